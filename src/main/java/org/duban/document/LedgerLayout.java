package org.duban.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.rectification.OwnColumns;
import org.duban.shared.Refusal;

/**
 * Where in a workbook the ledger stands.
 *
 * @param headerFirst from 1; 0 with {@code headerLast} 0 where no header was found
 */
record LedgerLayout(SheetInfo sheet, int headerFirst, int headerLast, List<LedgerColumn> columns) {
  Map<LedgerField, Integer> fields() {
    Map<LedgerField, Integer> fields = new EnumMap<>(LedgerField.class);
    columns.stream()
        .filter(c -> c.field() != null && c.field() != LedgerField.OWN)
        .forEach(c -> fields.putIfAbsent(c.field(), c.index()));
    return fields;
  }

  /** What becomes a column of the plan's own, by index: called as it is headed, each once. */
  Map<Integer, String> own() {
    Map<Integer, String> own = new TreeMap<>();
    for (LedgerColumn column : columns) {
      if (column.field() == LedgerField.OWN) {
        String name = column.name();
        boolean again = own.containsValue(name);
        own.put(column.index(), again ? name + " " + column.letter() : name);
      }
    }
    return own;
  }

  /** With columns that are called as one of the plan's own taken for that one. */
  LedgerLayout knowing(OwnColumns own) {
    return new LedgerLayout(
        sheet,
        headerFirst,
        headerLast,
        columns.stream()
            .map(c -> own.named(c.name()).isPresent() ? c.as(LedgerField.OWN, 1) : c)
            .toList());
  }

  boolean hasProblem() {
    return fields().containsKey(LedgerField.PROBLEM);
  }

  Refusal noProblem() {
    return Refusal.invalid("duban.document.refusal.noHeader", sheet.name());
  }

  /**
   * @throws Refusal INVALID where no column holds the problems
   */
  LedgerLayout required() {
    if (!hasProblem()) {
      throw noProblem();
    }
    return this;
  }

  /** How much like a ledger it looks; a problem column weighs most. */
  double likeness() {
    Map<LedgerField, Integer> fields = fields();
    return columns.stream()
            .filter(c -> c.field() != null)
            .mapToDouble(LedgerColumn::confidence)
            .sum()
        + (hasProblem() ? 3 : 0)
        + (fields.containsKey(LedgerField.MEASURE) ? 1 : 0)
        - (sheet.hidden() ? 4 : 0);
  }
}
