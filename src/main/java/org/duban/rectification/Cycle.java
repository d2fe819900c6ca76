package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import org.duban.shared.PersonRef;

/**
 * 轮次: one time round from assignment to its end. What ended stays as it ended.
 *
 * @param reopening why it began; null for the first
 * @param ends none while it runs; two where a matter was consolidated before it was closed
 */
public record Cycle(int number, Reopening reopening, List<End> ends) {
  public Cycle {
    ends = List.copyOf(ends);
  }

  /** On what word an ended matter was taken up again. */
  public record Reopening(LocalDate on, String reason, String basis, PersonRef by) {}

  /**
   * @param outcome CLOSED or HOLD
   * @param dueOn as it was then; null for a term without a date
   * @param rounds how often it had been returned
   */
  public record End(ItemStatus outcome, LocalDate on, LocalDate dueOn, int rounds, PersonRef by) {}
}
