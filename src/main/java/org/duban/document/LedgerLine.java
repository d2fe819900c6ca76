package org.duban.document;

import java.util.List;

/** One problem as it is printed; texts are ready to read, null prints as a blank. */
record LedgerLine(
    String number,
    String category,
    String problem,
    String rootCause,
    List<MeasureLine> measures,
    String goal,
    String leader,
    String units,
    String owner,
    String due,
    String progress,
    String status) {
  /** A measure with its own person and date. */
  record MeasureLine(String text, String owner, String due) {}

  /** All measures in one cell, numbered if there are several. */
  String measureText() {
    if (measures.size() == 1) {
      return measures.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < measures.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(i + 1).append('.').append(measures.get(i).text());
    }
    return text.toString();
  }
}
