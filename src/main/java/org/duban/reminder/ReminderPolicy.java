package org.duban.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.calendar.DayCount;
import org.duban.calendar.WorkCalendar;

/**
 * On which days whom is reminded. All numbers are of days as {@code days} counts them.
 *
 * @param daysBefore the date
 * @param leaderBefore the date on which the responsible leader is told too
 * @param atDue whether on the date itself
 * @param overdueEvery after the first day overdue, again every so many
 * @param leaderAfter how long overdue before the responsible leader is told too; null for never
 * @param headAfter the same for the head of the unit in the lead
 * @param chiefAfter the same for who heads the whole organ
 * @param workingDaysOnly what falls on other days is told on the next working day
 */
public record ReminderPolicy(
    List<Integer> daysBefore,
    List<Integer> leaderBefore,
    boolean atDue,
    int overdueEvery,
    Integer leaderAfter,
    Integer headAfter,
    Integer chiefAfter,
    DayCount days,
    boolean workingDaysOnly) {
  public static final ReminderPolicy SHIPPED =
      new ReminderPolicy(
          List.of(20, 10, 3), List.of(), true, 7, 1, 1, null, DayCount.CALENDAR, false);

  /** Beyond so many days even working days are not counted one by one. */
  private static final int FAR = 700;

  public ReminderPolicy {
    daysBefore = List.copyOf(daysBefore);
    leaderBefore = List.copyOf(leaderBefore);
  }

  /** The last date that anyone is reminded of today. */
  LocalDate horizon(LocalDate today, WorkCalendar calendar) {
    int most =
        Stream.concat(daysBefore.stream(), leaderBefore.stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return days == DayCount.CALENDAR
        ? today.plusDays(most)
        : calendar.plus(today, most + 1).date().minusDays(1);
  }

  /** Whether anything is sent on this day at all. */
  boolean sends(LocalDate today, WorkCalendar calendar) {
    return !workingDaysOnly || calendar.isWorkingDay(today);
  }

  /** What fell on days off was not told on them, even if a run of other places was complete. */
  LocalDate told(LocalDate told, LocalDate today, WorkCalendar calendar) {
    if (!workingDaysOnly) {
      return told;
    }
    LocalDate last = today.minusDays(1);
    while (!calendar.isWorkingDay(last)) {
      last = last.minusDays(1);
    }
    return last.isBefore(told) ? last : told;
  }

  /**
   * Whether a day for reminding whoever does it lies after {@code told}, when all was told, and not
   * after today.
   */
  boolean callsDoer(LocalDate dueOn, LocalDate told, LocalDate today, WorkCalendar calendar) {
    return anyBefore(daysBefore, dueOn, told, today, calendar)
        || atDue && within(dueOn, told, today)
        || overdue(1, dueOn, told, today, calendar);
  }

  private boolean anyBefore(
      List<Integer> days, LocalDate dueOn, LocalDate told, LocalDate today, WorkCalendar calendar) {
    return days.stream().anyMatch(day -> within(before(dueOn, day, calendar), told, today));
  }

  boolean callsLeader(LocalDate dueOn, LocalDate told, LocalDate today, WorkCalendar calendar) {
    return anyBefore(leaderBefore, dueOn, told, today, calendar)
        || leaderAfter != null && overdue(leaderAfter, dueOn, told, today, calendar);
  }

  boolean callsHead(LocalDate dueOn, LocalDate told, LocalDate today, WorkCalendar calendar) {
    return headAfter != null && overdue(headAfter, dueOn, told, today, calendar);
  }

  boolean callsChief(LocalDate dueOn, LocalDate told, LocalDate today, WorkCalendar calendar) {
    return chiefAfter != null && overdue(chiefAfter, dueOn, told, today, calendar);
  }

  /** Days left as this policy counts them; negative once overdue. */
  int left(LocalDate dueOn, LocalDate today, WorkCalendar calendar) {
    long left = ChronoUnit.DAYS.between(today, dueOn);
    return days == DayCount.CALENDAR || Math.abs(left) > 2 * FAR
        ? Math.toIntExact(left)
        : calendar.between(today, dueOn).days();
  }

  /** The years among today's and the date's for which working days rest on weekends alone. */
  Set<Integer> unknown(LocalDate dueOn, LocalDate today, WorkCalendar calendar) {
    return days == DayCount.CALENDAR
        ? Set.of()
        : Stream.of(today.getYear(), dueOn.getYear())
            .filter(year -> !calendar.knows(year))
            .collect(Collectors.toSet());
  }

  private boolean overdue(
      int first, LocalDate dueOn, LocalDate told, LocalDate today, WorkCalendar calendar) {
    int over = -left(dueOn, today, calendar);
    if (over < first) {
      return false;
    }
    int step = first + (over - first) / overdueEvery * overdueEvery;
    LocalDate day =
        days == DayCount.CALENDAR || over > FAR
            ? today.minusDays(over - step)
            : calendar.plus(dueOn, step).date();
    return within(day, told, today);
  }

  private LocalDate before(LocalDate dueOn, int before, WorkCalendar calendar) {
    return days == DayCount.CALENDAR ? dueOn.minusDays(before) : calendar.before(dueOn, before);
  }

  private static boolean within(LocalDate day, LocalDate after, LocalDate last) {
    return day.isAfter(after) && !day.isAfter(last);
  }
}
