package org.duban.snapshot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.rectification.Figures;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanService;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** Taking and reading the ends of months, as the current user. */
@Component
public class SnapshotService {
  private final PlanService plans;
  private final SnapshotStore store;
  private final SnapshotTaking taking;
  private final CurrentUser user;
  private final AccessMode mode;
  private final OfficeClock clock;
  private final Transactions transactions;

  public SnapshotService(
      PlanService plans,
      SnapshotStore store,
      SnapshotTaking taking,
      CurrentUser user,
      AccessMode mode,
      OfficeClock clock,
      Transactions transactions) {
    this.plans = plans;
    this.store = store;
    this.taking = taking;
    this.user = user;
    this.mode = mode;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND for a plan the current user may not see, or a month not taken
   */
  public Snapshot get(PlanId id, YearMonth month, Figures.By by) {
    Plan plan = plans.get(id);
    return transactions
        .run(() -> store.find(id, month, by))
        .orElseThrow(
            () -> Refusal.notFound("duban.snapshot.refusal.none", plan.title(), month.toString()));
  }

  /** Without rows, oldest first. */
  public List<Snapshot> since(Collection<PlanId> ids, YearMonth first) {
    plans.get(ids);
    return transactions.run(() -> store.since(ids, first));
  }

  /**
   * By hand, for the office, of a month that is over: its last day may bring more. The second time
   * it changes nothing.
   */
  public Snapshot take(PlanId id, YearMonth month, Figures.By by) {
    mode.requireWritable();
    PersonRef me = user.get().asPerson(null);
    Plan plan = plans.get(id);
    if (!plans.isOffice(plan)) {
      throw Refusal.forbidden("duban.snapshot.refusal.office");
    }
    LocalDate today = clock.today();
    if (!month.atEndOfMonth().isBefore(today)) {
      throw Refusal.invalid(
          "duban.snapshot.refusal.early",
          month.toString(),
          month.plusMonths(1).atDay(1).toString());
    }
    if (month.isBefore(YearMonth.from(today).minusMonths(SnapshotStore.MAX_MONTHS - 1L))) {
      throw Refusal.invalid("duban.snapshot.refusal.long", month.toString());
    }
    taking.take(id, month, me);
    return get(id, month, by);
  }
}
