package org.duban.report.reading;

/** Numbers as reports write them: 十二, 一百零三, 二〇二二, and plain digits. */
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 8;

  private ChineseNumber() {}

  /** Behind the run of Chinese digits at this index; the index itself if there is none. */
  static int end(SourceText text, int index) {
    int i = index;
    while (i - index < LONGEST && isDigit(text.at(i))) {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '千' || c == '两' || c == '〇';
  }

  /** 0 where the characters make no number that fits. */
  static int value(SourceText text, int from, int to) {
    int total = 0;
    int digit = -1;
    boolean units = false;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        total += (digit <= 0 ? 1 : digit) * unit;
        digit = -1;
        units = true;
      } else {
        int one = c >= '0' && c <= '9' ? c - '0' : c == '两' ? 2 : Math.max(DIGITS.indexOf(c), 0);
        digit = units || digit < 0 ? one : digit * 10 + one;
      }
    }
    return total + Math.max(digit, 0);
  }
}
