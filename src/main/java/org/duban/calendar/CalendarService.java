package org.duban.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Remembered;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** The yearly tables. Every logged-in person may read them; the office and administrators write. */
@Component
public class CalendarService {
  /** Days of a changed table that the trail names; a yearly notice has about forty. */
  private static final int MAX_SAID = 100;

  private final CalendarStore store;
  private final RoleService roles;
  private final CurrentUser user;
  private final AccessMode mode;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Remembered<WorkCalendar> remembered = new Remembered<>();

  public CalendarService(
      CalendarStore store,
      RoleService roles,
      CurrentUser user,
      AccessMode mode,
      AuditTrail trail,
      Transactions transactions) {
    this.store = store;
    this.roles = roles;
    this.user = user;
    this.mode = mode;
    this.trail = trail;
    this.transactions = transactions;
  }

  /** Costs no query while it is remembered; another node's import shows within ten seconds. */
  public WorkCalendar calendar() {
    return remembered.get(() -> transactions.run(() -> new WorkCalendar(store.all())));
  }

  /** Differs whenever a table was imported. */
  public int stamp() {
    return calendar().hashCode();
  }

  /** 「2027年未导入放假表，按周末推算」 for each year that a count had no table for. */
  public static List<Term> notices(Set<Integer> yearsWithoutTable) {
    return yearsWithoutTable.stream()
        .map(year -> Term.of("duban.calendar.notice", String.valueOf(year)))
        .toList();
  }

  public CalendarYear of(int year) {
    return transactions.run(() -> store.year(year));
  }

  /**
   * Puts a whole year in place of what was there. The same table again changes nothing.
   *
   * @param version of the year as the caller saw it, 0 for none
   * @return the year as it is now in force
   * @throws Refusal INVALID for a table with faults, FORBIDDEN for others than the office and
   *     administrators, CONFLICT where the year was imported since that version
   */
  public CalendarYear replace(HolidayTable table, int version) {
    CalendarYear written = transactions.run(() -> write(table, version));
    remembered.forget();
    return written;
  }

  private CalendarYear write(HolidayTable table, int version) {
    Viewer editor = requireEditor();
    if (!table.isUsable()) {
      throw Refusal.invalid("duban.calendar.refusal.faults", table.faults().size());
    }
    CalendarYear before = store.lock(table.year());
    if (version != before.version()) {
      throw meanwhile(table.year(), Map.of("version", before.version()));
    }
    if (before.days().equals(table.days())) {
      return before;
    }
    store.replace(before, table.days());
    trail.append(entry(table, before), editor.asPerson(null));
    return new CalendarYear(table.year(), version + 1, table.days());
  }

  static Refusal meanwhile(int year, Map<String, Object> details) {
    return Refusal.conflict("duban.calendar.refusal.meanwhile", details, String.valueOf(year));
  }

  private Viewer requireEditor() {
    mode.requireWritable();
    Viewer viewer = user.get();
    Set<Role> mine = roles.rolesOf(viewer.key(), null);
    if (!mine.contains(Role.OFFICE) && !mine.contains(Role.ADMIN)) {
      throw Refusal.forbidden("duban.calendar.refusal.office");
    }
    return viewer;
  }

  /** Which days came, went or changed, at most so many of them by name. */
  private static NewEntry entry(HolidayTable table, CalendarYear before) {
    Subject year = new Subject(CalendarWitnesses.TYPE, table.year());
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change(
            "days", String.valueOf(before.days().size()), String.valueOf(table.days().size())));
    Map<LocalDate, SpecialDay> old = byDate(before.days());
    Map<LocalDate, SpecialDay> now = byDate(table.days());
    Set<LocalDate> dates = new TreeSet<>(old.keySet());
    dates.addAll(now.keySet());
    dates.stream()
        .map(date -> new Change(date.toString(), said(old.get(date)), said(now.get(date))))
        .filter(Change::isReal)
        .limit(MAX_SAID)
        .forEach(changes::add);
    changes.add(Change.seal(year, CalendarWitnesses.digest(table.days())));
    return new NewEntry(year, Subject.SETTINGS, "REPLACE", before.version() + 1, changes);
  }

  private static Map<LocalDate, SpecialDay> byDate(List<SpecialDay> days) {
    return days.stream().collect(Collectors.toMap(SpecialDay::date, day -> day));
  }

  private static String said(SpecialDay day) {
    return day == null ? null : (day.kind().name() + " " + day.name()).strip();
  }
}
