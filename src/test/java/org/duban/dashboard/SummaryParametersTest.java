package org.duban.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.Test;

class SummaryParametersTest {
  @Test
  void nothingGivenMeansTheUsual() {
    SummaryParameters usual = SummaryParameters.of(Map.of("plan", " ", "by", ""));

    assertThat(usual.plans()).isEmpty();
    assertThat(usual.by()).containsExactly("unit", "leader");
    assertThat(usual.months()).isEqualTo(12);
    assertThat(usual.shows("plan")).isFalse();
    assertThat(usual.shows("trend")).isTrue();
    assertThat(usual.shows("results")).isTrue();
  }

  @Test
  void listsAreReadHoweverTheyAreSeparatedAndKeepOneOrder() {
    SummaryParameters given =
        SummaryParameters.of(Map.of("plan", "3，ZG-2026-001; 3", "by", "leader unit"));

    assertThat(given.plans()).containsExactly("3", "ZG-2026-001");
    assertThat(given.byText()).isEqualTo("unit,leader");
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    assertThat(said("by", "group")).isEqualTo("参数“分组”的取值“group”无法识别，可用：科室；领导；类别。");
    assertThat(refused("show", "all").key()).isEqualTo("duban.dashboard.refusal.choice");
    assertThat(refused("months", "13").key()).isEqualTo("duban.dashboard.refusal.months");
    assertThat(refused("months", "x").key()).isEqualTo("duban.dashboard.refusal.months");
    assertThat(refused("plan", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21").key())
        .isEqualTo("duban.dashboard.refusal.plans");
  }

  @Test
  void authorsMayWriteTheWordsOfEitherLanguage() {
    SummaryParameters given =
        SummaryParameters.of(
            Map.of("by", "类别、科室", "show", "方案信息 Trend 分组 成效"), ChineseWords.words());

    assertThat(given.byText()).isEqualTo("unit,category");
    assertThat(given.showText()).isEqualTo("plan,by,results,trend");
  }

  private static String said(String name, String value) {
    Refusal refusal = refused(name, value);
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }

  private static Refusal refused(String name, String value) {
    return catchThrowableOfType(Refusal.class, () -> SummaryParameters.of(Map.of(name, value)));
  }
}
