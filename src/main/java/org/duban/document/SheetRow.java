package org.duban.document;

import java.util.List;

/**
 * @param number as Excel shows it, from 1
 * @param cells from column A; trailing ones may be missing
 */
record SheetRow(int number, boolean hidden, List<CellValue> cells) {
  CellValue cell(int column) {
    return column < cells.size() ? cells.get(column) : CellValue.BLANK;
  }

  String text(int column) {
    return cell(column).text();
  }

  boolean isBlank() {
    return cells.stream().allMatch(CellValue::isBlank);
  }

  /** The cells that hold something of their own. */
  List<CellValue> own() {
    return cells.stream().filter(cell -> !cell.isBlank() && !cell.above()).toList();
  }
}
