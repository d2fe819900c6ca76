package org.duban.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.duban.shared.Refusal;
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
    assertThat(refused("by", "group").arguments()).contains("by", "group");
    assertThat(refused("show", "all").key()).isEqualTo("duban.dashboard.refusal.choice");
    assertThat(refused("months", "13").key()).isEqualTo("duban.dashboard.refusal.months");
    assertThat(refused("months", "x").key()).isEqualTo("duban.dashboard.refusal.months");
    assertThat(refused("plan", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21").key())
        .isEqualTo("duban.dashboard.refusal.plans");
  }

  private static Refusal refused(String name, String value) {
    return catchThrowableOfType(Refusal.class, () -> SummaryParameters.of(Map.of(name, value)));
  }
}
