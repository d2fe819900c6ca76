package org.duban.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/**
 * On which days people are reminded.
 *
 * @param daysBefore the date; the date itself and the day after it always count
 * @param overdueEvery after the day after the date, again every so many days
 * @param lines in each part of a mail; the rest is counted
 */
public record ReminderPolicy(List<Integer> daysBefore, int overdueEvery, int lines) {
  public static final ReminderPolicy SHIPPED = new ReminderPolicy(List.of(20, 10, 3), 7, 50);

  public ReminderPolicy {
    daysBefore = List.copyOf(daysBefore);
  }

  /** The last date that anyone is reminded of today. */
  LocalDate horizon(LocalDate today) {
    return today.plusDays(daysBefore.isEmpty() ? 0 : Collections.max(daysBefore));
  }

  /**
   * Whether a day for reminding lies after {@code told}, when all was told, and not after today.
   */
  boolean calls(LocalDate dueOn, LocalDate told, LocalDate today) {
    for (int days : daysBefore) {
      if (within(dueOn.minusDays(days), told, today)) {
        return true;
      }
    }
    long overdue = ChronoUnit.DAYS.between(dueOn, today);
    long steps = overdue < 1 ? 0 : (overdue - 1) / overdueEvery;
    return within(dueOn, told, today)
        || within(dueOn.plusDays(1 + steps * overdueEvery), told, today);
  }

  private static boolean within(LocalDate day, LocalDate after, LocalDate last) {
    return day.isAfter(after) && !day.isAfter(last);
  }
}
