package org.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How cells of a ledger tell measures and problems. Pure. */
final class CellWords {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:^|\\s|(?<=[;；。]))\\s*[(（]?(\\d{1,2})(?:[)）．、]|\\.(?!\\d))\\s*");
  private static final Pattern CIRCLED = Pattern.compile("([①-⑳⑴-⒇⒈-⒛])\\s*");

  private CellWords() {}

  /** 「1.……2.……」 as two measures, if the figures run from 1 without a gap; else the text as one. */
  static List<String> measures(String text) {
    List<String> parts = split(text, NUMBERED);
    return parts.size() > 1 ? parts : split(text, CIRCLED);
  }

  private static List<String> split(String text, Pattern numbers) {
    Matcher matcher = numbers.matcher(text);
    List<String> parts = new ArrayList<>();
    int from = -1;
    while (matcher.find()) {
      if (figure(matcher.group(1)) != parts.size() + (from < 0 ? 1 : 2)) {
        return List.of(text.strip());
      }
      if (from < 0 && !text.substring(0, matcher.start()).isBlank()) {
        return List.of(text.strip());
      }
      if (from >= 0) {
        parts.add(text.substring(from, matcher.start()).strip());
      }
      from = matcher.end();
    }
    if (from < 0 || parts.isEmpty()) {
      return List.of(text.strip());
    }
    parts.add(text.substring(from).strip());
    return parts.stream().anyMatch(String::isEmpty) ? List.of(text.strip()) : parts;
  }

  private static int figure(String number) {
    char first = number.charAt(0);
    for (char one : new char[] {'①', '⑴', '⒈'}) {
      if (first >= one && first < one + 20) {
        return first - one + 1;
      }
    }
    return Integer.parseInt(number);
  }

  /** A line that names a longer text: its first sentence, at most 100 characters. */
  static String title(String text) {
    String first = text.strip().split("\\n", 2)[0].strip();
    Matcher end = Pattern.compile("[。；;]").matcher(first);
    if (first.length() > 100 && end.find() && end.start() >= 6 && end.start() <= 100) {
      return first.substring(0, end.start());
    }
    return first.length() <= 100 ? first : first.substring(0, 99) + "…";
  }
}
