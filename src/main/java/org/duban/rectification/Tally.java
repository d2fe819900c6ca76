package org.duban.rectification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Items counted by status and, those still to be done, by the date they are judged on. */
final class Tally {
  private final Map<ItemStatus, Integer> byStatus = new EnumMap<>(ItemStatus.class);
  private final Map<LocalDate, Integer> byDate = new TreeMap<>();

  /** How many have one light. */
  interface Seen {
    void of(Light light, boolean active, int count);
  }

  /**
   * @param status null for a count by date alone
   * @param judgedOn null for a count by status alone
   */
  void add(ItemStatus status, LocalDate judgedOn, int count) {
    if (status != null) {
      byStatus.merge(status, count, Integer::sum);
    }
    if (judgedOn != null) {
      byDate.merge(judgedOn, count, Integer::sum);
    }
  }

  Tally copy() {
    Tally copy = new Tally();
    copy.byStatus.putAll(byStatus);
    copy.byDate.putAll(byDate);
    return copy;
  }

  Map<ItemStatus, Integer> byStatus() {
    return byStatus;
  }

  boolean isEmpty() {
    return byStatus.values().stream().allMatch(count -> count == 0);
  }

  /** All items, those of one light together. */
  void lit(Lights lights, Seen seen) {
    int undated = 0;
    for (Map.Entry<ItemStatus, Integer> counted : byStatus.entrySet()) {
      if (counted.getKey().isActive()) {
        undated += counted.getValue();
      } else if (counted.getValue() != 0) {
        seen.of(lights.light(counted.getKey(), null), false, counted.getValue());
      }
    }
    for (Map.Entry<LocalDate, Integer> counted : byDate.entrySet()) {
      if (counted.getValue() != 0) {
        undated -= counted.getValue();
        seen.of(lights.light(ItemStatus.DOING, counted.getKey()), true, counted.getValue());
      }
    }
    if (undated != 0) {
      seen.of(lights.light(ItemStatus.DOING, null), true, undated);
    }
  }
}
