package org.duban.dashboard;

/** A word of a chart; {@code anchor} is start, middle or end of it. */
public final class WordView {
  private final int x;
  private final int y;
  private final String anchor;
  private final String text;

  WordView(int x, int y, String anchor, String text) {
    this.x = x;
    this.y = y;
    this.anchor = anchor;
    this.text = text;
  }

  public int getX() {
    return x;
  }

  public int getY() {
    return y;
  }

  public String getAnchor() {
    return anchor;
  }

  public String getText() {
    return text;
  }
}
