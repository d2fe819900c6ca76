package org.duban.rectification;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import org.duban.approval.Verdict;
import org.duban.audit.Change;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Adding and changing measures. The office writes them; those who do the work tick them off. */
@Component
public class MeasureService {
  private final MeasureStore measures;
  private final ItemStore items;
  private final PlanStore plans;
  private final RectificationRights rights;
  private final OrganisationService organisation;
  private final ItemService itemService;
  private final Guard guard;
  private final Policies policies;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public MeasureService(
      MeasureStore measures,
      ItemStore items,
      PlanStore plans,
      RectificationRights rights,
      OrganisationService organisation,
      ItemService itemService,
      Guard guard,
      Policies policies,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.measures = measures;
    this.items = items;
    this.plans = plans;
    this.rights = rights;
    this.organisation = organisation;
    this.itemService = itemService;
    this.guard = guard;
    this.policies = policies;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** Creates a measure in the item's plan and pairs them; the item gets a new version. */
  public Measure add(ItemId id, NewMeasure measure) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          PlanId plan = guard.see(id).plan();
          // the plan before the item, as everywhere: measures take places in the plan
          plans.takeSeqs(plan, 0);
          Guard.Locked locked = guard.lock(id);
          Item item = locked.item();
          locked.rules().may(Action.EDIT, item, locked.who(), null).require();
          Guard.requireState(locked.rules().applies(Action.EDIT, item));
          Measure made = measures.create(plan, List.of(itemService.checked(measure))).get(0);
          measures.link(plan, List.of(new SimpleEntry<>(id, made.id())));
          trail.created(plan, List.of(), List.of(made), me);
          Item written = items.write(item, item);
          trail.changed("LINK", item, written, me, new Change("measures", null, made.text()));
          guard.startIfWorked(id, me);
          return made;
        });
  }

  /**
   * Once every problem a measure serves is under review or closed, it is not changed; and what was
   * done is not undone while one of them is.
   */
  public Measure edit(MeasureId id, int version, MeasureEdit wanted) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Plan plan = guard.planOf(measures.find(id).orElseThrow(() -> noMeasure(id)), id);
          PlanAccess who = rights.access(plan);
          List<Item> served = served(id);
          Measure old = measures.lock(id).orElseThrow(() -> noMeasure(id));
          MeasureEdit edit = checked(wanted);
          may(edit, served, who, policies.rules(plan)).require();
          Measure after = edit.applied(old, clock.today());
          guard.requireVersion(old, version, after);
          requireState(edit, old, after, served);
          if (after.equals(old)) {
            return old;
          }
          Measure written = measures.write(after);
          trail.changed(old, written, me);
          return written;
        });
  }

  /** Every one is locked, and told by that: what belongs to an item changes only with its row. */
  private List<Item> served(MeasureId id) {
    List<Item> served = new ArrayList<>();
    List<ItemId> next = measures.itemsOf(id, new ItemId(0));
    while (!next.isEmpty()) {
      next.forEach(item -> items.lock(item).ifPresent(served::add));
      next = measures.itemsOf(id, next.get(next.size() - 1));
    }
    return served;
  }

  private static Verdict may(MeasureEdit edit, List<Item> served, PlanAccess who, ItemRules rules) {
    if (!edit.isStatusOnly() || served.isEmpty()) {
      return ItemRules.office(who);
    }
    Verdict first = rules.may(Action.ADD_PROGRESS, served.get(0), who, null);
    return served.stream()
        .map(item -> rules.may(Action.ADD_PROGRESS, item, who, null))
        .filter(Verdict::isYes)
        .findFirst()
        .orElse(first);
  }

  private static void requireState(
      MeasureEdit edit, Measure old, Measure after, List<Item> served) {
    boolean fixed = !served.isEmpty() && served.stream().allMatch(i -> isFixed(i.status(), edit));
    boolean undone =
        old.status() == MeasureStatus.DONE
            && after.status() != MeasureStatus.DONE
            && served.stream().anyMatch(i -> i.status().isSettled() || i.status().isUnderReview());
    if (fixed || undone) {
      throw Refusal.invalid("duban.rectification.refusal.measureFixed");
    }
  }

  /** What is kept up may still be ticked off, but was passed with the words it has. */
  private static boolean isFixed(ItemStatus status, MeasureEdit edit) {
    return status.isFrozen()
        || status.isUnderReview()
        || status == ItemStatus.HOLD && !edit.isStatusOnly();
  }

  private MeasureEdit checked(MeasureEdit edit) {
    Term text = ItemField.label("text");
    return new MeasureEdit(
        edit.text() == null ? null : Checked.required(text, Checked.text(text, edit.text())),
        edit.owner() == null ? null : edit.owner().map(organisation::known),
        edit.dueOn(),
        edit.kind(),
        edit.status());
  }

  static Refusal noMeasure(MeasureId id) {
    return Refusal.notFound("duban.rectification.refusal.noMeasure", id.value());
  }
}
