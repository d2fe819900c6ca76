package org.duban.rectification;

/** A column in one row: its name for screens that show cards, and its text where that is all. */
public final class ChecklistCellView {
  private final ChecklistColumn column;
  private final String label;
  private final String text;

  ChecklistCellView(ChecklistColumn column, String label, String text) {
    this.column = column;
    this.label = label;
    this.text = text;
  }

  public String getCode() {
    return column.code();
  }

  public String getLabel() {
    return label;
  }

  /** Null where nothing is set, and for columns that show more than a text. */
  public String getText() {
    return text;
  }
}
