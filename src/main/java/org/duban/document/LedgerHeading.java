package org.duban.document;

import java.util.List;
import java.util.Map;

/**
 * The words round the lines of a printed ledger, in the reader's language.
 *
 * @param columns in order; those of a measure where each has a row of its own, under a header of
 *     two rows
 * @param footer with Excel's own &amp;P and &amp;N
 */
record LedgerHeading(
    String title,
    String documentLine,
    List<PrintedColumn> columns,
    Map<PrintedColumn, String> labels,
    String footer) {
  boolean split() {
    return columns.contains(PrintedColumn.MEASURE_TEXT);
  }
}
