package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemStatusTest {
  @Test
  void knowsExactlyTheStepsOfTheSpecification() {
    List<String> steps =
        Stream.of(ItemStatus.values())
            .flatMap(
                from ->
                    Stream.of(Action.values())
                        .filter(a -> from.after(a).isPresent())
                        .map(a -> from + " " + a + " " + from.after(a).get()))
            .toList();

    assertThat(steps)
        .containsExactlyInAnyOrder(
            "DRAFT ASSIGN OPEN",
            "DRAFT CANCEL VOID",
            "OPEN START DOING",
            "OPEN CANCEL VOID",
            "DOING REQUEST_CLOSE REVIEW",
            "DOING CANCEL VOID",
            "REVIEW LEADER_PASS REVIEW2",
            "REVIEW RETURN DOING",
            "REVIEW WITHDRAW DOING",
            "REVIEW2 CLOSE CLOSED",
            "REVIEW2 PHASE_DONE HOLD",
            "REVIEW2 RETURN DOING",
            "REVIEW2 WITHDRAW DOING",
            "HOLD CHECK HOLD",
            "HOLD CLOSE CLOSED",
            "HOLD REOPEN OPEN",
            "CLOSED REOPEN OPEN");
  }
}
