package org.duban.snapshot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.confluence.AccessMode;
import org.duban.confluence.EachForItself;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.rectification.PastFigures;
import org.duban.rectification.PlanId;
import org.springframework.stereotype.Component;

/**
 * The end of each month of every plan, from the month the plan was made in: what is missing is
 * taken, whichever run it was that failed. Earlier months are the office's to take by hand.
 */
@Component
public class MonthEnds {
  private static final int PAGE = 200;

  /** Of the month's last day, by the office's clock. */
  private static final LocalTime LAST_EVENING = LocalTime.of(23, 0);

  private final PastFigures past;
  private final SnapshotStore store;
  private final SnapshotTaking taking;
  private final AccessMode mode;
  private final OfficeClock clock;
  private final Transactions transactions;

  public MonthEnds(
      PastFigures past,
      SnapshotStore store,
      SnapshotTaking taking,
      AccessMode mode,
      OfficeClock clock,
      Transactions transactions) {
    this.past = past;
    this.store = store;
    this.taking = taking;
    this.mode = mode;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * @param readOnly nothing was done: the run after the end of read-only mode makes up for it
   */
  public record Outcome(boolean readOnly, int taken, int failed) {}

  /**
   * Doing it again, or on two nodes at once, takes nothing twice. A plan that fails is logged and
   * keeps no other from being taken.
   */
  public Outcome takeAll() {
    if (mode.isReadOnly()) {
      return new Outcome(true, 0, 0);
    }
    LocalDate today = clock.today();
    YearMonth month = YearMonth.from(today);
    boolean over = today.equals(month.atEndOfMonth()) && !clock.time().isBefore(LAST_EVENING);
    YearMonth last = over ? month : month.minusMonths(1);
    EachForItself plans = new EachForItself("month ends taken");
    int after = 0;
    Map<PlanId, LocalDate> page;
    do {
      page = past.plans(after, PAGE);
      for (Map.Entry<PlanId, LocalDate> plan : page.entrySet()) {
        after = plan.getKey().value();
        YearMonth begun = YearMonth.from(plan.getValue());
        plans.run("plan " + after, () -> missing(plan.getKey(), begun, last));
      }
    } while (page.size() == PAGE);
    return new Outcome(false, plans.done(), plans.failed());
  }

  private int missing(PlanId plan, YearMonth begun, YearMonth last) {
    YearMonth longAgo = last.minusMonths(SnapshotStore.MAX_MONTHS - 1L);
    YearMonth first = begun.isBefore(longAgo) ? longAgo : begun;
    Set<YearMonth> had = new HashSet<>();
    transactions
        .run(() -> store.since(List.of(plan), first))
        .forEach(snapshot -> had.add(snapshot.month()));
    int taken = 0;
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      taken += !had.contains(month) && taking.take(plan, month, null) ? 1 : 0;
    }
    return taken;
  }
}
