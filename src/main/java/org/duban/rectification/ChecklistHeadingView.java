package org.duban.rectification;

/** The head of a column and how wide it stands: in px beside scripts, in percent without. */
public final class ChecklistHeadingView {
  private final String label;
  private final String width;

  ChecklistHeadingView(String label, String width) {
    this.label = label;
    this.width = width;
  }

  public String getLabel() {
    return label;
  }

  public String getWidth() {
    return width;
  }
}
