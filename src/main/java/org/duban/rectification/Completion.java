package org.duban.rectification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * 完成率: closed items by all items that were not cancelled. 持续巩固 (HOLD) counts below the line and not
 * above it.
 */
public record Completion(Map<ItemStatus, Integer> byStatus) {
  private static final BigDecimal ALMOST = new BigDecimal("99.9");

  public Completion {
    Map<ItemStatus, Integer> all = new EnumMap<>(ItemStatus.class);
    for (ItemStatus status : ItemStatus.values()) {
      all.put(status, byStatus.getOrDefault(status, 0));
    }
    byStatus = all;
  }

  public int of(ItemStatus status) {
    return byStatus.get(status);
  }

  public int total() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All but the cancelled ones. */
  public int counted() {
    return total() - of(ItemStatus.VOID);
  }

  /** One decimal; a dash where there is nothing to count; never 100.0% while one is open. */
  public String rate() {
    return rate(of(ItemStatus.CLOSED), counted());
  }

  /** The same where only the two numbers are known. */
  public static String rate(int closed, int counted) {
    if (counted == 0) {
      return "—";
    }
    BigDecimal rate =
        BigDecimal.valueOf(closed * 100L)
            .divide(BigDecimal.valueOf(counted), 1, RoundingMode.HALF_UP);
    return (closed < counted ? rate.min(ALMOST) : rate) + "%";
  }
}
