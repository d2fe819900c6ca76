package org.duban.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.duban.rectification.LightColor;
import org.duban.rectification.Plan;
import org.duban.rectification.Result;

/**
 * The figures of one or more plans together.
 *
 * @param parts by what was asked for: each the rows in their order, which add up to the total
 * @param results what was reported with progress comes to, the most often reported first
 * @param lights the policy's colours with its words for them, in its order
 * @param months oldest first
 * @param notices what the reader must know to read the figures right
 * @param missing past months whose end the reader may note down, oldest first
 * @param past null where the figures are of today
 */
record Board(
    List<Plan> plans,
    LocalDate today,
    Tally total,
    Map<String, List<Row>> parts,
    List<Result> results,
    List<Named> lights,
    List<Month> months,
    List<String> notices,
    List<YearMonth> missing,
    Past past) {
  /**
   * One unit, leader or category.
   *
   * @param now the same today, where the row is of the past and still there
   */
  record Row(String key, String label, Tally tally, Tally now) {
    Row(String key, String label, Tally tally) {
      this(key, label, tally, null);
    }
  }

  /** A colour as the policy in force calls it. */
  record Named(LightColor color, String label) {}

  /**
   * How many were closed in a month, and how the plans stood at its end.
   *
   * @param kept null where nothing was written down
   */
  record Month(YearMonth month, int closed, Kept kept) {}

  /** When it was written down: as it is today, at the month's end, or afterwards. */
  enum Kind {
    NOW,
    MONTH_END,
    LATE
  }

  record Kept(Kind kind, int counted, int closed) {}

  /**
   * That the figures are those of a month's end.
   *
   * @param complete false where only the totals could be told
   */
  record Past(YearMonth month, LocalDate takenOn, boolean complete, Tally now) {}

  /** Whether all figures are known. */
  boolean isComplete() {
    return past == null || past.complete();
  }
}
