package org.duban.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderPolicyTest {
  private static final LocalDate DUE = LocalDate.parse("2026-06-30");
  private final ReminderPolicy policy = ReminderPolicy.SHIPPED;

  private List<Integer> days(ReminderPolicy asked) {
    return DUE.minusDays(40)
        .datesUntil(DUE.plusDays(17))
        .filter(today -> asked.calls(DUE, today.minusDays(1), today))
        .map(today -> (int) (today.toEpochDay() - DUE.toEpochDay()))
        .toList();
  }

  @Test
  void callsTwentyTenAndThreeDaysBeforeOnTheDayAndThenWeekly() {
    assertThat(days(policy)).containsExactly(-20, -10, -3, 0, 1, 8, 15);
  }

  @Test
  void anotherPlaceHasOtherDays() {
    assertThat(days(new ReminderPolicy(List.of(5), 3, 10)))
        .containsExactly(-5, 0, 1, 4, 7, 10, 13, 16);
    assertThat(new ReminderPolicy(List.of(), 3, 10).horizon(DUE)).isEqualTo(DUE);
  }

  @Test
  void aDayOnWhichNothingRanIsNotLost() {
    assertThat(policy.calls(DUE, DUE.minusDays(12), DUE.minusDays(6))).isTrue();
    assertThat(policy.calls(DUE, DUE.minusDays(9), DUE.minusDays(4))).isFalse();
    assertThat(policy.calls(DUE, DUE.minusDays(1), DUE.plusDays(5))).isTrue();
    assertThat(policy.calls(DUE, DUE.plusDays(1), DUE.plusDays(7))).isFalse();
    assertThat(policy.calls(DUE, DUE.plusDays(3), DUE.plusDays(12))).isTrue();
  }
}
