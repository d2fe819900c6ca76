package org.duban.document;

import java.time.LocalDate;

/**
 * A cell as a reader sees it.
 *
 * @param text never null; a date in ISO form
 * @param date of a real date cell, else null
 * @param top the row, from 1, where a merged cell begins whose lower part this is; else 0
 * @param flaw why the text is no content, as a {@link Reason} is named: a formula that failed or
 *     was never worked out; null for a sound cell
 */
record CellValue(String text, LocalDate date, int top, String flaw) {
  static final CellValue BLANK = new CellValue("", null, 0, null);

  static CellValue of(String text) {
    return text.isEmpty() ? BLANK : new CellValue(text, null, 0, null);
  }

  static CellValue of(LocalDate date) {
    return new CellValue(date.toString(), date, 0, null);
  }

  static CellValue flawed(String text, String flaw) {
    return new CellValue(text, null, 0, flaw);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** True for the lower part of a merged cell, whose value it then carries. */
  boolean above() {
    return top > 0;
  }

  CellValue below(int beginning) {
    return new CellValue(text, date, beginning, flaw);
  }
}
