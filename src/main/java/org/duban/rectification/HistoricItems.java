package org.duban.rectification;

import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.audit.Change;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * 接收旧台账: takes matters over in the state they have reached elsewhere. The chain that closed them
 * there is not acted out here: the office says what their state rests on, and item, cycle and trail
 * say that it was taken over, by whom and from which file.
 */
@Component
public class HistoricItems {
  static final int MAX = 200;

  private final HistoricCheck check;
  private final ItemStore items;
  private final PlanStore plans;
  private final MeasureStore measures;
  private final RecordStore records;
  private final TakeOverStore takeOvers;
  private final RectificationRights rights;
  private final Guard guard;
  private final Trail trail;
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
    this.items = items;
    this.plans = plans;
    this.measures = measures;
    this.records = records;
    this.takeOvers = takeOvers;
    this.rights = rights;
    this.guard = guard;
    this.trail = trail;
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
    if (wanted.isEmpty() || wanted.size() > MAX) {
      throw Refusal.invalid("duban.rectification.refusal.bulk", MAX);
    }
    return transactions.run(
        () -> {
          Plan plan = guard.plan(id);
          ItemRules.office(rights.access(plan)).require();
          List<HistoricCheck.Known> known = new ArrayList<>();
          for (HistoricItem each : wanted) {
            known.add(check.known(plan, each, known.size()));
          }
          int first = plans.takeSeqs(id, known.size());
          List<Item> made =
              items.create(
                  id,
                  first,
                  known.stream().map(HistoricCheck.Known::content).toList(),
                  clock.now());
          trail.created(id, made, measures(id, made, known), me);
          TakeOver takeOver = takeOvers.on(id, why, from, me.asPerson(null), clock.now());
          for (int i = 0; i < made.size(); i++) {
            settle(made.get(i), known.get(i), takeOver, me);
          }
          return made.stream().map(Item::id).toList();
        });
  }

  private List<Measure> measures(PlanId plan, List<Item> made, List<HistoricCheck.Known> known) {
    List<Measure> all = new ArrayList<>();
    for (MeasureStatus status : List.of(MeasureStatus.DONE, MeasureStatus.TODO)) {
      List<NewMeasure> steps = new ArrayList<>();
      List<ItemId> of = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        if (known.get(i).status().isSettled() == (status == MeasureStatus.DONE)) {
          for (NewMeasure step : known.get(i).measures()) {
            steps.add(step);
            of.add(made.get(i).id());
          }
        }
      }
      List<Measure> written = measures.create(plan, steps, status);
      List<Map.Entry<ItemId, MeasureId>> pairs = new ArrayList<>();
      for (int i = 0; i < written.size(); i++) {
        pairs.add(new SimpleEntry<>(of.get(i), written.get(i).id()));
      }
      measures.link(plan, pairs);
      all.addAll(written);
    }
    return all;
  }

  private void settle(Item draft, HistoricCheck.Known known, TakeOver takeOver, Viewer me) {
    PersonRef by = me.asPerson(null);
    if (known.progress() != null) {
      Progress added = records.addProgress(draft, known.progress(), null, by, clock.now());
      items.countProgress(draft, added.id());
      trail.added(draft, added, me);
    }
    LocalDate closedOn = known.status() == ItemStatus.CLOSED ? known.settledOn() : null;
    Item after =
        draft
            .with(known.content())
            .with(known.status())
            .withOrigDueOn(known.origDueOn())
            .withCycle(1, 0, closedOn)
            .withTakeOver(takeOver);
    Item written = items.write(draft, after);
    if (known.settledOn() != null) {
      records.endCycle(written, known.status(), known.settledOn(), by, clock.now(), takeOver);
    }
    trail.changed(
        "TAKE_OVER",
        draft,
        written,
        me,
        new Change("origDueOn", null, ItemStore.text(known.origDueOn())),
        new Change("settledOn", null, ItemStore.text(known.settledOn())),
        new Change("basis", null, takeOver.basis()),
        new Change("file", null, takeOver.file()));
  }
}
