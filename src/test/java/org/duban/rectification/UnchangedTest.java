package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnchangedTest {
  private final AtomicInteger reads = new AtomicInteger();
  private final Unchanged<PlanId, Plan> polled = new Unchanged<>();

  @Test
  void readsAPlanAgainOnceItsTrailHasANewEntry() {
    assertThat(title(1, List.of(7))).isEqualTo("1");
    assertThat(title(1, List.of(7))).isEqualTo("1");
    assertThat(title(1, List.of(8, 7))).isEqualTo("2");
    assertThat(title(1, List.of(8, 7))).isEqualTo("2");
  }

  @Test
  void neverKeepsAPlanWithoutATrailNorOneThatIsNotThere() {
    title(1, List.of());
    title(1, List.of());
    polled.get(new PlanId(2), List.of(7), id -> Optional.empty());

    assertThat(reads.get()).isEqualTo(2);
    assertThat(title(2, List.of(7))).isEqualTo("3");
  }

  @Test
  void keepsTheTwoHundredLastAskedFor() {
    for (int id = 1; id <= 201; id++) {
      title(id, List.of(id));
    }
    title(201, List.of(201));
    assertThat(reads.get()).isEqualTo(201);

    title(1, List.of(1));
    assertThat(reads.get()).isEqualTo(202);
  }

  private String title(int id, List<Integer> latest) {
    return polled.get(new PlanId(id), latest, this::read).orElseThrow().title();
  }

  private Optional<Plan> read(PlanId id) {
    String title = String.valueOf(reads.incrementAndGet());
    return Optional.of(
        new Plan(id, "C", title, null, null, null, null, "S", null, "k", 1, PlanMore.NONE, null));
  }
}
