package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);

  private final WorkCalendar calendar =
      new WorkCalendar(
          List.of(
              new SpecialDay(LocalDate.of(2026, 2, 14), DayKind.WORK, "春节"),
              new SpecialDay(LocalDate.of(2026, 2, 16), DayKind.OFF, "春节"),
              new SpecialDay(LocalDate.of(2026, 2, 17), DayKind.OFF, "春节")));

  @Test
  void countsWeekendDaysWorkedInExchangeAndLeavesHolidaysOut() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();

    assertThat(calendar.between(FRIDAY, LocalDate.of(2026, 2, 18)).days()).isEqualTo(2);
  }

  @Test
  void findsTheDayThatLiesSoManyWorkingDaysAhead() {
    assertThat(calendar.plus(FRIDAY, 1).date()).isEqualTo(LocalDate.of(2026, 2, 14));
    assertThat(calendar.plus(FRIDAY, 2).date()).isEqualTo(LocalDate.of(2026, 2, 18));
    assertThat(calendar.plus(FRIDAY, 0).date()).isEqualTo(FRIDAY);
  }

  @Test
  void fallsBackToWeekendsAndNamesTheYearsWithoutTable() {
    WorkCalendar.Count count =
        calendar.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4));

    assertThat(count.days()).isEqualTo(2);
    assertThat(count.yearsWithoutTable()).containsExactly(2027);
    assertThat(calendar.between(FRIDAY, FRIDAY.plusDays(3)).yearsWithoutTable()).isEmpty();
  }

  @Test
  void countsBackwardsAsNegative() {
    assertThat(calendar.between(LocalDate.of(2026, 2, 18), FRIDAY).days()).isEqualTo(-2);
    assertThat(calendar.between(FRIDAY, FRIDAY).days()).isZero();
  }

  @Test
  void refusesSpansThatNobodyMeans() {
    assertThatThrownBy(() -> calendar.between(FRIDAY, FRIDAY.plusYears(21)))
        .hasMessageContaining("20 years");
    assertThatThrownBy(() -> calendar.plus(FRIDAY, 1_001)).hasMessageContaining("1001");
  }
}
