package org.duban.dashboard;

import java.util.List;

/** What a row of a table is about, and its figures in the order of the headings. */
public final class FigureRowView {
  private final String name;
  private final List<String> cells;

  FigureRowView(String name, List<String> cells) {
    this.name = name;
    this.cells = List.copyOf(cells);
  }

  public String getName() {
    return name;
  }

  public List<String> getCells() {
    return cells;
  }
}
