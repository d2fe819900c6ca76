package org.duban.dashboard;

/** What a filling of the bars means. */
public final class LegendView {
  private final String kind;
  private final String text;

  LegendView(String kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  public String getKind() {
    return kind;
  }

  public String getText() {
    return text;
  }
}
