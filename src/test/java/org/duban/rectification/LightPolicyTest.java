package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.calendar.DayCount;
import org.duban.calendar.DayKind;
import org.duban.calendar.SpecialDay;
import org.duban.calendar.WorkCalendar;
import org.duban.policy.PolicyFields;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    assertThat(light(LightPolicy.COMMON, ItemStatus.DOING, due, TODAY).color()).isEqualTo(common);
    assertThat(light(LightPolicy.JIANGJIN, ItemStatus.DOING, due, TODAY).color())
        .isEqualTo(jiangjin);
  }

  /** D3, invariant 6. */
  @Test
  void theColourChangesWithTheDayAloneAndIsAlwaysTheSameForTheSameDay() {
    LocalDate due = LocalDate.parse("2026-03-20");

    Light first = light(LightPolicy.COMMON, ItemStatus.DOING, due, TODAY);
    Light again = light(LightPolicy.COMMON, ItemStatus.DOING, due, TODAY);
    Light later = light(LightPolicy.COMMON, ItemStatus.DOING, due, due.plusDays(3));

    assertThat(again).isEqualTo(first);
    assertThat(first.color()).isEqualTo(LightColor.GREEN);
    assertThat(later.color()).isEqualTo(LightColor.RED);
    assertThat(later.overdueDays()).isEqualTo(3);
  }

  @Test
  void whatIsSettledOrHasNoDateIsNeverOverdue() {
    LocalDate past = TODAY.minusDays(30);

    assertThat(light(LightPolicy.COMMON, ItemStatus.CLOSED, past, TODAY).color())
        .isEqualTo(LightColor.BLUE);
    assertThat(light(LightPolicy.COMMON, ItemStatus.HOLD, past, TODAY).overdueDays()).isZero();
    assertThat(light(LightPolicy.COMMON, ItemStatus.VOID, past, TODAY).color())
        .isEqualTo(LightColor.NONE);
    assertThat(light(LightPolicy.COMMON, ItemStatus.OPEN, null, TODAY).color())
        .isEqualTo(LightColor.NONE);
  }

  @Test
  void countsWorkingDaysByTheImportedTable() {
    // Friday; the Saturday is worked in exchange, Monday and Tuesday are off
    LocalDate friday = LocalDate.parse("2026-02-13");
    WorkCalendar calendar =
        new WorkCalendar(
            List.of(
                new SpecialDay(friday.plusDays(1), DayKind.WORK, "春节"),
                new SpecialDay(friday.plusDays(3), DayKind.OFF, "春节"),
                new SpecialDay(friday.plusDays(4), DayKind.OFF, "春节")));
    Lights lights = new Lights(working(), calendar, friday);

    Light wednesday = lights.light(ItemStatus.DOING, friday.plusDays(5));
    Light nextYear = lights.light(ItemStatus.DOING, LocalDate.parse("2027-01-08"));

    assertThat(wednesday.daysLeft()).isEqualTo(2);
    assertThat(wednesday.color()).isEqualTo(LightColor.YELLOW);
    assertThat(ChineseWords.words().text(wednesday.text())).isEqualTo("剩余2个工作日");
    assertThat(wednesday.yearsWithoutTable()).isEmpty();
    assertThat(nextYear.yearsWithoutTable()).containsExactly(2027);
    assertThat(lights.yearsWithoutTable()).containsExactly(2027);
  }

  @Test
  void everySpanOfDatesHoldsExactlyTheDatesWithItsDaysLeft() {
    LocalDate sunday = LocalDate.parse("2026-03-08");
    for (LightPolicy policy : List.of(LightPolicy.COMMON, LightPolicy.JIANGJIN, working())) {
      Lights lights = new Lights(policy, new WorkCalendar(List.of()), sunday);
      sunday
          .minusDays(40)
          .datesUntil(sunday.plusDays(60))
          .forEach(
              due -> {
                Light light = lights.light(ItemStatus.DOING, due);
                LightColor byDays =
                    policy.bands().stream()
                        .filter(b -> b.from() == null || light.daysLeft() >= b.from())
                        .filter(b -> b.to() == null || light.daysLeft() <= b.to())
                        .map(LightPolicy.Band::color)
                        .findFirst()
                        .orElse(LightColor.NONE);
                assertThat(light.color()).as("%s %s", policy.id(), due).isEqualTo(byDays);
              });
    }
  }

  /** A space whose lights cannot be worked out shows none of its lists. */
  @ParameterizedTest
  @EnumSource(DayCount.class)
  void whateverBandsAreAcceptedGiveLights(DayCount days) {
    int far = LightPolicies.FAR;
    LightPolicy policy =
        new LightPolicies()
            .read(
                new PolicyFields(
                    Map.of(
                        "days",
                        days.name(),
                        "bands",
                        List.of(
                            Map.of("color", "RED", "from", -far, "to", -far),
                            Map.of("color", "YELLOW", "from", 1 - far, "to", -1),
                            Map.of("color", "GREEN", "from", 0, "to", far - 1),
                            Map.of("color", "NONE", "from", far, "to", far)))));
    LocalDate sunday = LocalDate.parse("2026-03-08");

    Lights lights = new Lights(policy, new WorkCalendar(List.of()), sunday);

    assertThat(lights.spans()).hasSize(4).allMatch(span -> !span.from().isAfter(span.to()));
    for (Lights.Span span : lights.spans()) {
      assertThat(lights.light(ItemStatus.DOING, span.from()).color()).isEqualTo(span.color());
      assertThat(lights.light(ItemStatus.DOING, span.to()).color()).isEqualTo(span.color());
    }
  }

  @Test
  void aSaturdaysDueDateIsLateOnSunday() {
    LocalDate sunday = LocalDate.parse("2026-03-08");
    Lights lights = new Lights(working(), new WorkCalendar(List.of()), sunday);

    Light late = lights.light(ItemStatus.DOING, sunday.minusDays(1));

    assertThat(late.color()).isEqualTo(LightColor.RED);
    assertThat(late.overdueDays()).isEqualTo(1);
  }

  private static LightPolicy working() {
    return new LightPolicy(
        "OWN",
        DayCount.WORKING,
        List.of(
            new LightPolicy.Band(LightColor.RED, null, null, -6),
            new LightPolicy.Band(LightColor.RED, null, -5, -1),
            new LightPolicy.Band(LightColor.YELLOW, null, 0, 5),
            new LightPolicy.Band(LightColor.GREEN, null, 6, null)),
        null);
  }

  private static Light light(
      LightPolicy policy, ItemStatus status, LocalDate due, LocalDate today) {
    return new Lights(policy, new WorkCalendar(List.of()), today).light(status, due);
  }
}
