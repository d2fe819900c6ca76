package org.duban.document;

import java.util.Arrays;
import java.util.List;

/**
 * How many rows a problem takes and how high they are. Programs differ in whether they fit rows to
 * wrapped text, none does for merged cells, and Excel has no row higher than 409 points: what is
 * longer gets several rows, merged, or print would cut it off.
 */
final class LineHeights {
  static final int POINTS_PER_LINE = 14;

  private static final int LINES_PER_ROW = 28;

  private final int[] ofMeasure;
  private final int[] lines;

  private LineHeights(int[] ofMeasure, int[] lines) {
    this.ofMeasure = ofMeasure;
    this.lines = lines;
  }

  static LineHeights of(LedgerLine line, List<PrintedColumn> columns) {
    boolean split = columns.stream().anyMatch(PrintedColumn::isOfMeasure);
    int[] own = new int[split ? Math.max(1, line.measures().size()) : 1];
    Arrays.fill(own, 1);
    int whole = 1;
    for (PrintedColumn column : columns) {
      if (!column.isOfMeasure()) {
        whole = Math.max(whole, lines(line.text(column), column.width()));
        continue;
      }
      for (int i = 0; i < line.measures().size(); i++) {
        own[i] = Math.max(own[i], lines(line.text(i, column), column.width()));
      }
    }
    int missing = Math.max(0, whole - Arrays.stream(own).sum());
    for (int i = 0; i < own.length; i++) {
      own[i] += missing / own.length + (i < missing % own.length ? 1 : 0);
    }
    return spread(own);
  }

  private static LineHeights spread(int[] own) {
    int[] rows = Arrays.stream(own).map(n -> (n + LINES_PER_ROW - 1) / LINES_PER_ROW).toArray();
    int[] lines = new int[Arrays.stream(rows).sum()];
    int at = 0;
    for (int i = 0; i < own.length; i++) {
      for (int r = 0; r < rows[i]; r++) {
        lines[at++] = own[i] / rows[i] + (r < own[i] % rows[i] ? 1 : 0);
      }
    }
    return new LineHeights(rows, lines);
  }

  int rows() {
    return lines.length;
  }

  int rowsOf(int measure) {
    return ofMeasure[measure];
  }

  /** Whether something did not fit into one row. */
  boolean isTall() {
    return lines.length > ofMeasure.length;
  }

  int points(int row) {
    return lines[row] * POINTS_PER_LINE + 4;
  }

  static int lines(String text, double width) {
    int lines = 0;
    for (String part : text == null ? new String[] {""} : text.split("\n", -1)) {
      long units = part.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += (int) Math.max(1, Math.ceil(units / (width - 0.5)));
    }
    return lines;
  }
}
