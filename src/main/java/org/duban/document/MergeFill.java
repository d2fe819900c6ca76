package org.duban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the lower rows of a vertically merged cell the value of its first row. Rows must come in
 * order; only regions that reach the current row are held.
 */
final class MergeFill {
  private final List<Merge> tall;
  private final Map<Merge, CellValue> active = new HashMap<>();
  private int next;

  MergeFill(List<Merge> merges) {
    this.tall =
        merges.stream()
            .filter(m -> m.bottom() > m.top() && m.left() < WorkbookFile.MAX_COLUMNS)
            .toList();
  }

  SheetRow filled(int row, boolean hidden, List<CellValue> cells) {
    active.keySet().removeIf(merge -> merge.bottom() < row);
    List<CellValue> filled = new ArrayList<>(cells);
    while (next < tall.size() && tall.get(next).top() <= row) {
      Merge merge = tall.get(next++);
      if (merge.bottom() >= row) {
        CellValue value = merge.left() < cells.size() ? cells.get(merge.left()) : CellValue.BLANK;
        active.put(merge, value);
      }
    }
    active.forEach(
        (merge, value) -> {
          if (merge.top() < row) {
            while (filled.size() <= merge.left()) {
              filled.add(CellValue.BLANK);
            }
            filled.set(merge.left(), value.below(merge.top()));
          }
        });
    return new SheetRow(row, hidden, filled);
  }
}
