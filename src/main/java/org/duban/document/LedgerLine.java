package org.duban.document;

import java.util.List;
import java.util.Map;

/**
 * One problem as it is printed; texts are ready to read, what is missing prints as a blank.
 *
 * @param measures each by the columns of a measure
 */
record LedgerLine(Map<PrintedColumn, String> cells, List<Map<PrintedColumn, String>> measures) {
  String text(PrintedColumn column) {
    return column == PrintedColumn.MEASURE ? measureText() : cells.get(column);
  }

  String text(int measure, PrintedColumn column) {
    return measures.get(measure).get(column);
  }

  /** All measures in one cell, numbered if there are several. */
  private String measureText() {
    if (measures.size() == 1) {
      return text(0, PrintedColumn.MEASURE_TEXT);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < measures.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(i + 1).append('.');
      text.append(text(i, PrintedColumn.MEASURE_TEXT));
    }
    return text.toString();
  }
}
