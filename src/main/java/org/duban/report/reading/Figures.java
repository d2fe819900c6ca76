package org.duban.report.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duban.report.reading.ImportPreview.Figure;

/** Finds counts with a unit (学习6次, 完成率98.5%, 三场次), and which register they belong to. */
final class Figures {
  private static final int MOST = 20_000;
  private static final int LONGEST_NUMBER = 20;
  private static final String[] UNITS = {
    "人次", "场次", "期次", "批次", "个百分点", "次", "期", "场", "条", "人", "名", "项", "个", "份", "篇", "件", "起", "批",
    "家", "户", "元", "%", "堂", "节", "处", "宗", "台", "张", "公里", "小时"
  };
  private static final String[] NOT_A_COUNT = {"全会", "会议精神", "规定精神", "代表大会", "全体会议", "月", "方面"};

  private final SourceText text;
  private final Notices notices;
  private final List<Figure> found = new ArrayList<>();

  private Figures(SourceText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  static List<Figure> find(SourceText text, Notices notices, Work work) {
    Figures figures = new Figures(text, notices);
    figures.scan(work);
    return figures.found;
  }

  private void scan(Work work) {
    int quotes = 0;
    int titles = 0;
    work.step(text.length());
    for (int i = 0; i < text.length() && found.size() <= MOST; i++) {
      char c = text.at(i);
      if (c == '\n') {
        quotes = 0;
        titles = 0;
      }
      quotes = c == '“' ? 1 : c == '”' ? 0 : quotes;
      titles = c == '《' ? 1 : c == '》' ? 0 : titles;
      boolean digits = c >= '0' && c <= '9';
      if (!digits && !ChineseNumber.isDigit(c)) {
        continue;
      }
      int end = digits ? decimalEnd(i) : ChineseNumber.end(text, i);
      work.step(2L * LONGEST_NUMBER + FigureKey.LOOK * 8L);
      if (titles == 0 && (digits || quotes == 0) && !isPartOfSomething(i)) {
        read(i, end, digits);
      }
      i = end - 1;
    }
  }

  /**
   * 1.05, 9000, 1,234; digits of any length are run over, so that no tail is taken for a number.
   */
  private int decimalEnd(int from) {
    int i = from;
    while (isDigit(i) || (text.at(i) == '.' || text.at(i) == ',') && isDigit(i + 1)) {
      i++;
    }
    return i;
  }

  private boolean isDigit(int index) {
    return text.at(index) >= '0' && text.at(index) <= '9';
  }

  private boolean isPartOfSomething(int index) {
    char before = text.at(index - 1);
    return before < 128 && Character.isLetterOrDigit(before)
        || "第每届-/~—–至号某其这那哪任再".indexOf(before) >= 0;
  }

  private void read(int from, int end, boolean digits) {
    int i = end;
    BigDecimal scale = BigDecimal.ONE;
    String large = "";
    if (text.at(i) == '万' || text.at(i) == '亿') {
      large = String.valueOf(text.at(i));
      scale = BigDecimal.valueOf(text.at(i) == '万' ? 10_000 : 100_000_000);
      i++;
    }
    boolean about = "余多几".indexOf(text.at(i)) >= 0;
    i += about ? 1 : 0;
    if (about && (text.at(i) == '万' || text.at(i) == '亿')) {
      large = String.valueOf(text.at(i));
      scale = BigDecimal.valueOf(text.at(i) == '万' ? 10_000 : 100_000_000);
      i++;
    }
    String unit = unitAt(i);
    if (unit == null) {
      return;
    }
    int to = i + unit.length();
    for (String other : NOT_A_COUNT) {
      if (text.has(other, to)) {
        return;
      }
    }
    if (end - from > LONGEST_NUMBER || digits && !isNumber(text.folded(from, end))) {
      notices.add(
          "FIGURE_UNCLEAR",
          text.start(from),
          text.end(to),
          text.words(from, Math.min(end, from + LONGEST_NUMBER)));
      return;
    }
    FigureKey key = FigureKey.of(text, from, to, unit);
    boolean one = end == from + 1 && text.at(from) == '一';
    if (!digits && (key == FigureKey.OTHER || one || text.has("规定", to) || !large.isEmpty())) {
      return;
    }
    BigDecimal value =
        digits
            ? new BigDecimal(text.folded(from, end).replace(",", ""))
            : BigDecimal.valueOf(ChineseNumber.value(text, from, end));
    boolean money = unit.equals("元");
    if (found.size() < MOST) {
      found.add(
          new Figure(
              key.key(unit),
              plain(money ? value : value.multiply(scale)),
              money ? large + unit : unit,
              text.words(from, to),
              text.start(from),
              text.end(to)));
    } else {
      notices.add("LIST_LIMIT", text.start(from), text.end(to), MOST);
    }
  }

  /** One decimal point at most, commas only between groups of three. */
  private static boolean isNumber(String digits) {
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    if (point >= 0 && (digits.indexOf('.', point + 1) >= 0 || digits.indexOf(',', point) >= 0)) {
      return false;
    }
    String[] groups = whole.split(",");
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3 || groups[0].length() > 3) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private String unitAt(int index) {
    for (String unit : UNITS) {
      if (text.has(unit, index)) {
        return unit;
      }
    }
    return null;
  }
}
