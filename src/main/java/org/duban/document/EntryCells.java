package org.duban.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.shared.Term;

/** The rows of one problem by what their columns mean, and what is wrong with their cells. */
final class EntryCells {
  static final int MAX_TEXT = 20_000;
  static final int MAX_LINE = 255;

  private final Map<LedgerField, Integer> columns;
  private final List<SheetRow> rows;
  private final List<CellFault> faults = new ArrayList<>();

  /**
   * @param own indexes of the columns that become the plan's own
   */
  EntryCells(Map<LedgerField, Integer> columns, Set<Integer> own, List<SheetRow> rows) {
    this.columns = columns;
    this.rows = rows;
    for (SheetRow row : rows) {
      columns.forEach((field, column) -> flaw(row, column, field != LedgerField.NUMBER));
      own.forEach(column -> flaw(row, column, true));
      if (row.hidden()) {
        String words = cell(row, LedgerField.PROBLEM).text();
        faults.add(new CellFault(row.number(), -1, words, Reason.of("hidden"), false));
      }
    }
  }

  private void flaw(SheetRow row, int column, boolean rejects) {
    CellValue cell = row.cell(column);
    if (cell.flaw() != null && !isCarriedOn(row, cell)) {
      fault(column, row, rejects, Reason.of(cell.flaw()));
    }
  }

  private boolean isCarriedOn(SheetRow row, CellValue cell) {
    return cell.above() && row != first();
  }

  List<SheetRow> rows() {
    return rows;
  }

  SheetRow first() {
    return rows.get(0);
  }

  List<CellFault> faults() {
    return faults;
  }

  boolean has(LedgerField field) {
    return columns.containsKey(field);
  }

  /** Blank where there is no such column, and where what stands there is no content. */
  CellValue cell(SheetRow row, LedgerField field) {
    Integer column = columns.get(field);
    CellValue cell = column == null ? CellValue.BLANK : row.cell(column);
    return cell.flaw() == null ? cell : CellValue.BLANK;
  }

  boolean isFlawed(LedgerField field) {
    return has(field) && first().cell(columns.get(field)).flaw() != null;
  }

  /** Blank also where the cell only carries on what a row of the same problem has above. */
  CellValue own(SheetRow row, LedgerField field) {
    return own(row, cell(row, field));
  }

  private CellValue own(SheetRow row, CellValue cell) {
    return isCarriedOn(row, cell) || cell.flaw() != null ? CellValue.BLANK : cell;
  }

  /** The different texts of the rows in this column, one below the other; null if none. */
  String text(LedgerField field, int max) {
    return has(field) ? text(columns.get(field), max) : null;
  }

  String text(int column, int max) {
    Set<String> texts = new LinkedHashSet<>();
    for (SheetRow row : rows) {
      CellValue cell = own(row, row.cell(column));
      if (!cell.isBlank()) {
        texts.add(cell.text());
      }
    }
    String all = String.join("\n", texts);
    if (all.length() > max) {
      fault(column, first(), true, Reason.of("tooLong", max, all.length()));
    } else if (all.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      fault(column, first(), true, Reason.of("control"));
    }
    return all.isEmpty() ? null : all;
  }

  void fault(
      LedgerField field, SheetRow row, boolean rejects, String why, Serializable... arguments) {
    fault(field, row, rejects, Reason.of(why, arguments));
  }

  void notice(LedgerField field, SheetRow row, Term said) {
    fault(field, row, false, new Reason(said, Term.of("duban.document.cure.derived")));
  }

  void fault(LedgerField field, SheetRow row, boolean rejects, Reason reason) {
    fault(columns.getOrDefault(field, -1), row, rejects, reason);
  }

  private void fault(int column, SheetRow row, boolean rejects, Reason reason) {
    String value = column < 0 ? "" : row.text(column);
    faults.add(new CellFault(row.number(), column, value, reason, rejects));
  }
}
