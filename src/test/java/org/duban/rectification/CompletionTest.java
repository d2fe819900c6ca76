package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionTest {
  /** D3, invariant 5. */
  @Test
  void countsClosedByAllThatWereNotCancelled() {
    Completion completion =
        new Completion(Map.of(ItemStatus.CLOSED, 2, ItemStatus.HOLD, 1, ItemStatus.VOID, 4));

    assertThat(completion.counted()).isEqualTo(3);
    assertThat(completion.rate()).isEqualTo("66.7%");
  }

  /** D3, invariant 5. */
  @Test
  void saysADashWhereThereIsNothingToCount() {
    assertThat(new Completion(Map.of()).rate()).isEqualTo("—");
    assertThat(new Completion(Map.of(ItemStatus.VOID, 3)).rate()).isEqualTo("—");
    assertThat(new Completion(Map.of(ItemStatus.DRAFT, 3)).rate()).isEqualTo("0.0%");
  }

  @Test
  void neverRoundsUpToDone() {
    assertThat(new Completion(Map.of(ItemStatus.CLOSED, 9999, ItemStatus.OPEN, 1)).rate())
        .isEqualTo("99.9%");
    assertThat(new Completion(Map.of(ItemStatus.CLOSED, 7)).rate()).isEqualTo("100.0%");
  }
}
