package org.duban.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duban.calendar.DayCount;
import org.duban.calendar.WorkCalendar;
import org.duban.shared.Term;

/**
 * A policy of lights as it works out today: its bands of days are spans of due dates, so that one
 * item, a filter and a sum cannot disagree. For one request; not for several threads.
 */
public final class Lights {
  /** Whatever lies further away is counted as this far: a working day count has its bounds. */
  private static final int HORIZON = 7_000;

  private final LightPolicy policy;
  private final WorkCalendar calendar;
  private final LocalDate today;
  private final List<Span> spans = new ArrayList<>();
  private final Map<LocalDate, WorkCalendar.Count> counted = new HashMap<>();
  private final Map<LocalDate, Light> lit = new HashMap<>();
  private final Set<Integer> derivedIn = new TreeSet<>();

  public Lights(LightPolicy policy, WorkCalendar calendar, LocalDate today) {
    this.policy = policy;
    this.calendar = calendar;
    this.today = today;
    for (LightPolicy.Band band : policy.bands()) {
      spans.add(
          new Span(
              band.color(),
              band.from() == null ? null : first(band.from()),
              band.to() == null ? null : last(band.to())));
    }
  }

  /** Due dates of one colour, both ends included; null is open. */
  record Span(LightColor color, LocalDate from, LocalDate to) {
    boolean holds(LocalDate due) {
      return (from == null || !due.isBefore(from)) && (to == null || !due.isAfter(to));
    }
  }

  List<Span> spans() {
    return spans;
  }

  LocalDate today() {
    return today;
  }

  /** What a colour means here, in a word: the policy's own where it has one. */
  Term label(LightColor color) {
    String own =
        color == LightColor.BLUE
            ? policy.settledLabel()
            : policy.bands().stream()
                .filter(band -> band.color() == color && band.label() != null)
                .map(LightPolicy.Band::label)
                .findFirst()
                .orElse(null);
    if (own != null) {
      return Term.of("duban.rectification.light.own", own);
    }
    boolean warns = policy.id().equals(LightPolicy.JIANGJIN.id()) && color == LightColor.GREEN;
    return Term.of(
        warns ? "duban.rectification.light.firstWarning" : "duban.checklist.light." + color);
  }

  /** The policy's colours in its order, then those of matters without a date that counts. */
  List<LightColor> colors() {
    Set<LightColor> colors = new java.util.LinkedHashSet<>();
    policy.bands().forEach(band -> colors.add(band.color()));
    colors.remove(LightColor.NONE);
    colors.add(LightColor.BLUE);
    colors.add(LightColor.NONE);
    return List.copyOf(colors);
  }

  /** What each of {@link #colors} means. */
  Map<LightColor, Term> labels() {
    Map<LightColor, Term> labels = new java.util.LinkedHashMap<>();
    colors().forEach(color -> labels.put(color, label(color)));
    return labels;
  }

  /** The years that were counted by weekends alone, among all dates asked so far. */
  Set<Integer> yearsWithoutTable() {
    Set<Integer> years = new TreeSet<>(derivedIn);
    counted.values().forEach(count -> years.addAll(count.yearsWithoutTable()));
    return years;
  }

  /**
   * @param dueOn the date the matter is judged on; null where none is set
   */
  public Light light(ItemStatus status, LocalDate dueOn) {
    if (!status.isActive()) {
      LightColor color = status.isSettled() ? LightColor.BLUE : LightColor.NONE;
      return light(color, null, 0, Term.of("duban.rectification.light." + status), Set.of());
    }
    if (dueOn == null) {
      Term text = Term.of("duban.rectification.light.noDate");
      return light(LightColor.NONE, null, 0, text, Set.of());
    }
    return lit.computeIfAbsent(dueOn, this::active);
  }

  /**
   * The light of a date that was itself counted in working days, with the years that were counted
   * by weekends alone.
   *
   * @param from the day it was counted from; null if that is not known any more
   */
  Light derived(Light light, LocalDate from, LocalDate dueOn) {
    Set<Integer> years = new TreeSet<>(light.yearsWithoutTable());
    int first = from == null ? dueOn.getYear() : from.getYear();
    for (int year = first; year <= dueOn.getYear(); year++) {
      if (!calendar.knows(year)) {
        years.add(year);
        derivedIn.add(year);
      }
    }
    return new Light(
        light.color(),
        light.label(),
        light.daysLeft(),
        light.overdueDays(),
        light.days(),
        light.text(),
        years);
  }

  private Light active(LocalDate dueOn) {
    WorkCalendar.Count left = left(dueOn);
    LightColor color =
        spans.stream()
            .filter(span -> span.holds(dueOn))
            .map(Span::color)
            .findFirst()
            .orElse(LightColor.NONE);
    int overdue = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, today)));
    return light(color, left.days(), overdue, text(dueOn, left.days()), left.yearsWithoutTable());
  }

  private Light light(LightColor color, Integer left, int overdue, Term text, Set<Integer> years) {
    return new Light(color, label(color), left, overdue, policy.days(), text, years);
  }

  private Term text(LocalDate dueOn, int left) {
    if (dueOn.equals(today)) {
      return Term.of("duban.rectification.light.today");
    }
    String key = left < 0 ? "overdue" : "left";
    String unit = policy.days() == DayCount.WORKING ? "Working" : "";
    return Term.of("duban.rectification.light." + key + unit, Math.abs(left));
  }

  /** Overdue by the date alone: a Sunday after a Saturday's due date is one day late as well. */
  private WorkCalendar.Count left(LocalDate dueOn) {
    if (policy.days() == DayCount.CALENDAR) {
      return new WorkCalendar.Count(
          Math.toIntExact(ChronoUnit.DAYS.between(today, dueOn)), Set.of());
    }
    return counted.computeIfAbsent(
        dueOn,
        due -> {
          LocalDate near = near(due);
          WorkCalendar.Count count = calendar.between(today, near);
          return due.isBefore(today) && count.days() > -1
              ? new WorkCalendar.Count(-1, count.yearsWithoutTable())
              : count;
        });
  }

  private LocalDate near(LocalDate due) {
    LocalDate latest = today.plusDays(HORIZON);
    LocalDate earliest = today.minusDays(HORIZON);
    return due.isAfter(latest) ? latest : due.isBefore(earliest) ? earliest : due;
  }

  /** The earliest due date with at least so many days left. */
  private LocalDate first(int days) {
    if (policy.days() == DayCount.CALENDAR) {
      return today.plusDays(days);
    }
    return days >= 0 ? calendar.plus(today, days).date() : before(-days + 1).plusDays(1);
  }

  /** The latest due date with at most so many days left. */
  private LocalDate last(int days) {
    if (policy.days() == DayCount.CALENDAR) {
      return today.plusDays(days);
    }
    return days >= 0 ? eveOfNext(calendar.plus(today, days).date()) : before(-days);
  }

  private LocalDate eveOfNext(LocalDate day) {
    return calendar.plus(day, 1).date().minusDays(1);
  }

  /** The latest past date that is so many working days late; yesterday is always one late. */
  private LocalDate before(int late) {
    LocalDate day = today.minusDays(1);
    if (late == 1) {
      return day;
    }
    for (int worked = 0; ; day = day.minusDays(1)) {
      worked += calendar.isWorkingDay(day.plusDays(1)) ? 1 : 0;
      if (worked >= late) {
        return day;
      }
    }
  }
}
