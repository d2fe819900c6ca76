package org.duban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells working days from days off. Immutable; the same question has the same answer for as long as
 * the imported tables stay as they are.
 *
 * <p>Years are known when at least one special day of theirs has been imported; every other year
 * has Saturday and Sunday off and nothing else, and is named in {@link Count#yearsWithoutTable}.
 */
public final class WorkCalendar {
  /** Longest span that is counted day by day: 20 years. */
  static final int MAX_DAYS = 7_305;

  private final Map<LocalDate, DayKind> special = new HashMap<>();
  private final Set<Integer> years;

  public WorkCalendar(Collection<SpecialDay> days) {
    days.forEach(day -> special.put(day.date(), day.kind()));
    years = days.stream().map(day -> day.date().getYear()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A number of working days, with the years for which only weekends could be left out.
   *
   * @param yearsWithoutTable ascending; empty when the count rests on published tables alone
   */
  public record Count(int days, Set<Integer> yearsWithoutTable) {}

  /** A date found by counting working days, with the same reservation. */
  public record Found(LocalDate date, Set<Integer> yearsWithoutTable) {}

  public boolean knows(int year) {
    return years.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    DayKind kind = special.get(day);
    if (kind != null) {
      return kind == DayKind.WORK;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * Working days after {@code from} up to and including {@code to}: 0 on the same day, negative
   * when {@code to} lies before {@code from}.
   *
   * @throws IllegalArgumentException if the span is longer than 20 years
   */
  public Count between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      Count back = between(to, from);
      return new Count(-back.days, back.yearsWithoutTable);
    }
    if (from.plusDays(MAX_DAYS).isBefore(to)) {
      throw new IllegalArgumentException("more than 20 years from " + from + " to " + to);
    }
    Set<Integer> unknown = new TreeSet<>();
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      note(day, unknown);
      count += isWorkingDay(day) ? 1 : 0;
    }
    return new Count(count, unknown);
  }

  /**
   * The {@code days}-th working day after {@code from}; {@code from} itself for 0.
   *
   * @param days 0 to 1000
   */
  public Found plus(LocalDate from, int days) {
    if (days < 0 || days > 1_000) {
      throw new IllegalArgumentException("working days out of 0..1000: " + days);
    }
    Set<Integer> unknown = new TreeSet<>();
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      note(day, unknown);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return new Found(day, unknown);
  }

  /**
   * The working day, or {@code to} itself for 0, on which {@code days} working days are left.
   *
   * @param days 0 to 1000
   */
  public LocalDate before(LocalDate to, int days) {
    if (days < 0 || days > 1_000) {
      throw new IllegalArgumentException("working days out of 0..1000: " + days);
    }
    LocalDate day = to;
    for (int left = days; left > 0; day = day.minusDays(1)) {
      left -= isWorkingDay(day) ? 1 : 0;
    }
    while (days > 0 && !isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Equal calendars give equal numbers, on every node. */
  @Override
  public int hashCode() {
    return special.entrySet().stream()
        .mapToInt(e -> 31 * e.getKey().hashCode() + e.getValue().name().hashCode())
        .sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkCalendar calendar && calendar.special.equals(special);
  }

  private void note(LocalDate day, Set<Integer> unknown) {
    if (!knows(day.getYear())) {
      unknown.add(day.getYear());
    }
  }
}
