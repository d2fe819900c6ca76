package org.duban.document;

import java.time.LocalDate;

/**
 * A cell as a reader sees it.
 *
 * @param text never null; a date in ISO form
 * @param date of a real date cell, else null
 * @param above true where the cell is the lower part of a merged one, whose value it then carries
 */
record CellValue(String text, LocalDate date, boolean above) {
  static final CellValue BLANK = new CellValue("", null, false);

  boolean isBlank() {
    return text.isBlank();
  }

  CellValue below() {
    return new CellValue(text, date, true);
  }
}
