package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells parted by tabs, as Word files and pasted tables give them. */
final class Tables {
  private static final int LONGEST_NAME = 20;
  private static final int FEW = 200;

  /**
   * One row of a table whose header names a column of problems or of measures.
   *
   * @param problem from, to of the cell; null if the column is missing or the cell empty
   * @param measure the same for the measure
   */
  record Row(int[] problem, int[] measure) {}

  private Tables() {}

  /** Which of the lines are rows: at least two in succession that hold cells. */
  static boolean[] rows(SourceText text, List<int[]> lines, Work work) {
    boolean[] rows = new boolean[lines.size()];
    work.step(text.length());
    for (int i = 0; i < rows.length; i++) {
      int[] line = lines.get(i);
      boolean indented = i > 0 && rows[i - 1] && line[1] - line[0] <= LONGEST_NAME * 2;
      rows[i] = tabs(text, indented ? start(text, line[0]) : line[0], line[1]);
    }
    for (int i = 0; i < rows.length; i++) {
      boolean before = i > 0 && rows[i - 1];
      rows[i] = rows[i] && (before || i + 1 < rows.length && rows[i + 1]);
    }
    return rows;
  }

  /** A number and its heading may be parted by a tab too; then one more makes it a row. */
  private static boolean tabs(SourceText text, int from, int to) {
    Marker marker = Marker.at(text, from);
    int needed = marker == null ? 1 : 2;
    int found = 0;
    for (int i = from; i < to && found < needed; i++) {
      found += text.written(i) == '\t' ? 1 : 0;
    }
    return found == needed;
  }

  /** Where the line really begins: with an empty cell, it may be. */
  private static int start(SourceText text, int from) {
    int i = from;
    while (from - i < FEW && text.at(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  /** The words of each cell of a row. */
  static List<String> words(SourceText text, int[] line) {
    return cells(text, start(text, line[0]), line[1]).stream()
        .map(cell -> text.words(cell[0], cell[1]))
        .toList();
  }

  private static List<int[]> cells(SourceText text, int from, int to) {
    List<int[]> cells = new ArrayList<>();
    int open = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.written(i) == '\t') {
        int start = text.skipSpaces(open, i);
        cells.add(new int[] {start, text.trimEnd(start, i)});
        open = i + 1;
      }
    }
    return cells;
  }

  /** The rows below the header; empty if no header among the first rows names such a column. */
  static List<Row> read(SourceText text, int from, int to, Work work) {
    List<Row> rows = new ArrayList<>();
    int problem = -1;
    int measure = -1;
    int seen = 0;
    work.step(3L * (to - from));
    for (int open = from; open < to && (seen < 3 || problem >= 0 || measure >= 0); seen++) {
      int end = text.find('\n', open, to);
      end = end < 0 ? to : end;
      List<int[]> cells = cells(text, seen == 0 ? start(text, open) : open, end);
      if (problem >= 0 || measure >= 0) {
        rows.add(new Row(cell(cells, problem), cell(cells, measure)));
      } else {
        problem = column(text, cells, "问题", "隐患", "不足");
        measure = column(text, cells, "措施", "整改情况", "建议", "整改要求");
      }
      open = end + 1;
    }
    return rows;
  }

  private static int[] cell(List<int[]> cells, int column) {
    boolean there = column >= 0 && column < cells.size();
    return there && cells.get(column)[1] > cells.get(column)[0] ? cells.get(column) : null;
  }

  private static int column(SourceText text, List<int[]> cells, String... words) {
    for (String word : words) {
      for (int i = 0; i < cells.size(); i++) {
        String name = text.folded(cells.get(i)[0], cells.get(i)[1]).replace(" ", "");
        if (name.length() <= LONGEST_NAME && name.contains(word) && !isAboutIt(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** 问题类别, 问题编号: what a problem is like, not what it is. */
  private static boolean isAboutIt(String name) {
    for (String other : new String[] {"类别", "类型", "来源", "编号", "序号", "数量", "个数"}) {
      if (name.endsWith(other)) {
        return true;
      }
    }
    return false;
  }
}
