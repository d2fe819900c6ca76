package org.duban.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged region; rows from 1, columns from 0, all inclusive. */
record Merge(int top, int left, int bottom, int right) {
  private static final Pattern REFERENCE =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

  static Optional<Merge> of(String reference) {
    Matcher m = REFERENCE.matcher(reference == null ? "" : reference);
    return m.matches()
        ? Optional.of(
            new Merge(
                Integer.parseInt(m.group(2)),
                column(m.group(1)),
                Integer.parseInt(m.group(4)),
                column(m.group(3))))
        : Optional.empty();
  }

  boolean covers(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  int width() {
    return right - left + 1;
  }

  private static int column(String letters) {
    int column = 0;
    for (char c : letters.toCharArray()) {
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }

  /** 0 is A. */
  static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letter(column / 26 - 1) + last;
  }
}
