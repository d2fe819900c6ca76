package org.duban.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day that is past, which is never guessed: year, month and day are written out. */
final class FullDate {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})\\s*[-年./]\\s*(\\d{1,2})\\s*[-月./]\\s*(\\d{1,2})(?!\\d)");

  private FullDate() {}

  /** The first one in a text; null if there is none. */
  static LocalDate in(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
