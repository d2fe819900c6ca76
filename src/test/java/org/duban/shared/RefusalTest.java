package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void keepsWhatAProgramNeedsToMendTheRequest() {
    Refusal refusal = Refusal.invalid("duban.x", "第3行").with(Map.of("row", 3));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.arguments()).containsExactly("第3行");
    assertThat(refusal.details()).containsEntry("row", 3);
  }
}
