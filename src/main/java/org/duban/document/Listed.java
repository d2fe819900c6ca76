package org.duban.document;

import java.util.ArrayList;
import java.util.List;

/** How a cell lists things. What stands in brackets is never taken apart. Pure. */
final class Listed {
  private static final String OPEN = "(（[【〔";
  private static final String CLOSE = ")）]】〕";

  private Listed() {}

  /** Names at every mark, and before a word of Han after a blank, as in 「张三 副局长」. */
  static List<String> people(String text) {
    return split(text, "、,，;；/\n", 2);
  }

  /** At commas, semicolons, lines and blanks between words of Han. */
  static List<String> clauses(String text) {
    return split(text, ",，;；。\n", 1);
  }

  /** What one clause lists. */
  static List<String> units(String clause) {
    return split(clause, "、/", 0);
  }

  static boolean hasBrackets(String text) {
    return text.chars().anyMatch(c -> OPEN.indexOf(c) >= 0);
  }

  /**
   * @param han how many signs of Han must follow a blank for it to part words; 0 if none does
   */
  private static List<String> split(String text, String marks, int han) {
    boolean brackets = isBalanced(text);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += step(c);
      boolean outside = !brackets || depth == 0;
      if (outside && (marks.indexOf(c) >= 0 || han > 0 && isBlank(c) && parts(text, i, han))) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static boolean parts(String text, int blank, int han) {
    int before = blank - 1;
    while (before >= 0 && isBlank(text.charAt(before))) {
      before--;
    }
    int next = blank + 1;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    boolean word = before >= 0 && (isHan(text, before) || CLOSE.indexOf(text.charAt(before)) >= 0);
    return word && isHan(text, next) && isHan(text, next + han - 1);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00a0';
  }

  private static boolean isHan(String text, int at) {
    return at < text.length()
        && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
  }

  /** A bracket left open by mistake must not swallow the rest. */
  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += step(text.charAt(i));
    }
    return depth == 0;
  }

  private static int step(char c) {
    return OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
  }
}
