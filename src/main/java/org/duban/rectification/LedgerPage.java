package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.approval.ApprovalPolicy;
import org.duban.calendar.CalendarService;
import org.duban.shared.Slice;
import org.duban.shared.Term;

/**
 * A page of a plan's ledger with the figures of the whole plan.
 *
 * @param office whether the viewer does the office's work in this plan, ended or not
 * @param unpaired whatever the filter; none on pages that continue another
 * @param closing how matters are closed here
 * @param yearsWithoutTable counted by weekends alone
 * @param lights what each colour means under the plan's policy, in its order
 * @param own null where the viewer sees all items
 */
public record LedgerPage(
    Plan plan,
    boolean office,
    Summary summary,
    Slice<BoardItem> items,
    Unpaired unpaired,
    LocalDate today,
    ApprovalPolicy closing,
    Set<Integer> yearsWithoutTable,
    Map<LightColor, Term> lights,
    Share own) {
  /** Whether the viewer may do the office's work in it now. */
  public boolean mayEdit() {
    return office && !plan.isEnded();
  }

  /** What its dates and lights rest on. */
  public List<Term> notices() {
    return CalendarService.notices(yearsWithoutTable);
  }

  /** How many items the viewer sees of how many there are, whatever the filter. */
  public record Share(int seen, int all) {
    /** Said in words, so that a short list is not taken for the whole. */
    public Term text() {
      return Term.of("duban.checklist.own", String.valueOf(seen), String.valueOf(all));
    }
  }

  /** Figures of all items of the plan, whatever the filter. */
  public record Summary(Completion completion, int overdue, Map<LightColor, Integer> byLight) {}
}
