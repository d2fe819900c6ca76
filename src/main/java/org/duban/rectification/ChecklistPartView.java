package org.duban.rectification;

/** A longer text of a row with its name. */
public final class ChecklistPartView {
  private final String label;
  private final String text;

  ChecklistPartView(String label, String text) {
    this.label = label;
    this.text = text;
  }

  public String getLabel() {
    return label;
  }

  public String getText() {
    return text;
  }
}
