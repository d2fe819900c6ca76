package org.duban.dashboard;

import java.util.List;

/** A table of figures; the first heading is that of the names. */
public final class TableView {
  private final String caption;
  private final List<String> headings;
  private final List<FigureRowView> rows;

  TableView(String caption, List<String> headings, List<FigureRowView> rows) {
    this.caption = caption;
    this.headings = List.copyOf(headings);
    this.rows = List.copyOf(rows);
  }

  public String getCaption() {
    return caption;
  }

  public List<String> getHeadings() {
    return headings;
  }

  public List<FigureRowView> getRows() {
    return rows;
  }
}
