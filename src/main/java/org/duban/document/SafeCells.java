package org.duban.document;

import org.dhatim.fastexcel.Worksheet;

/**
 * Puts people's words into cells so that a spreadsheet never runs them. They are always strings,
 * and one that begins like a formula also gets the Text format: then it stays text when someone
 * edits the cell, which is what a leading apostrophe does by hand, and the words come back
 * unchanged.
 */
final class SafeCells {
  /** Excel's own limit is 32,767. */
  static final int MAX_LENGTH = 32_000;

  private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";

  private SafeCells() {}

  static void put(Worksheet sheet, int row, int column, String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    sheet.inlineString(row, column, fit(text));
    if (TRIGGERS.indexOf(text.charAt(0)) >= 0
        || TRIGGERS.indexOf(text.strip().isEmpty() ? ' ' : text.strip().charAt(0)) >= 0) {
      sheet.style(row, column).format("@").set();
    }
  }

  /** Without what XML cannot hold; an over-long text ends in an ellipsis. */
  static String fit(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
    text.codePoints()
        .filter(
            c ->
                c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
                    || c == '\n'
                    || c == '\t')
        .limit(MAX_LENGTH)
        .forEach(clean::appendCodePoint);
    if (clean.length() <= MAX_LENGTH) {
      return clean.toString();
    }
    int end =
        Character.isHighSurrogate(clean.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
    return clean.substring(0, end) + "…";
  }
}
