package org.duban.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.calendar.DayCount;
import org.duban.calendar.DayKind;
import org.duban.calendar.SpecialDay;
import org.duban.calendar.WorkCalendar;
import org.duban.policy.PolicyFields;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;

class ReminderPolicyTest {
  /** A Tuesday. */
  private static final LocalDate DUE = LocalDate.parse("2026-06-30");

  private static final WorkCalendar WEEKS = new WorkCalendar(List.of());

  private final ReminderPolicy policy = ReminderPolicy.SHIPPED;

  private interface Calls {
    boolean on(LocalDate told, LocalDate today);
  }

  private static List<Integer> days(Calls calls) {
    return DUE.minusDays(40)
        .datesUntil(DUE.plusDays(17))
        .filter(today -> calls.on(today.minusDays(1), today))
        .map(today -> (int) (today.toEpochDay() - DUE.toEpochDay()))
        .toList();
  }

  private static List<Integer> doerDays(ReminderPolicy policy, WorkCalendar calendar) {
    return days((told, today) -> policy.callsDoer(DUE, told, today, calendar));
  }

  private static ReminderPolicy working(boolean workingDaysOnly) {
    return new ReminderPolicy(
        List.of(3), List.of(), true, 5, 2, null, null, DayCount.WORKING, workingDaysOnly);
  }

  @Test
  void callsTwentyTenAndThreeDaysBeforeOnTheDayAndThenWeekly() {
    assertThat(doerDays(policy, WEEKS)).containsExactly(-20, -10, -3, 0, 1, 8, 15);
  }

  @Test
  void anotherPlaceHasOtherDays() {
    ReminderPolicy own =
        new ReminderPolicy(List.of(5), List.of(), false, 3, 4, 6, null, DayCount.CALENDAR, false);

    assertThat(doerDays(own, WEEKS)).containsExactly(-5, 1, 4, 7, 10, 13, 16);
    assertThat(days((told, today) -> own.callsLeader(DUE, told, today, WEEKS)))
        .containsExactly(4, 7, 10, 13, 16);
    assertThat(days((told, today) -> own.callsHead(DUE, told, today, WEEKS)))
        .containsExactly(6, 9, 12, 15);
    assertThat(own.horizon(DUE, WEEKS)).isEqualTo(DUE.plusDays(5));
  }

  @Test
  void wherePlacesWantItTheLeaderIsToldBeforeTheDateAndTheChiefAfterIt() {
    ReminderPolicy steps = new ReminderPolicies().shipped().get("JIANGJIN_STEPS");

    assertThat(doerDays(steps, WEEKS)).containsExactly(-20, -10, 0, 1, 8, 15);
    assertThat(days((told, today) -> steps.callsLeader(DUE, told, today, WEEKS)))
        .containsExactly(-10, 1, 8, 15);
    assertThat(days((told, today) -> steps.callsChief(DUE, told, today, WEEKS)))
        .containsExactly(1, 8, 15);
    assertThat(days((told, today) -> policy.callsChief(DUE, told, today, WEEKS))).isEmpty();
    ReminderPolicy far =
        new ReminderPolicy(
            List.of(5), List.of(30), true, 7, null, null, null, DayCount.CALENDAR, false);
    assertThat(far.horizon(DUE, WEEKS)).isEqualTo(DUE.plusDays(30));
  }

  @Test
  void workingDaysAreCountedByTheOfficesCalendar() {
    List<SpecialDay> holiday = new ArrayList<>();
    holiday.add(new SpecialDay(LocalDate.parse("2026-06-26"), DayKind.OFF, "端午"));
    WorkCalendar calendar = new WorkCalendar(holiday);

    // Tue 30, Mon 29, Thu 25 are the last three working days up to the date
    assertThat(doerDays(working(false), calendar)).containsExactly(-6, 0, 1, 8, 15);
    assertThat(doerDays(working(false), WEEKS)).containsExactly(-5, 0, 1, 8, 15);
    assertThat(working(false).left(DUE, LocalDate.parse("2026-06-24"), calendar)).isEqualTo(3);
    assertThat(working(false).horizon(LocalDate.parse("2026-06-24"), calendar)).isEqualTo(DUE);
    assertThat(days((told, today) -> working(false).callsHead(DUE, told, today, calendar)))
        .isEmpty();
  }

  @Test
  void aDayLeftIsTheDayOnWhichTheReminderComes() {
    for (LocalDate due = DUE; due.isBefore(DUE.plusDays(14)); due = due.plusDays(1)) {
      for (int before = 1; before < 12; before++) {
        LocalDate day = WEEKS.before(due, before);

        assertThat(WEEKS.isWorkingDay(day)).isTrue();
        assertThat(working(false).left(due, day, WEEKS)).isEqualTo(before);
        assertThat(working(false).left(due, day.minusDays(1), WEEKS))
            .isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Test
  void whatFallsOnDaysOffIsToldOnTheNextWorkingDay() {
    LocalDate saturday = LocalDate.parse("2026-07-04");
    LocalDate monday = saturday.plusDays(2);
    ReminderPolicy quiet = working(true);

    assertThat(quiet.sends(saturday, WEEKS)).isFalse();
    assertThat(quiet.sends(monday, WEEKS)).isTrue();
    assertThat(quiet.told(saturday.plusDays(1), monday, WEEKS)).isEqualTo("2026-07-03");
    assertThat(quiet.told(LocalDate.parse("2026-07-01"), monday, WEEKS)).isEqualTo("2026-07-01");
    assertThat(policy.told(saturday.plusDays(1), monday, WEEKS)).isEqualTo(saturday.plusDays(1));
  }

  @Test
  void aDayOnWhichNothingRanIsNotLost() {
    assertThat(calls(-12, -6)).isTrue();
    assertThat(calls(-9, -4)).isFalse();
    assertThat(calls(-1, 5)).isTrue();
    assertThat(calls(1, 7)).isFalse();
    assertThat(calls(3, 12)).isTrue();
  }

  private boolean calls(int told, int today) {
    return policy.callsDoer(DUE, DUE.plusDays(told), DUE.plusDays(today), WEEKS);
  }

  @Test
  void mattersOverdueForYearsAreStillCounted() {
    LocalDate old = DUE.minusYears(25);

    assertThat(working(false).left(old, DUE, WEEKS)).isNegative();
    assertThat(working(false).callsLeader(old, DUE.minusDays(8), DUE, WEEKS)).isTrue();
  }

  @Test
  void isReadAsItIsWrittenAndNamesWhatIsWrong() {
    ReminderPolicies kind = new ReminderPolicies();
    kind.shipped()
        .values()
        .forEach(
            shipped ->
                assertThat(kind.read(new PolicyFields(kind.write(shipped)))).isEqualTo(shipped));

    assertThat(wrong(Map.of("daysBefore", List.of(5, 0), "overdueEvery", 7)))
        .isEqualTo("daysBefore");
    assertThat(wrong(Map.of("leaderBefore", List.of(200), "overdueEvery", 7)))
        .isEqualTo("leaderBefore");
    assertThat(wrong(Map.of("overdueEvery", 7, "chiefAfter", 0))).isEqualTo("chiefAfter");
    assertThat(wrong(Map.of("daysBefore", List.of(5)))).isEqualTo("overdueEvery");
    assertThat(wrong(Map.of("overdueEvery", 7, "leaderAfter", 0))).isEqualTo("leaderAfter");
    assertThat(wrong(Map.of("overdueEvery", 7, "days", "MONTHS"))).isEqualTo("days");
  }

  private static String wrong(Map<String, Object> fields) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> new ReminderPolicies().read(new PolicyFields(fields)));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    return String.valueOf(((Map<?, ?>) refusal.details()).get("field"));
  }
}
