package org.duban.report.reading;

/**
 * A number in front of a heading or paragraph.
 *
 * @param start index of its first character
 * @param end index of the first character of what it numbers
 */
record Marker(Kind kind, int ordinal, int start, int end) {
  /** The ways of numbering; {@code level} 0 does not open a section by itself. */
  enum Kind {
    CHAPTER(1),
    PART(2),
    POINT(3),
    SUBPOINT(4),
    ORDINAL(0),
    ARTICLE(0);

    final int level;

    Kind(int level) {
      this.level = level;
    }
  }

  /** The marker a line begins with, or null. Looks at a dozen characters at most. */
  static Marker at(SourceText text, int index) {
    return at(text, index, true);
  }

  /** The marker at an index within a line, or null. */
  static Marker inside(SourceText text, int index) {
    return at(text, index, false);
  }

  /** 一 工作情况, 1 加强学习: numbers that only a blank parts from their heading, or null. */
  static Marker spaced(SourceText text, int index) {
    int end = ChineseNumber.end(text, index);
    Kind kind = end > index ? Kind.CHAPTER : Kind.POINT;
    end = end > index ? end : digitsEnd(text, index);
    boolean parted = text.at(end) == ' ' && Character.isIdeographic(text.at(skipBlanks(text, end)));
    return end == index || end - index > 2 || !parted
        ? null
        : of(text, kind, ChineseNumber.value(text, index, end), index, end + 1);
  }

  private static Marker at(SourceText text, int index, boolean opensLine) {
    char c = text.at(index);
    if (c == '(') {
      return inBrackets(text, index);
    }
    if (c == '第') {
      return ordinal(text, index);
    }
    if (c >= '0' && c <= '9') {
      return point(text, index);
    }
    if (c >= '①' && c <= '⑳') {
      return of(text, Kind.SUBPOINT, c - '①' + 1, index, index + 1);
    }
    if (c >= '⑴' && c <= '⒇') {
      return of(text, Kind.SUBPOINT, c - '⑴' + 1, index, index + 1);
    }
    if (c >= '⒈' && c <= '⒛') {
      return of(text, Kind.POINT, c - '⒈' + 1, index, index + 1);
    }
    if (c >= '㈠' && c <= '㈩') {
      return of(text, Kind.PART, c - '㈠' + 1, index, index + 1);
    }
    return chapter(text, index, opensLine);
  }

  private static Marker chapter(SourceText text, int index, boolean opensLine) {
    int end = ChineseNumber.end(text, index);
    if (end == index || end - index > 4) {
      return null;
    }
    int sign = skipBlanks(text, end);
    char c = text.at(sign);
    if (c != '、' && c != '.' && c != ',' && c != ':' || c != '、' && sign - end > 1) {
      return null;
    }
    int next = ChineseNumber.end(text, sign + 1);
    int value = ChineseNumber.value(text, index, end);
    // 三、四中全会 and 一.五 count on; 一、一体推进 and, opening a line, 三、二季度打算 are headings
    boolean session = "中届轮批".indexOf(text.at(next)) >= 0;
    boolean neighbours = ChineseNumber.value(text, sign + 1, next) == value + 1;
    boolean counted = session && neighbours || !opensLine && "中届季月轮批".indexOf(text.at(next)) >= 0;
    boolean countsOn = next > sign + 1 && (c == '.' || text.at(next) == c || counted);
    return countsOn ? null : of(text, Kind.CHAPTER, value, index, sign + 1);
  }

  private static Marker inBrackets(SourceText text, int index) {
    int from = skipBlanks(text, index + 1);
    int end = ChineseNumber.end(text, from);
    Kind kind = Kind.PART;
    if (end == from) {
      kind = Kind.SUBPOINT;
      end = digitsEnd(text, from);
      if (end == from || end - from > 2) {
        return null;
      }
    }
    int close = skipBlanks(text, end);
    if (text.at(close) != ')' || end - from > 4) {
      return null;
    }
    int behind = text.at(close + 1) == '、' ? close + 2 : close + 1;
    return of(text, kind, ChineseNumber.value(text, from, end), index, behind);
  }

  private static Marker point(SourceText text, int index) {
    int end = digitsEnd(text, index);
    if (end - index > 2) {
      return null;
    }
    int sign = skipBlanks(text, end);
    char c = text.at(sign);
    char next = text.at(sign + 1);
    if (c == ')') {
      return of(text, Kind.SUBPOINT, ChineseNumber.value(text, index, end), index, sign + 1);
    }
    // 1.05亿, 9.1, 5、6月份 are figures and dates
    if (c != '.' && c != '、' || next >= '0' && next <= '9') {
      return null;
    }
    return of(text, Kind.POINT, ChineseNumber.value(text, index, end), index, sign + 1);
  }

  private static Marker ordinal(SourceText text, int index) {
    int from = index + 1;
    int end = Math.max(ChineseNumber.end(text, from), digitsEnd(text, from));
    if (end == from || end - from > 6) {
      return null;
    }
    int value = ChineseNumber.value(text, from, end);
    char c = text.at(end);
    if (c == '条') {
      return of(text, Kind.ARTICLE, value, index, end + 1);
    }
    if (text.has("部分", end)) {
      char sign = text.at(end + 2);
      return of(
          text,
          Kind.CHAPTER,
          value,
          index,
          sign == ',' || sign == ':' || sign == '、' ? end + 3 : end + 2);
    }
    if (c == '章' && text.at(end + 1) == ' ') {
      return of(text, Kind.CHAPTER, value, index, end + 1);
    }
    return c == ',' || c == '、' || c == ':' ? of(text, Kind.ORDINAL, value, index, end + 1) : null;
  }

  private static Marker of(SourceText text, Kind kind, int ordinal, int start, int end) {
    return ordinal < 1 ? null : new Marker(kind, ordinal, start, skipBlanks(text, end));
  }

  private static int digitsEnd(SourceText text, int from) {
    int i = from;
    while (i - from < 5 && text.at(i) >= '0' && text.at(i) <= '9') {
      i++;
    }
    return i;
  }

  /** Few blanks only, so that the look stays bounded. */
  private static int skipBlanks(SourceText text, int from) {
    int i = from;
    while (i - from < 8 && text.at(i) == ' ') {
      i++;
    }
    return i;
  }
}
