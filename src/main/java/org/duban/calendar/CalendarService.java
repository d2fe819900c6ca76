package org.duban.calendar;

import java.util.List;
import java.util.Set;
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

  public List<SpecialDay> of(int year) {
    return transactions.run(() -> store.of(year));
  }

  /**
   * Puts a whole year in place of what was there. The same table again changes nothing.
   *
   * @throws Refusal INVALID for a table with faults, FORBIDDEN for others than the office and
   *     administrators
   */
  public void replace(HolidayTable table) {
    transactions.run(
        () -> {
          Viewer editor = requireEditor();
          if (!table.isUsable()) {
            throw Refusal.invalid("duban.calendar.refusal.faults", table.faults().size());
          }
          List<SpecialDay> before = store.of(table.year());
          if (!before.equals(table.days())) {
            store.replace(table.year(), table.days());
            trail.append(entry(table, before.size()), editor.asPerson(null));
          }
          return null;
        });
    remembered.forget();
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

  private static NewEntry entry(HolidayTable table, int before) {
    Subject year = new Subject("CALENDAR", table.year());
    Change days = new Change("days", String.valueOf(before), String.valueOf(table.days().size()));
    return new NewEntry(year, year, "REPLACE", 1, List.of(days));
  }
}
