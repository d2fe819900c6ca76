package org.duban.report.reading;

import java.text.Normalizer;

/**
 * Takes out what no author wrote (markers of web sites, invisible characters) and folds the rest
 * for matching. A word cut by a marker becomes whole again.
 */
final class Cleaning {
  private static final int LONGEST_MARKER = 40;

  private Cleaning() {}

  static SourceText clean(String submitted, Notices notices, Work work) {
    int n = submitted.length();
    char[] words = new char[n];
    char[] folded = new char[n];
    int[] places = new int[n];
    int kept = 0;
    work.step(n);
    for (int i = 0; i < n; i++) {
      char c = submitted.charAt(i);
      if (c == '#') {
        int end = markerEnd(submitted, i, work);
        if (end > 0) {
          notices.add("SITE_MARKER_REMOVED", i, end, submitted.substring(i, end));
          rejoined(submitted, i, end, notices);
          i = end - 1;
          continue;
        }
      }
      if (isInvisible(c)) {
        continue;
      }
      if (isControl(c)) {
        notices.add("CONTROL_CHARACTER", i, i + 1, String.format("U+%04X", (int) c));
        continue;
      }
      if (isLoneSurrogate(submitted, i)) {
        notices.add("MOJIBAKE", i, i + 1, String.format("U+%04X", (int) c));
        c = '\uFFFD';
      }
      if (c == '\r' && i + 1 < n && submitted.charAt(i + 1) == '\n') {
        continue;
      }
      boolean lineBreak =
          c == '\n'
              || c == '\r'
              || c == '\f'
              || c == '\u000B'
              || c == '\u0085'
              || c == '\u2028'
              || c == '\u2029';
      words[kept] = lineBreak ? '\n' : c;
      folded[kept] = lineBreak ? '\n' : fold(c);
      places[kept++] = i;
    }
    return new SourceText(words, folded, places, kept);
  }

  /** Says so where words stand on both sides of a marker. */
  private static void rejoined(String text, int from, int to, Notices notices) {
    boolean cut =
        from > 0
            && to < text.length()
            && Character.isIdeographic(text.charAt(from - 1))
            && Character.isIdeographic(text.charAt(to));
    if (cut) {
      notices.add(
          "WORD_REJOINED",
          from - 1,
          to + 1,
          text.substring(Math.max(0, from - 2), from)
              + text.substring(to, Math.min(text.length(), to + 2)));
    }
  }

  /** Behind {@code ##name##}, or -1. */
  private static int markerEnd(String text, int start, Work work) {
    if (!text.startsWith("##", start)) {
      return -1;
    }
    int i = start + 2;
    int last = Math.min(text.length(), i + LONGEST_MARKER);
    while (i < last && isMarkerLetter(text.charAt(i))) {
      i++;
    }
    work.step(i - start);
    return i > start + 2 && text.startsWith("##", i) ? i + 2 : -1;
  }

  private static boolean isMarkerLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private static boolean isInvisible(char c) {
    return c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B'
        || c >= '\u007F' && c <= '\u009F' && c != '\u0085';
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (c == '\t'
        || c == '\u3000'
        || c == '\u00A0'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F') {
      return ' ';
    }
    boolean mayFold =
        c >= '\u2E80' && c <= '\u2FDF'
            || c >= '\uF900' && c <= '\uFAFF'
            || c >= '\uFE30' && c <= '\uFE6F'
            || c >= '\uFF61' && c <= '\uFFEF';
    if (mayFold) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      return plain.length() == 1 ? plain.charAt(0) : c;
    }
    return c;
  }
}
