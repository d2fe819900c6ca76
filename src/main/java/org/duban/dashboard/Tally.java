package org.duban.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.rectification.Completion;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LightColor;

/**
 * Counts of some problems that can be added up, since none of them is a share.
 *
 * @param ageing active ones by days overdue: none, 1 to 7, 8 to 30, 31 to 90, more
 */
record Tally(
    Completion completion, int overdue, Map<LightColor, Integer> byLight, List<Integer> ageing) {
  static final Tally NONE =
      new Tally(new Completion(Map.of()), 0, Map.of(), List.of(0, 0, 0, 0, 0));

  static Tally sum(Stream<Tally> tallies) {
    return tallies.reduce(NONE, Tally::plus);
  }

  Tally plus(Tally other) {
    Map<ItemStatus, Integer> statuses = new EnumMap<>(ItemStatus.class);
    statuses.putAll(completion.byStatus());
    other.completion.byStatus().forEach((s, n) -> statuses.merge(s, n, Integer::sum));
    Map<LightColor, Integer> lights = new EnumMap<>(LightColor.class);
    lights.putAll(byLight);
    other.byLight.forEach((color, n) -> lights.merge(color, n, Integer::sum));
    List<Integer> ages = new ArrayList<>();
    for (int i = 0; i < ageing.size(); i++) {
      ages.add(ageing.get(i) + other.ageing.get(i));
    }
    return new Tally(new Completion(statuses), overdue + other.overdue, lights, ages);
  }

  int closed() {
    return completion.of(ItemStatus.CLOSED);
  }

  int hold() {
    return completion.of(ItemStatus.HOLD);
  }

  /** Those whose due date still counts. */
  int active() {
    return completion.counted() - closed() - hold();
  }

  int light(LightColor color) {
    return byLight.getOrDefault(color, 0);
  }
}
