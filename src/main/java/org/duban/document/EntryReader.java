package org.duban.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.shared.PersonRef;

/** Turns the rows of one problem into an entry, noting each cell that it could not take. */
final class EntryReader {
  private final Map<LedgerField, Integer> columns;
  private final Map<Integer, String> own;
  private final DeadlineReader deadlines;
  private EntryCells cells;

  EntryReader(LedgerLayout layout, DeadlineReader deadlines) {
    this.columns = layout.fields();
    this.own = layout.own();
    this.deadlines = deadlines;
  }

  /**
   * @param section heading above the rows, used where the ledger has no category of its own
   */
  LedgerEntry read(List<SheetRow> group, String section) {
    cells = new EntryCells(columns, own.keySet(), List.copyOf(group));
    String problem = text(LedgerField.PROBLEM);
    String more = text(LedgerField.DETAIL);
    String title = problem == null ? null : CellWords.title(problem);
    String detail = Objects.equals(title, problem) ? null : problem;
    if (more != null && !more.equals(problem)) {
      detail = detail == null ? more : detail + "\n" + more;
    }
    if (title == null && !cells.isFlawed(LedgerField.PROBLEM)) {
      cells.fault(LedgerField.PROBLEM, cells.first(), true, "noProblem");
    }
    String ownCategory = line(LedgerField.CATEGORY);
    String category = ownCategory == null ? section : ownCategory;
    String statusWords = orEmpty(line(LedgerField.STATUS));
    StatusHint status = status(statusWords);
    EntryTerms terms = new EntryTerms(cells, deadlines, this::person);
    List<LedgerEntry.Step> steps = terms.steps();
    Deadline term = terms.term(steps);
    if (term.completed() && status == StatusHint.NONE) {
      status = StatusHint.DONE;
      statusWords = cells.cell(cells.first(), LedgerField.DUE).text();
    }
    PersonRef leader = leader();
    List<String> units = units();
    String all = title == null ? "" : Fingerprint.problem(title, detail);
    String fingerprint =
        Fingerprint.of(category, all, steps.stream().map(LedgerEntry.Step::text).toList());
    return new LedgerEntry(
        cells.rows(),
        line(LedgerField.NUMBER),
        category,
        title,
        detail,
        text(LedgerField.ROOT_CAUSE),
        text(LedgerField.GOAL),
        grade(LedgerField.LEVEL),
        grade(LedgerField.SEVERITY),
        leader,
        units,
        copies(),
        person(cells.first(), LedgerField.OWNER),
        term,
        terms.dueWords(),
        steps,
        text(LedgerField.PROGRESS),
        status,
        statusWords,
        day(LedgerField.ORIG_DUE),
        closedOn(statusWords),
        ownTexts(),
        cells.faults(),
        fingerprint,
        Fingerprint.exact(fingerprint, all, units, leader, terms.dueWords()));
  }

  private String text(LedgerField field) {
    return cells.text(field, EntryCells.MAX_TEXT);
  }

  private String line(LedgerField field) {
    return cells.text(field, EntryCells.MAX_LINE);
  }

  private StatusHint status(String words) {
    StatusHint hint = StatusHint.of(words);
    if (hint == StatusHint.UNKNOWN) {
      cells.fault(LedgerField.STATUS, cells.first(), false, "status");
    }
    return hint;
  }

  /** The last one, where the rows of a problem have several. */
  private LocalDate day(LedgerField field) {
    LocalDate last = null;
    for (SheetRow row : cells.rows()) {
      CellValue cell = cells.own(row, field);
      LocalDate day = cell.date() != null ? cell.date() : FullDate.in(cell.text());
      if (day == null && !cell.isBlank()) {
        cells.fault(field, row, false, "fullDate");
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

  /** 难度 and 严重程度, by figure or by word. */
  private Integer grade(LedgerField field) {
    String text = line(field);
    if (text == null) {
      return null;
    }
    String digit =
        text.replaceFirst("(?i)^(一般|较轻|轻微|ordinary)(问题)?$", "1")
            .replaceFirst("(?i)^(较重|较大|较严重|突出|considerable)(问题)?$", "2")
            .replaceFirst("(?i)^(严重|重大|特别严重|serious)(问题)?$", "3")
            .replace('一', '1')
            .replace('二', '2')
            .replace('三', '3')
            .replaceAll("[级类档等\\s]|Ⅰ", "");
    if (digit.matches("[1-3]")) {
      return Integer.valueOf(digit);
    }
    cells.fault(field, cells.first(), true, field == LedgerField.LEVEL ? "level" : "severity");
    return null;
  }

  /** What stands in the columns that become the plan's own, by their names. */
  private Map<String, String> ownTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    own.forEach(
        (column, name) -> {
          String text = cells.text(column, EntryCells.MAX_TEXT);
          if (text != null) {
            texts.put(name, text);
          }
        });
    return texts;
  }

  /** Each problem has exactly one; whom, is not for the app to choose. */
  private PersonRef leader() {
    String text = line(LedgerField.LEADER);
    if (text == null || text.strip().matches("[/—-]+")) {
      return null;
    }
    List<PersonRef> named = PeopleWords.named(text);
    if (named.size() > 1) {
      cells.fault(LedgerField.LEADER, cells.first(), true, "severalLeaders", named.size());
      return null;
    }
    return checked(
        LedgerField.LEADER,
        cells.first(),
        named.isEmpty() ? new PersonRef(null, text.strip(), null) : named.get(0));
  }

  /** Several names are kept as they stand: 责任人 may be several, and none is dropped. */
  private PersonRef person(SheetRow row, LedgerField field) {
    String text = cells.cell(row, field).text();
    if (text.isBlank()) {
      return null;
    }
    List<PersonRef> named = PeopleWords.named(text);
    return checked(
        field,
        row,
        named.size() == 1
            ? named.get(0)
            : new PersonRef(null, text.strip().replaceAll("\\s*\\n\\s*", "、"), null));
  }

  private PersonRef checked(LedgerField field, SheetRow row, PersonRef person) {
    int length = Math.max(person.name().length(), orEmpty(person.post()).length());
    if (length > PersonRef.MAX_LENGTH) {
      cells.fault(field, row, true, "tooLong", PersonRef.MAX_LENGTH, length);
    }
    return person;
  }

  /** Lead unit first. */
  private List<String> units() {
    Set<String> units = new LinkedHashSet<>();
    boolean led = false;
    for (LedgerField field : List.of(LedgerField.LEAD_UNIT, LedgerField.CO_UNITS)) {
      for (SheetRow row : cells.rows()) {
        UnitWords.Named named = named(row, field);
        if (field == LedgerField.LEAD_UNIT && !led && named.leading() > 0) {
          led = true;
          if (!named.isSaid()) {
            String first = named.units().get(0);
            cells.fault(field, row, false, "firstLeads", first, named.units().size() - 1);
          }
          List<String> before = List.copyOf(units);
          units.clear();
          units.addAll(named.units());
          units.addAll(before);
        }
        units.addAll(named.units());
      }
    }
    if (!led && !units.isEmpty()) {
      cells.fault(LedgerField.LEAD_UNIT, cells.first(), true, "noLeadUnit");
      return List.of();
    }
    return List.copyOf(units);
  }

  private UnitWords.Named named(SheetRow row, LedgerField field) {
    UnitWords.Named named = UnitWords.read(cells.own(row, field).text());
    if (!named.nobody().isEmpty()) {
      cells.fault(field, row, false, "nobody", String.join("、", named.nobody()));
    }
    return named;
  }

  /** From a column of its own, or from behind the units as this app writes them. */
  private List<String> copies() {
    Set<String> copies = new LinkedHashSet<>();
    for (SheetRow row : cells.rows()) {
      copies.addAll(named(row, LedgerField.CC_UNITS).units());
      copies.addAll(UnitWords.copies(cells.cell(row, LedgerField.LEAD_UNIT).text()));
    }
    return List.copyOf(copies);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
