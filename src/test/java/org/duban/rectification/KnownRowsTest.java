package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownRowsTest {
  private final KnownRows<String> known = new KnownRows<>(3);
  private final List<Integer> asked = new ArrayList<>();

  @Test
  void asksOnceForARowThatStaysAsItIs() {
    assertThat(of(stamp(1, 1), stamp(2, 1))).containsExactly("1v1", "2v1");
    assertThat(of(stamp(2, 1), stamp(1, 1))).containsExactly("2v1", "1v1");
    assertThat(asked).containsExactly(1, 2);
  }

  @Test
  void asksAgainForARowThatWasWrittenEvenIfTheVersionIsTheSame() {
    of(stamp(1, 1));

    assertThat(of(new KnownRows.Stamp(1, 1, 77))).containsExactly("1v1");
    assertThat(of(stamp(1, 2))).containsExactly("1v2");
    assertThat(asked).containsExactly(1, 1, 1);
  }

  @Test
  void forgetsWhatWasNotAskedForLongest() {
    of(stamp(1, 1), stamp(2, 1), stamp(3, 1));
    of(stamp(1, 1), stamp(4, 1));
    asked.clear();

    of(stamp(1, 1), stamp(3, 1), stamp(4, 1));
    of(stamp(2, 1));

    assertThat(asked).containsExactly(2);
  }

  @Test
  void leavesOutARowThatIsGone() {
    assertThat(known.of(List.of(stamp(9, 1)), ids -> List.of())).isEmpty();
  }

  private static KnownRows.Stamp stamp(int id, int version) {
    return new KnownRows.Stamp(id, version, 5);
  }

  private List<String> of(KnownRows.Stamp... stamps) {
    List<KnownRows.Stamp> wanted = List.of(stamps);
    return known.of(
        wanted,
        ids -> {
          asked.addAll(ids);
          return wanted.stream()
              .filter(stamp -> ids.contains(stamp.id()))
              .map(stamp -> new KnownRows.Row<>(stamp, stamp.id() + "v" + stamp.version()))
              .toList();
        });
  }
}
