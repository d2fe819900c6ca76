package org.duban.rectification;

import java.util.List;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Matters of a ledger, many at once. 接收旧台账: taken over in the state they have reached elsewhere.
 * The chain that closed them there is not acted out here: the office says what their state rests
 * on, and item, cycle and trail say that it was taken over, by whom and from which file.
 */
@Component
public class HistoricItems {
  /** How many come in at once. */
  public static final int MAX = 200;

  private final HistoricCheck check;
  private final HistoricLot lots;
  private final PlanStore plans;
  private final TakeOverStore takeOvers;
  private final RectificationRights rights;
  private final Guard guard;
  private final OfficeClock clock;
  private final Transactions transactions;

  public HistoricItems(
      HistoricCheck check,
      ItemStore items,
      PlanStore plans,
      MeasureStore measures,
      RecordStore records,
      TakeOverStore takeOvers,
      RectificationRights rights,
      Guard guard,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.check = check;
    this.lots = new HistoricLot(items, measures, records, trail, clock);
    this.plans = plans;
    this.takeOvers = takeOvers;
    this.rights = rights;
    this.guard = guard;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * All or nothing, at the end of the plan; at most 200. Measures of settled matters count as done.
   *
   * @param basis mandatory
   * @param file may be null
   * @throws Refusal INVALID with {@code index}, from 0, of what cannot stand as it is
   */
  public List<ItemId> takeOver(PlanId id, String basis, String file, List<HistoricItem> wanted) {
    Viewer me = rights.writer();
    Term field = ItemField.label("basis");
    String why = Checked.required(field, Checked.text(field, basis));
    String from = Checked.line(ItemField.label("file"), file, Checked.LINE);
    return transactions.run(
        () -> {
          Plan plan = office(id, wanted);
          List<HistoricCheck.Known> known = check.known(plan, wanted);
          int first = plans.takeSeqs(id, known.size());
          TakeOver takeOver = takeOvers.on(id, why, from, me.asPerson(null), clock.now());
          return lots.takenOver(plan, first, known, takeOver, me);
        });
  }

  /**
   * The same for matters that begin here: drafts, assigned where all is known that it takes, and
   * under way where progress came with a measure. What their standing says is not asked.
   */
  public List<ItemId> register(PlanId id, List<HistoricItem> wanted) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Plan plan = office(id, wanted);
          List<HistoricCheck.Known> known =
              check.known(plan, wanted.stream().map(HistoricItem::asNew).toList());
          return lots.registered(plan, plans.takeSeqs(id, known.size()), known, me);
        });
  }

  private Plan office(PlanId id, List<HistoricItem> wanted) {
    if (wanted.isEmpty() || wanted.size() > MAX) {
      throw Refusal.invalid("duban.rectification.refusal.bulk", MAX);
    }
    return guard.office(id);
  }
}
