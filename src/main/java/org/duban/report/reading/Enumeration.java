package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.report.reading.ImportPreview.ItemKind;

/** The way one section counts in its sentences; the strongest way found wins, others are words. */
record Enumeration(List<Mark> marks) {
  private static final String BOUNDARIES = "。;:,!?\n";
  private static final String NOT_BEHIND_YAO = "求素点务件领害塞道";
  private static final String BULLETS = "●•◆◇▪■➢★▲—–-*·";
  private static final String[] STEPS = {"首先", "其次", "再次", "最后"};

  /**
   * @param from index of the mark
   * @param to index of the statement behind it
   * @param body which of the section's paragraphs it stands in
   */
  record Mark(int ordinal, int from, int to, int body) {}

  static Enumeration of(
      SourceText text, List<int[]> bodies, ItemKind subject, boolean described, Work work) {
    List<Mark> is = new ArrayList<>();
    List<Mark> must = new ArrayList<>();
    List<Mark> ordinals = new ArrayList<>();
    List<Mark> sides = new ArrayList<>();
    List<Mark> some = new ArrayList<>();
    List<Mark> asks = new ArrayList<>();
    List<Mark> those = new ArrayList<>();
    List<Mark> steps = new ArrayList<>();
    List<Mark> bullets = new ArrayList<>();
    for (int body = 0; body < bodies.size(); body++) {
      int from = bodies.get(body)[0];
      int to = bodies.get(body)[1];
      work.step(to - from);
      if (BULLETS.indexOf(text.at(from)) >= 0) {
        bullets.add(new Mark(bullets.size() + 1, from, behindBullet(text, from, to), body));
      }
      for (int i = from; i < to; i++) {
        char c = text.at(i);
        if (!opens(c) || i > from && !isBoundary(text, i)) {
          continue;
        }
        work.step(12);
        if (text.has("有的", i)) {
          some.add(new Mark(some.size() + 1, i, i, body));
        } else if (text.has("一方面", i)) {
          sides.add(new Mark(1, i, behind(text, i + 3, to), body));
        } else if (text.has("另一方面", i)) {
          sides.add(new Mark(2, i, behind(text, i + 4, to), body));
        } else if (text.at(i) == '其' && ChineseNumber.isDigit(text.at(i + 1))) {
          those(text, i, to, body, those);
        } else {
          numbered(text, i, to, body, is, must, ordinals, asks);
          step(text, i, to, body, steps);
        }
      }
    }
    if (!is.isEmpty()) {
      return new Enumeration(is);
    }
    for (List<Mark> marks : List.of(must, ordinals)) {
      if (marks.size() >= 2 && marks.get(0).ordinal() == 1) {
        return new Enumeration(marks);
      }
    }
    for (List<Mark> marks : List.of(asks, those, steps, bullets)) {
      boolean counts = marks.size() >= 2 && marks.get(0).ordinal() == 1;
      if (counts && !described && subject != ItemKind.PRACTICE) {
        return new Enumeration(marks);
      }
    }
    if (sides.size() >= 2 && !described && subject != ItemKind.PRACTICE) {
      return new Enumeration(sides);
    }
    return new Enumeration(
        some.size() >= 2 && !described && subject == ItemKind.PROBLEM ? some : List.of());
  }

  private static void numbered(
      SourceText text,
      int i,
      int to,
      int body,
      List<Mark> is,
      List<Mark> must,
      List<Mark> ordinals,
      List<Mark> asks) {
    boolean ordinal = text.at(i) == '第';
    int from = ordinal ? i + 1 : i;
    int end = ChineseNumber.end(text, from);
    int value = ChineseNumber.value(text, from, end);
    if (end == from || end >= to || value < 1 || value > 99) {
      return;
    }
    char next = text.at(end);
    if (ordinal) {
      if (next == ',' || next == '、' || next == ':' || next == '是') {
        ordinals.add(new Mark(value, i, behind(text, end + 1, to), body));
      }
    } else if (next == '是') {
      is.add(new Mark(value, i, behind(text, end + 1, to), body));
    } else if (next == '问') {
      asks.add(new Mark(value, i, end + 1, body));
    } else if (next == '要' && NOT_BEHIND_YAO.indexOf(text.at(end + 1)) < 0) {
      must.add(new Mark(value, i, behind(text, end + 1, to), body));
    }
  }

  /** 其一、其二. */
  private static void those(SourceText text, int i, int to, int body, List<Mark> those) {
    int end = ChineseNumber.end(text, i + 1);
    if (",、:是".indexOf(text.at(end)) >= 0) {
      int value = ChineseNumber.value(text, i + 1, end);
      those.add(new Mark(Math.max(value, 1), i, behind(text, end + 1, to), body));
    }
  }

  private static void step(SourceText text, int i, int to, int body, List<Mark> steps) {
    for (String word : STEPS) {
      boolean parted = ",、:是".indexOf(text.at(i + word.length())) >= 0;
      if (text.has(word, i) && parted && (word.equals(STEPS[0]) || !steps.isEmpty())) {
        int ordinal = word.equals(STEPS[0]) ? 1 : steps.get(steps.size() - 1).ordinal() + 1;
        steps.add(new Mark(ordinal, i, behind(text, i + word.length() + 1, to), body));
      }
    }
  }

  private static int behindBullet(SourceText text, int from, int to) {
    int i = from;
    while (i < to && i - from < 4 && (text.at(i) == text.at(from) || text.at(i) == ' ')) {
      i++;
    }
    return i;
  }

  private static boolean opens(char c) {
    return "首其再最".indexOf(c) >= 0 || c == '有' || c == '另' || c == '第' || ChineseNumber.isDigit(c);
  }

  private static boolean isBoundary(SourceText text, int index) {
    char before = text.at(index - 1);
    if (before == ' ' || before == '”') {
      before = text.at(index - 2);
    }
    return BOUNDARIES.indexOf(before) >= 0;
  }

  private static int behind(SourceText text, int from, int to) {
    int i = from;
    while (i < to && i - from < 8 && " ,:、".indexOf(text.at(i)) >= 0) {
      i++;
    }
    return i;
  }
}
