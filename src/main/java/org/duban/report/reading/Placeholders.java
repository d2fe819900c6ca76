package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.report.reading.ImportPreview.Placeholder;

/** Finds gaps left to fill in: X期, XX条, 市XX局, **小区, ○○, ____. They are never numbers. */
final class Placeholders {
  private static final int MOST = 20_000;
  private static final String SIGNS = "Xx×✕╳*＊○〇◯_□■●";
  private static final String UNITS = "期条人次个项名件场份篇批家户起天月日年万亿元%届位岁";

  private Placeholders() {}

  static List<Placeholder> find(SourceText text, Notices notices, Work work) {
    List<Placeholder> found = new ArrayList<>();
    work.step(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.at(i)) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && text.at(end) == text.at(i)) {
        end++;
      }
      work.step(end - i);
      if (isGap(text, i, end)) {
        int shown = UNITS.indexOf(text.at(end)) >= 0 ? end + 1 : end;
        if (found.size() < MOST) {
          found.add(new Placeholder(text.words(i, shown), text.start(i), text.end(shown)));
        } else {
          notices.add("LIST_LIMIT", text.start(i), text.end(shown), MOST);
          break;
        }
      }
      i = end - 1;
    }
    if (!found.isEmpty()) {
      Placeholder first = found.get(0);
      notices.add("PLACEHOLDER", first.start(), first.end(), found.size());
    }
    return found;
  }

  private static boolean isGap(SourceText text, int from, int to) {
    char sign = text.at(from);
    char before = text.at(from - 1);
    char after = text.at(to);
    if (isLatinOrDigit(before) || isLatinOrDigit(after)) {
      return false;
    }
    boolean beforeUnit = UNITS.indexOf(after) >= 0;
    if (sign == '〇' && (ChineseNumber.isDigit(before) || ChineseNumber.isDigit(after))) {
      return false;
    }
    boolean alone = sign == 'X' || sign == '×' || sign == '✕' || sign == '╳';
    if (sign == '□' || sign == '■' || sign == '●' || sign == '_') {
      return to - from >= 2 && to - from <= 60;
    }
    boolean inWord = isWord(before) || isWord(after);
    return (to - from >= 2 || alone || beforeUnit) && to - from <= 60 && inWord;
  }

  private static boolean isWord(char c) {
    return Character.isIdeographic(c) || "“”《》(),。:;、".indexOf(c) >= 0;
  }

  private static boolean isLatinOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
