package org.duban.dashboard;

import java.util.List;

/**
 * One part of the summary: a chart and the table that says the same, of which exports show the
 * table; or a table alone.
 */
public final class PartView {
  private final String title;
  private final ChartView chart;
  private final List<LegendView> legend;
  private final TableView table;
  private final String more;
  private final String missing;

  PartView(String title, ChartView chart, List<LegendView> legend, TableView table, String more) {
    this(title, chart, legend, table, more, null);
  }

  private PartView(
      String title,
      ChartView chart,
      List<LegendView> legend,
      TableView table,
      String more,
      String missing) {
    this.title = title;
    this.chart = chart;
    this.legend = List.copyOf(legend);
    this.table = table;
    this.more = more;
    this.missing = missing;
  }

  /** The same with months that the reader may note down. */
  PartView with(String months) {
    return new PartView(title, chart, legend, table, more, months);
  }

  /** Separated by commas; null where there are none. */
  public String getMissing() {
    return missing;
  }

  public String getTitle() {
    return title;
  }

  /** Null where there is a table alone. */
  public ChartView getChart() {
    return chart;
  }

  public List<LegendView> getLegend() {
    return legend;
  }

  /** Whether the fillings need a legend. */
  public boolean isExplained() {
    return !legend.isEmpty();
  }

  public TableView getTable() {
    return table;
  }

  /** What only the table shows, or how it is to be read; or null. */
  public String getMore() {
    return more;
  }
}
