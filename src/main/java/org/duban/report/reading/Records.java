package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;

/** 问题1：… 整改措施：…: problems and measures told apart by labels within the text. */
final class Records {
  private static final String[] MEASURES = {
    "整改措施", "改进措施", "下一步措施", "整改建议", "整改打算", "具体措施", "措施", "整改情况"
  };

  /** One problem, and what answers it; both from, to. {@code measure} may be null. */
  record Entry(int ordinal, int[] problem, int[] measure) {}

  private Records() {}

  static boolean opens(SourceText text, int index) {
    return behindNumber(text, index) > index;
  }

  /** Behind 问题1： or 问题一：; the index itself if there is no such label. */
  private static int behindNumber(SourceText text, int index) {
    if (!text.has("问题", index)) {
      return index;
    }
    int end = index + 2;
    while (end < index + 5 && (ChineseNumber.isDigit(text.at(end)) || isDigit(text.at(end)))) {
      end++;
    }
    return end > index + 2 && text.at(end) == ':' ? end + 1 : index;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The problems of these paragraphs, each with the measure that stands before the next one. */
  static List<Entry> of(SourceText text, List<int[]> bodies) {
    List<Entry> entries = new ArrayList<>();
    for (int[] body : bodies) {
      int open = behindNumber(text, body[0]);
      int last = entries.size() - 1;
      if (open > body[0]) {
        int number = ChineseNumber.value(text, body[0] + 2, open - 1);
        entries.add(
            new Entry(
                Math.max(number, 1), new int[] {text.skipSpaces(open, body[1]), body[1]}, null));
      } else if (last >= 0 && entries.get(last).measure() == null) {
        int[] label = measure(text, body[0], Math.min(body[1], body[0] + 12));
        if (label != null && label[0] == body[0]) {
          Entry entry = entries.get(last);
          int[] measure = {text.skipSpaces(label[1], body[1]), body[1]};
          entries.set(last, new Entry(entry.ordinal(), entry.problem(), measure));
        }
      }
    }
    return entries;
  }

  /** Where a label of measures begins and ends within a problem's text, or null. */
  static int[] measure(SourceText text, int from, int to) {
    for (int i = text.find(':', from, to); i >= 0; i = text.find(':', i + 1, to)) {
      for (String label : MEASURES) {
        int start = i - label.length();
        boolean free = start == from || "。;,!? \n".indexOf(text.at(start - 1)) >= 0;
        if (start >= from && text.has(label, start) && free) {
          return new int[] {start, i + 1};
        }
      }
    }
    return null;
  }
}
