package org.duban.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.duban.rectification.Completion;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LightColor;
import org.duban.rectification.PlanId;
import org.duban.shared.PersonRef;

/**
 * A plan at the end of a month.
 *
 * @param takenBy null for the job
 * @param late taken after the month was over (补记)
 * @param rows by what was asked for; empty where it cannot be told
 */
public record Snapshot(
    int id,
    PlanId plan,
    YearMonth month,
    Instant takenAt,
    LocalDate takenOn,
    PersonRef takenBy,
    boolean late,
    Figures total,
    List<Row> rows) {
  public Snapshot {
    rows = List.copyOf(rows);
  }

  /** Whether all figures are known, not only those that can be told long after. */
  public boolean isComplete() {
    return total.more() != null;
  }

  /**
   * @param more null where it can no longer be told
   */
  public record Figures(int total, int counted, int closed, int hold, More more) {
    public String rate() {
      return Completion.rate(closed, counted);
    }
  }

  /** What only that day knew. */
  public record More(
      int overdue,
      Map<ItemStatus, Integer> byStatus,
      Map<LightColor, Integer> byLight,
      List<Integer> ageing) {}

  /** One unit, leader or category; key and name null for those without. */
  public record Row(String key, String name, Figures figures) {}
}
