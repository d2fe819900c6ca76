package org.duban.dashboard;

/** A filled box of a chart. Its kind names the colour; the hatching tells it without colours. */
public final class BoxView {
  private final int x;
  private final int y;
  private final int width;
  private final int height;
  private final String kind;

  BoxView(int x, int y, int width, int height, String kind) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.kind = kind;
  }

  public int getX() {
    return x;
  }

  public int getY() {
    return y;
  }

  public int getWidth() {
    return width;
  }

  public int getHeight() {
    return height;
  }

  public String getKind() {
    return kind;
  }

  /**
   * Strokes across the box as an SVG path, none for what is plain. A path needs no id, and ids of
   * patterns would clash when two summaries stand on one page.
   */
  public String getHatch() {
    return switch (kind) {
      case "overdue" -> strokes(4);
      case "hold" -> strokes(8);
      default -> null;
    };
  }

  private String strokes(int step) {
    StringBuilder path = new StringBuilder();
    for (int at = step / 2; at < width; at += step) {
      path.append('M').append(x + at).append(' ').append(y).append('v').append(height);
    }
    return path.isEmpty() ? null : path.toString();
  }
}
