package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.report.reading.ImportPreview.ItemKind;

/** The way one section counts in its sentences; the strongest way found wins, others are words. */
record Enumeration(List<Mark> marks) {
  private static final String BOUNDARIES = "。;:,!?\n";
  private static final String NOT_BEHIND_YAO = "求素点务件领害塞道";

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
    for (int body = 0; body < bodies.size(); body++) {
      int from = bodies.get(body)[0];
      int to = bodies.get(body)[1];
      work.step(to - from);
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
        } else {
          numbered(text, i, to, body, is, must, ordinals);
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
      List<Mark> ordinals) {
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
    } else if (next == '要' && NOT_BEHIND_YAO.indexOf(text.at(end + 1)) < 0) {
      must.add(new Mark(value, i, behind(text, end + 1, to), body));
    }
  }

  private static boolean opens(char c) {
    return c == '有' || c == '另' || c == '第' || ChineseNumber.isDigit(c);
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
