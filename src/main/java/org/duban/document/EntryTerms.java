package org.duban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duban.rectification.MeasureKind;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/** The measures of a problem and its deadline, which may stand once or row by row. */
final class EntryTerms {
  private final EntryCells cells;
  private final DeadlineReader deadlines;
  private final People people;

  /** Who is named in a cell; null if nobody is. */
  interface People {
    PersonRef of(SheetRow row, LedgerField field);
  }

  EntryTerms(EntryCells cells, DeadlineReader deadlines, People people) {
    this.cells = cells;
    this.deadlines = deadlines;
    this.people = people;
  }

  List<LedgerEntry.Step> steps() {
    List<LedgerEntry.Step> steps = new ArrayList<>();
    for (SheetRow row : cells.rows()) {
      CellValue cell = cells.own(row, LedgerField.MEASURE);
      if (cell.isBlank()) {
        continue;
      }
      if (cell.text().length() > EntryCells.MAX_TEXT) {
        cells.fault(
            LedgerField.MEASURE, row, true, "tooLong", EntryCells.MAX_TEXT, cell.text().length());
      }
      PersonRef owner = owner(row);
      LocalDate dueOn = dueOn(row);
      MeasureKind kind = kind(row);
      int top = row == cells.first() ? cell.top() : 0;
      CellWords.measures(cell.text())
          .forEach(text -> steps.add(new LedgerEntry.Step(text, owner, dueOn, kind, top)));
    }
    return steps;
  }

  /** From a column of its own, else from the problem's where several rows have measures. */
  private PersonRef owner(SheetRow row) {
    if (cells.has(LedgerField.MEASURE_OWNER)) {
      return people.of(row, LedgerField.MEASURE_OWNER);
    }
    return cells.rows().size() > 1 ? people.of(row, LedgerField.OWNER) : null;
  }

  private LocalDate dueOn(SheetRow row) {
    if (!cells.has(LedgerField.MEASURE_DUE)) {
      CellValue due = cells.cell(row, LedgerField.DUE);
      boolean own = !due.isBlank() && !due.above() && hasOwnDates();
      return cells.rows().size() > 1 && own ? deadline(row, LedgerField.DUE).dueOn() : null;
    }
    Deadline read = deadline(row, LedgerField.MEASURE_DUE);
    if (read.fault() != null) {
      cells.fault(LedgerField.MEASURE_DUE, row, true, read.fault());
    }
    read.derived().forEach(t -> cells.notice(LedgerField.MEASURE_DUE, row, t));
    return read.dueOn();
  }

  private MeasureKind kind(SheetRow row) {
    String text = cells.cell(row, LedgerField.MEASURE_KIND).text();
    if (text.isBlank()) {
      return null;
    }
    boolean now = text.matches("(?is).*(当下|立行|now).*");
    if (now == text.matches("(?is).*(长久|长效|last).*")) {
      cells.fault(LedgerField.MEASURE_KIND, row, false, "measureKind");
      return null;
    }
    return now ? MeasureKind.NOW : MeasureKind.LASTING;
  }

  String dueWords() {
    return cells.rows().stream()
        .map(row -> cells.cell(row, LedgerField.DUE).text())
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private boolean hasOwnDates() {
    return cells.rows().stream()
            .map(row -> cells.cell(row, LedgerField.DUE))
            .filter(c -> !c.isBlank() && !c.above())
            .count()
        > 1;
  }

  /** The problem's: the latest where its measures have different ones. */
  Deadline term(List<LedgerEntry.Step> steps) {
    Deadline first = null;
    boolean differ = false;
    for (SheetRow row : cells.rows()) {
      CellValue cell = cells.cell(row, LedgerField.DUE);
      if (cell.isBlank() || cell.above() && first != null) {
        continue;
      }
      Deadline read = deadline(row, LedgerField.DUE);
      if (read.fault() != null) {
        cells.fault(LedgerField.DUE, row, true, read.fault());
        continue;
      }
      read.derived().forEach(t -> cells.notice(LedgerField.DUE, row, t));
      if (!read.unplaced().isEmpty()) {
        cells.fault(LedgerField.DUE, row, false, "deadline.unplaced", read.unplaced());
      }
      differ |= first != null && !Objects.equals(first.dueOn(), read.dueOn());
      first = first == null || isLater(read, first) ? read : first;
    }
    if (first == null && dueWords().isEmpty()) {
      first = latest(steps);
      differ = first != null;
    }
    if (differ && first.dueOn() != null) {
      cells.notice(
          LedgerField.DUE,
          cells.first(),
          Term.of("duban.document.derived.latestMeasure", first.dueOn().toString()));
    }
    return typed(first == null ? Deadline.NONE : first);
  }

  private static Deadline latest(List<LedgerEntry.Step> steps) {
    return steps.stream()
        .map(LedgerEntry.Step::dueOn)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .map(Deadline::on)
        .orElse(null);
  }

  private static boolean isLater(Deadline a, Deadline b) {
    return a.dueOn() != null && (b.dueOn() == null || a.dueOn().isAfter(b.dueOn()));
  }

  /** 整改类型 in a column of its own says the kind, the date column the date. */
  private Deadline typed(Deadline due) {
    CellValue cell = cells.cell(cells.first(), LedgerField.TERM_TYPE);
    if (cell.isBlank()) {
      return due;
    }
    Deadline type = deadlines.read(cell.text());
    if (type.fault() != null || type.kind() == null) {
      if (!cell.text().startsWith("限期")) {
        cells.fault(LedgerField.TERM_TYPE, cells.first(), false, "termType");
      }
      return due;
    }
    return new Deadline(
        type.kind(),
        due.dueOn(),
        due.longTerm() || type.longTerm(),
        due.completed(),
        due.derived(),
        due.unplaced(),
        due.fault());
  }

  private Deadline deadline(SheetRow row, LedgerField field) {
    CellValue cell = cells.cell(row, field);
    return cell.date() != null ? Deadline.on(cell.date()) : deadlines.read(cell.text());
  }
}
