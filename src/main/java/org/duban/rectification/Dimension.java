package org.duban.rectification;

/** What a plan's items are counted by: one row of figures for each value of the columns. */
enum Dimension {
  ALL(""),
  UNIT("LEAD_UNIT_ID, "),
  LEADER("LEADER_KEY, LEADER_NAME, "),
  CATEGORY("CATEGORY, ");

  private final String columns;

  Dimension(String columns) {
    this.columns = columns;
  }

  /** Each followed by a comma. */
  String columns() {
    return columns;
  }
}
