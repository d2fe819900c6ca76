package org.duban.rectification;

import java.time.LocalDate;
import org.duban.calendar.DayCount;
import org.duban.calendar.WorkCalendar;

/** How many days 立行立改 gives where nobody set a date; places differ (7, 15, 30, 60). */
public record TermPolicy(int immediateDays, DayCount days) {
  /** The audit offices' rule: at most 60 days from receipt. */
  public static final TermPolicy SHIPPED = new TermPolicy(60, DayCount.CALENDAR);

  /**
   * The term with a counted date where 立行立改 has none. Counted from the day the findings were
   * received, or from today if that is not known.
   */
  public DueTerm completed(
      DueTerm term, LocalDate receivedOn, LocalDate today, WorkCalendar calendar) {
    if (term.type() != TermType.IMMEDIATE || term.dueOn() != null) {
      return term;
    }
    LocalDate start = receivedOn == null ? today : receivedOn;
    LocalDate due =
        days == DayCount.WORKING
            ? calendar.plus(start, immediateDays).date()
            : start.plusDays(immediateDays);
    return new DueTerm(term.type(), due, term.longTerm(), true);
  }
}
