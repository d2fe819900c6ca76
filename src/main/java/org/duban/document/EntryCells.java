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

  EntryCells(Map<LedgerField, Integer> columns, List<SheetRow> rows) {
    this.columns = columns;
    this.rows = rows;
    for (SheetRow row : rows) {
      columns.forEach((field, column) -> flaw(row, field, row.cell(column)));
      if (row.hidden()) {
        String words = cell(row, LedgerField.PROBLEM).text();
        faults.add(new CellFault(row.number(), -1, words, Reason.of("hidden"), false));
      }
    }
  }

  private void flaw(SheetRow row, LedgerField field, CellValue cell) {
    if (cell.flaw() != null && !(cell.above() && row != first())) {
      fault(field, row, field != LedgerField.NUMBER, cell.flaw());
    }
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
    CellValue cell = cell(row, field);
    return cell.above() && row != first() ? CellValue.BLANK : cell;
  }

  /** The different texts of the rows in this column, one below the other; null if none. */
  String text(LedgerField field, int max) {
    Set<String> texts = new LinkedHashSet<>();
    for (SheetRow row : rows) {
      CellValue cell = own(row, field);
      if (!cell.isBlank()) {
        texts.add(cell.text());
      }
    }
    String all = String.join("\n", texts);
    if (all.length() > max) {
      fault(field, first(), true, "tooLong", max, all.length());
    } else if (all.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      fault(field, first(), true, "control");
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
    int column = columns.getOrDefault(field, -1);
    String value = column < 0 ? "" : row.text(column);
    faults.add(new CellFault(row.number(), column, value, reason, rejects));
  }
}
