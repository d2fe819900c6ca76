package org.duban.document;

import java.util.Map;

/**
 * The words round the lines of a printed ledger, in the reader's language.
 *
 * @param labels by column name: NUMBER, CATEGORY, ... and MEASURE_TEXT, MEASURE_OWNER, MEASURE_DUE
 * @param footer with Excel's own &amp;P and &amp;N
 * @param split each measure on a row of its own, under a header of two rows
 */
record LedgerHeading(
    String title, String documentLine, Map<String, String> labels, String footer, boolean split) {}
