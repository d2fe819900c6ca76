package org.duban.report.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Looks for what is broken in a text: lost ends, unpaired quotes, garbled signs, likely slips. */
final class Damage {
  private static final String[] GARBLED = {"锟斤拷", "烫烫烫", "屯屯屯", "锘挎", "鈥", "锛", "銆"};
  private static final String[] SLIPS = {
    "严管既是厚爱", "严管就是厚爱", "台帐", "台账", "既使", "即使", "防犯", "防范", "布署", "部署", "震摄", "震慑", "坚难", "艰难",
    "再接再励", "再接再厉", "一如继往", "一如既往", "贯策", "贯彻"
  };
  private static final String[] CUT_OFF = {
    "展开全文", "阅读全文", "查看全文", "点击下载全文", "剩余内容", "全文共", "未完待续", "(略)"
  };
  private static final String OPENING = "“‘《【「『(";
  private static final String CLOSING = "”’》】」』)";
  private static final int DEEPEST = 1_000;

  private final SourceText text;
  private final Notices notices;

  Damage(SourceText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  void look(List<Paragraph> paragraphs, Paragraph title, Work work) {
    work.step(4L * text.length());
    garbled();
    for (int[] line : Lines.split(text, work)) {
      boolean unpaired = quotes(line[0], line[1]);
      if (unpaired && title != null && line[0] == title.from()) {
        notices.add(
            "TITLE_DAMAGED", text.start(line[0]), text.end(line[1]), text.words(line[0], line[1]));
      }
    }
    slips(work);
    truncation(paragraphs);
  }

  private void garbled() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      int end = i;
      while (end < text.length() && isDebris(text.at(end))) {
        end++;
      }
      int asked = i;
      while (text.written(asked) == '?') {
        asked++;
      }
      boolean lost = asked - i >= 3 && Character.isIdeographic(text.at(i - 1));
      end = lost ? asked : end;
      boolean debris = lost || end - i >= 3 || c == '\uFFFD' && end > i;
      for (int g = 0; !debris && g < GARBLED.length; g++) {
        if (text.has(GARBLED[g], i)) {
          debris = true;
          end = i + GARBLED[g].length();
        }
      }
      if (debris) {
        notices.add("MOJIBAKE", text.start(i), text.end(end), text.words(i, Math.min(end, i + 12)));
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Bytes of another encoding read as Latin-1, the replacement sign, or private signs. */
  private static boolean isDebris(char c) {
    return c >= '\u00C0' && c <= '\u00FF' && c != '×' && c != '÷'
        || c >= '\u00A1' && c < '\u00B7' && c != '\u00B0'
        || c == '\uFFFD'
        || c >= '\uE000' && c <= '\uF8FF';
  }

  private boolean quotes(int from, int to) {
    boolean unpaired = oddQuotes(from, to);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (OPENING.indexOf(c) >= 0) {
        if (open.size() < DEEPEST) {
          open.push(i);
        }
      } else {
        int closing = CLOSING.indexOf(c);
        if (closing >= 0 && !isCount(i)) {
          if (!open.isEmpty() && text.at(open.peek()) == OPENING.charAt(closing)) {
            open.pop();
          } else if (open.size() < DEEPEST) {
            unpaired = true;
            unpaired(i);
          }
        }
      }
    }
    open.descendingIterator().forEachRemaining(this::unpaired);
    return unpaired || !open.isEmpty();
  }

  /** Half-width quotes look alike on both sides: only their number can be wrong. */
  private boolean oddQuotes(int from, int to) {
    boolean odd = false;
    for (char sign : new char[] {'"', '\''}) {
      int count = 0;
      int last = from;
      for (int i = text.find(sign, from, to); i >= 0; i = text.find(sign, i + 1, to)) {
        boolean measure = text.at(i - 1) < 128 && Character.isLetterOrDigit(text.at(i - 1));
        count += measure ? 0 : 1;
        last = measure ? last : i;
      }
      if (count % 2 != 0 && count > 0) {
        odd = true;
        unpaired(last);
      }
    }
    return odd;
  }

  /** 1) and a) number a line, they close nothing. */
  private boolean isCount(int index) {
    char before = text.at(index - 1);
    return text.at(index) == ')'
        && (before >= '0' && before <= '9'
            || before >= 'a' && before <= 'z'
            || ChineseNumber.isDigit(before))
        && isFree(index);
  }

  /** Nothing opened the bracket just before, nor do words run into the number. */
  private boolean isFree(int index) {
    for (int i = index - 1; i >= index - 4; i--) {
      char c = text.at(i);
      if (c == '(' || Character.isIdeographic(c) && !ChineseNumber.isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private void unpaired(int index) {
    if (text.at(index) == '”' && text.has("一手", index - 2)) {
      notices.add("SLIP", text.start(index - 2), text.end(index + 1), "一手”", "“一把手”");
    }
    boolean quote = text.at(index) != '(' && text.at(index) != ')';
    notices.add(
        quote ? "UNBALANCED_QUOTE" : "UNBALANCED_BRACKET",
        text.start(index),
        text.end(index + 1),
        text.words(Math.max(0, index - 4), Math.min(text.length(), index + 4)).replace('\n', ' '));
  }

  private void slips(Work work) {
    work.step(text.length() * (long) SLIPS.length / 2);
    String all = text.folded(0, text.length());
    for (int s = 0; s < SLIPS.length; s += 2) {
      for (int at = all.indexOf(SLIPS[s]); at >= 0; at = all.indexOf(SLIPS[s], at + 1)) {
        notices.add(
            "SLIP", text.start(at), text.end(at + SLIPS[s].length()), SLIPS[s], SLIPS[s + 1]);
      }
    }
  }

  private void truncation(List<Paragraph> paragraphs) {
    int last = paragraphs.size() - 1;
    if (last < 1) {
      return;
    }
    Paragraph end = paragraphs.get(last);
    if (end.table()) {
      return;
    }
    Paragraph before = paragraphs.get(last - 1);
    if (end.marker() != null
        && before.marker() != null
        && end.marker().kind() == before.marker().kind()
        && !Lines.endsSentence(text, before.end())) {
      return; // an outline: its headings end without a full stop
    }
    String tail = text.folded(Math.max(end.from(), end.end() - 20), end.end());
    boolean cut =
        !Lines.endsSentence(text, end.end())
            || tail.endsWith("…")
            || tail.endsWith("...")
            || ";:,、".indexOf(text.at(end.end() - 1)) >= 0;
    for (String word : CUT_OFF) {
      cut |= tail.contains(word);
    }
    if (cut) {
      notices.add(
          "TRUNCATED",
          text.start(Math.max(end.from(), end.end() - 12)),
          text.end(end.end()),
          text.words(Math.max(end.from(), end.end() - 12), end.end()));
    }
  }
}
