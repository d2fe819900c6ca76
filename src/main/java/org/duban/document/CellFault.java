package org.duban.document;

/**
 * What is wrong, or was merely inferred, about one cell.
 *
 * @param column from 0; -1 where the whole row is meant
 * @param rejects false for a notice: the row is taken all the same
 */
public record CellFault(int row, int column, String value, Reason reason, boolean rejects) {
  /** As Excel names it: D7, or 7 for the whole row. */
  public String cell() {
    return column < 0 ? String.valueOf(row) : Merge.letter(column) + row;
  }
}
