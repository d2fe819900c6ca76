package org.duban.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/** Turns the rows of one problem into an entry, noting each cell that it could not take. */
final class EntryReader {
  private static final int MAX_TEXT = 20_000;
  private static final int MAX_LINE = 255;

  private final Map<LedgerField, Integer> columns;
  private final DeadlineReader deadlines;
  private List<SheetRow> rows;
  private List<CellFault> faults;

  EntryReader(Map<LedgerField, Integer> columns, DeadlineReader deadlines) {
    this.columns = columns;
    this.deadlines = deadlines;
  }

  /**
   * @param section heading above the rows, used where the ledger has no category of its own
   */
  LedgerEntry read(List<SheetRow> group, String section) {
    rows = List.copyOf(group);
    faults = new ArrayList<>();
    String problem = text(LedgerField.PROBLEM, MAX_TEXT);
    String more = text(LedgerField.DETAIL, MAX_TEXT);
    String title = problem == null ? null : CellWords.title(problem);
    String detail = Objects.equals(title, problem) ? null : problem;
    if (more != null && !more.equals(problem)) {
      detail = detail == null ? more : detail + "\n" + more;
    }
    if (title == null) {
      fault(LedgerField.PROBLEM, rows.get(0), true, "noProblem");
    }
    String ownCategory = text(LedgerField.CATEGORY, MAX_LINE);
    String category = ownCategory == null ? section : ownCategory;
    String statusWords = orEmpty(text(LedgerField.STATUS, MAX_LINE));
    StatusHint status = status(statusWords);
    List<LedgerEntry.Step> steps = steps();
    Deadline term = term(steps);
    if (term.completed() && status == StatusHint.NONE) {
      status = StatusHint.DONE;
      statusWords = cell(rows.get(0), LedgerField.DUE).text();
    }
    List<String> texts = steps.stream().map(LedgerEntry.Step::text).toList();
    return new LedgerEntry(
        rows,
        text(LedgerField.NUMBER, MAX_LINE),
        category,
        title,
        detail,
        text(LedgerField.ROOT_CAUSE, MAX_TEXT),
        text(LedgerField.GOAL, MAX_TEXT),
        level(),
        leader(),
        units(),
        copies(),
        owner(),
        term,
        dueWords(),
        steps,
        text(LedgerField.PROGRESS, MAX_TEXT),
        status,
        statusWords,
        day(LedgerField.ORIG_DUE),
        closedOn(statusWords),
        faults,
        title == null ? "" : Fingerprint.of(category, Fingerprint.problem(title, detail), texts));
  }

  /** The different texts of the group's rows in this column, one below the other; null if none. */
  private String text(LedgerField field, int max) {
    Set<String> texts = new LinkedHashSet<>();
    for (SheetRow row : rows) {
      CellValue cell = cell(row, field);
      if (!cell.isBlank() && !(cell.above() && row != rows.get(0))) {
        texts.add(cell.text());
      }
    }
    String all = String.join("\n", texts);
    if (all.length() > max) {
      fault(field, rows.get(0), true, "tooLong", max, all.length());
    } else if (all.matches("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)")) {
      fault(field, rows.get(0), true, "cellError");
    } else if (all.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      fault(field, rows.get(0), true, "control");
    }
    return all.isEmpty() ? null : all;
  }

  private List<LedgerEntry.Step> steps() {
    List<LedgerEntry.Step> steps = new ArrayList<>();
    for (SheetRow row : rows) {
      CellValue cell = cell(row, LedgerField.MEASURE);
      if (cell.isBlank() || cell.above() && row != rows.get(0)) {
        continue;
      }
      if (cell.text().length() > MAX_TEXT) {
        fault(LedgerField.MEASURE, row, true, "tooLong", MAX_TEXT, cell.text().length());
      }
      CellValue owner = cell(row, LedgerField.OWNER);
      CellValue due = cell(row, LedgerField.DUE);
      boolean several = rows.size() > 1;
      PersonRef person = several && !owner.isBlank() ? owner(row) : null;
      LocalDate day =
          several && !due.isBlank() && !due.above() && hasOwnDates() ? deadline(row).dueOn() : null;
      CellWords.measures(cell.text())
          .forEach(text -> steps.add(new LedgerEntry.Step(text, person, day)));
    }
    return steps;
  }

  private String dueWords() {
    return rows.stream()
        .map(row -> cell(row, LedgerField.DUE).text())
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private boolean hasOwnDates() {
    return rows.stream()
            .map(row -> cell(row, LedgerField.DUE))
            .filter(c -> !c.isBlank() && !c.above())
            .count()
        > 1;
  }

  private Deadline term(List<LedgerEntry.Step> steps) {
    Deadline first = null;
    boolean differ = false;
    for (SheetRow row : rows) {
      CellValue cell = cell(row, LedgerField.DUE);
      if (cell.isBlank() || cell.above() && first != null) {
        continue;
      }
      Deadline read = deadline(row);
      if (read.fault() != null) {
        faults.add(at(LedgerField.DUE, row, read.fault(), true));
        continue;
      }
      read.derived().forEach(t -> notice(LedgerField.DUE, row, t));
      if (!read.unplaced().isEmpty()) {
        fault(LedgerField.DUE, row, false, "deadline.unplaced", read.unplaced());
      }
      differ |= first != null && !Objects.equals(first.dueOn(), read.dueOn());
      first = first == null || later(read, first) ? read : first;
    }
    if (differ && first.dueOn() != null) {
      notice(
          LedgerField.DUE,
          rows.get(0),
          Term.of("duban.document.derived.latestMeasure", first.dueOn().toString()));
    }
    return typed(first == null ? Deadline.NONE : first);
  }

  private static boolean later(Deadline a, Deadline b) {
    return a.dueOn() != null && (b.dueOn() == null || a.dueOn().isAfter(b.dueOn()));
  }

  /** 整改类型 in a column of its own says the kind, the date column the date. */
  private Deadline typed(Deadline due) {
    CellValue cell = cell(rows.get(0), LedgerField.TERM_TYPE);
    if (cell.isBlank()) {
      return due;
    }
    Deadline type = deadlines.read(cell.text());
    if (type.fault() != null || type.kind() == null) {
      if (!cell.text().startsWith("限期")) {
        fault(LedgerField.TERM_TYPE, rows.get(0), false, "termType");
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

  private Deadline deadline(SheetRow row) {
    CellValue cell = cell(row, LedgerField.DUE);
    return cell.date() != null ? Deadline.on(cell.date()) : deadlines.read(cell.text());
  }

  private StatusHint status(String words) {
    StatusHint hint = StatusHint.of(words);
    if (hint == StatusHint.UNKNOWN) {
      fault(LedgerField.STATUS, rows.get(0), false, "status");
    }
    return hint;
  }

  /** The last one, where the rows of a problem have several. */
  private LocalDate day(LedgerField field) {
    LocalDate last = null;
    for (SheetRow row : rows) {
      CellValue cell = cell(row, field);
      LocalDate day = cell.date() != null ? cell.date() : FullDate.in(cell.text());
      if (day == null && !cell.isBlank()) {
        fault(field, row, false, "fullDate");
      }
      last = day != null && (last == null || day.isAfter(last)) ? day : last;
    }
    return last;
  }

  /** 「已销号（2025-11-14）」 and 「已于2025年11月14日完成」 say the day as well as a column does. */
  private LocalDate closedOn(String statusWords) {
    LocalDate own = day(LedgerField.CLOSED_ON);
    return own == null ? FullDate.in(statusWords) : own;
  }

  private Integer level() {
    String text = text(LedgerField.LEVEL, MAX_LINE);
    if (text == null) {
      return null;
    }
    String digit =
        text.replace('一', '1').replace('二', '2').replace('三', '3').replaceAll("[级类档等\\s]|Ⅰ", "");
    if (digit.matches("[1-3]")) {
      return Integer.valueOf(digit);
    }
    fault(LedgerField.LEVEL, rows.get(0), true, "level");
    return null;
  }

  /** Each problem has exactly one; whom, is not for the app to choose. */
  private PersonRef leader() {
    String text = text(LedgerField.LEADER, MAX_LINE);
    if (text == null || text.strip().matches("[/—-]+")) {
      return null;
    }
    List<String> names = CellWords.people(text).stream().distinct().toList();
    if (names.size() > 1) {
      fault(LedgerField.LEADER, rows.get(0), true, "severalLeaders", names.size());
      return null;
    }
    return checked(
        LedgerField.LEADER, rows.get(0), CellWords.person(names.isEmpty() ? text : names.get(0)));
  }

  private PersonRef owner() {
    return cell(rows.get(0), LedgerField.OWNER).isBlank() ? null : owner(rows.get(0));
  }

  /** Several names are kept as they stand: 责任人 may be several, and none is dropped. */
  private PersonRef owner(SheetRow row) {
    String text = cell(row, LedgerField.OWNER).text().replaceAll("\\s*\\n\\s*", "、");
    List<String> names = CellWords.people(text);
    return checked(
        LedgerField.OWNER,
        row,
        names.size() == 1
            ? CellWords.person(names.get(0))
            : new PersonRef(null, text.strip(), null));
  }

  private PersonRef checked(LedgerField field, SheetRow row, PersonRef person) {
    if (person.name().length() > PersonRef.MAX_LENGTH) {
      fault(field, row, true, "tooLong", PersonRef.MAX_LENGTH, person.name().length());
    }
    return person;
  }

  private List<String> units() {
    Set<String> units = new LinkedHashSet<>();
    for (LedgerField field : List.of(LedgerField.LEAD_UNIT, LedgerField.CO_UNITS)) {
      for (SheetRow row : rows) {
        List<String> named = CellWords.units(cell(row, field).text());
        if (field == LedgerField.LEAD_UNIT && units.isEmpty() && named.size() > 1) {
          fault(field, row, false, "firstLeads", named.get(0), named.size() - 1);
        }
        units.addAll(named);
      }
      if (units.isEmpty()
          && field == LedgerField.LEAD_UNIT
          && !cell(rows.get(0), LedgerField.CO_UNITS).isBlank()) {
        fault(field, rows.get(0), true, "noLeadUnit");
        return List.of();
      }
    }
    return List.copyOf(units);
  }

  /** From a column of its own, or from behind the units as this app writes them. */
  private List<String> copies() {
    Set<String> copies = new LinkedHashSet<>();
    for (SheetRow row : rows) {
      copies.addAll(CellWords.units(cell(row, LedgerField.CC_UNITS).text()));
      copies.addAll(CellWords.copies(cell(row, LedgerField.LEAD_UNIT).text()));
    }
    return List.copyOf(copies);
  }

  private CellValue cell(SheetRow row, LedgerField field) {
    Integer column = columns.get(field);
    return column == null ? CellValue.BLANK : row.cell(column);
  }

  private void fault(
      LedgerField field, SheetRow row, boolean rejects, String why, Serializable... arguments) {
    faults.add(at(field, row, Reason.of(why, arguments), rejects));
  }

  private void notice(LedgerField field, SheetRow row, Term said) {
    faults.add(at(field, row, new Reason(said, Term.of("duban.document.cure.derived")), false));
  }

  private CellFault at(LedgerField field, SheetRow row, Reason reason, boolean rejects) {
    return new CellFault(
        row.number(), columns.getOrDefault(field, -1), cell(row, field).text(), reason, rejects);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
