package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightPolicyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @ParameterizedTest
  @CsvSource({
    "-1,RED,RED",
    "0,YELLOW,YELLOW",
    "10,YELLOW,YELLOW",
    "11,GREEN,GREEN",
    "20,GREEN,GREEN",
    "21,GREEN,NONE"
  })
  void theColourDependsOnTheDaysLeftAndThePolicy(int days, LightColor common, LightColor jiangjin) {
    LocalDate due = TODAY.plusDays(days);

    assertThat(LightPolicy.COMMON.light(ItemStatus.DOING, due, TODAY).color()).isEqualTo(common);
    assertThat(LightPolicy.JIANGJIN.light(ItemStatus.DOING, due, TODAY).color())
        .isEqualTo(jiangjin);
  }

  /** D3, invariant 6. */
  @Test
  void theColourChangesWithTheDayAloneAndIsAlwaysTheSameForTheSameDay() {
    LocalDate due = LocalDate.parse("2026-03-20");

    Light first = LightPolicy.COMMON.light(ItemStatus.DOING, due, TODAY);
    Light again = LightPolicy.COMMON.light(ItemStatus.DOING, due, TODAY);
    Light later = LightPolicy.COMMON.light(ItemStatus.DOING, due, due.plusDays(3));

    assertThat(again).isEqualTo(first);
    assertThat(first.color()).isEqualTo(LightColor.GREEN);
    assertThat(later.color()).isEqualTo(LightColor.RED);
    assertThat(later.overdueDays()).isEqualTo(3);
  }

  @Test
  void whatIsSettledOrHasNoDateIsNeverOverdue() {
    LocalDate past = TODAY.minusDays(30);

    assertThat(LightPolicy.COMMON.light(ItemStatus.CLOSED, past, TODAY).color())
        .isEqualTo(LightColor.BLUE);
    assertThat(LightPolicy.COMMON.light(ItemStatus.HOLD, past, TODAY).overdueDays()).isZero();
    assertThat(LightPolicy.COMMON.light(ItemStatus.VOID, past, TODAY).color())
        .isEqualTo(LightColor.NONE);
    assertThat(LightPolicy.COMMON.light(ItemStatus.OPEN, null, TODAY).color())
        .isEqualTo(LightColor.NONE);
  }
}
