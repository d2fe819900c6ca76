package org.duban.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.rectification.MeasureKind;
import org.duban.shared.PersonRef;

/**
 * One problem as a ledger has it, with everything that was read from its rows.
 *
 * @param rows as they stand, for handing back
 * @param units lead unit first, by name; empty where none is named
 * @param copies units that get a copy, by name
 * @param dueWords the deadline as the ledger has it; may be empty
 * @param statusWords what the ledger says about its state; may be empty
 * @param origDueOn from a column of its own; null if none is stated
 * @param closedOn from its own column or from beside the status; null if none is stated
 * @param own what becomes the plan's own columns, by their names
 * @param faults also those that do not reject
 * @param fingerprint of category, problem and measures
 * @param exact of what makes a row another one though it has the same words: unit, leader, deadline
 */
record LedgerEntry(
    List<SheetRow> rows,
    String number,
    String category,
    String title,
    String detail,
    String rootCause,
    String goal,
    Integer level,
    Integer severity,
    PersonRef leader,
    List<String> units,
    List<String> copies,
    PersonRef owner,
    Deadline term,
    String dueWords,
    List<Step> measures,
    String progress,
    StatusHint status,
    String statusWords,
    LocalDate origDueOn,
    LocalDate closedOn,
    Map<String, String> own,
    List<CellFault> faults,
    String fingerprint,
    String exact) {
  /**
   * A measure; all but the text may be null.
   *
   * @param top the row above its entry where its merged cell begins; 0 if it is the entry's own
   */
  record Step(String text, PersonRef owner, LocalDate dueOn, MeasureKind kind, int top) {}

  boolean isRejected() {
    return faults.stream().anyMatch(CellFault::rejects);
  }

  /** Every unit it names. */
  List<String> named() {
    return Stream.concat(units.stream(), copies.stream()).distinct().toList();
  }

  /** Fingerprint without the measures. */
  String problemAlone() {
    return title == null
        ? ""
        : Fingerprint.of(category, Fingerprint.problem(title, detail), List.of());
  }

  int firstRow() {
    return rows.get(0).number();
  }

  /** How many of its first measures stand in a cell that an entry above has, too. */
  int shared(LedgerEntry above) {
    int last = above.rows.get(above.rows.size() - 1).number();
    return (int) measures.stream().filter(m -> m.top() > 0 && m.top() <= last).count();
  }

  LedgerEntry with(List<CellFault> newFaults) {
    return new LedgerEntry(
        rows,
        number,
        category,
        title,
        detail,
        rootCause,
        goal,
        level,
        severity,
        leader,
        units,
        copies,
        owner,
        term,
        dueWords,
        measures,
        progress,
        status,
        statusWords,
        origDueOn,
        closedOn,
        own,
        List.copyOf(newFaults),
        fingerprint,
        exact);
  }
}
