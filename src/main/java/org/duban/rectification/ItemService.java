package org.duban.rectification;

import java.io.Serializable;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.audit.Change;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Making and editing items. Whoever works from an older version than the current one is refused
 * with what changed; nothing is overwritten.
 */
@Component
public class ItemService {
  private static final int MAX_BATCH = 2000;

  private final ItemStore items;
  private final PlanStore plans;
  private final MeasureStore measures;
  private final RectificationRights rights;
  private final OrganisationService organisation;
  private final Guard guard;
  private final Policies policies;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public ItemService(
      ItemStore items,
      PlanStore plans,
      MeasureStore measures,
      RectificationRights rights,
      OrganisationService organisation,
      Guard guard,
      Policies policies,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.items = items;
    this.plans = plans;
    this.measures = measures;
    this.rights = rights;
    this.organisation = organisation;
    this.guard = guard;
    this.policies = policies;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  static Term missing(List<Term> missing) {
    return Term.of("duban.rectification.why.missing", new ArrayList<>(missing));
  }

  /**
   * Creates drafts with their measures and pairs them, all or nothing, at the end of the plan. At
   * most 2,000 of each.
   */
  public List<ItemId> createAll(
      PlanId id, List<NewItem> newItems, List<NewMeasure> newMeasures, List<Link> links) {
    Viewer me = rights.writer();
    if (newItems.size() > MAX_BATCH || newMeasures.size() > MAX_BATCH) {
      throw Refusal.invalid("duban.rectification.refusal.batch", MAX_BATCH);
    }
    return transactions.run(
        () -> {
          guard.office(id);
          List<ItemContent> contents = newItems.stream().map(this::content).toList();
          List<NewMeasure> checked = newMeasures.stream().map(this::checked).toList();
          int first = plans.takeSeqs(id, contents.size());
          List<Item> made = items.create(id, first, contents, clock.now());
          List<Measure> madeMeasures = measures.create(id, checked);
          List<Map.Entry<ItemId, MeasureId>> pairs = new ArrayList<>();
          for (Link link : new java.util.LinkedHashSet<>(links)) {
            if (link.item() >= made.size() || link.measure() >= madeMeasures.size()) {
              throw Refusal.invalid(
                  "duban.rectification.refusal.link", link.item(), link.measure());
            }
            pairs.add(
                new SimpleEntry<>(
                    made.get(link.item()).id(), madeMeasures.get(link.measure()).id()));
          }
          measures.link(id, pairs);
          trail.created(id, made, madeMeasures, me);
          return made.stream().map(Item::id).toList();
        });
  }

  /** Refuses what {@link #createAll} would refuse of these words; writes nothing. */
  public void check(List<NewItem> newItems, List<NewMeasure> newMeasures) {
    if (newItems.size() > MAX_BATCH || newMeasures.size() > MAX_BATCH) {
      throw Refusal.invalid("duban.rectification.refusal.batch", MAX_BATCH);
    }
    newItems.forEach(this::content);
    newMeasures.forEach(this::checked);
  }

  /** Creates one draft and fills in what is already known of it. */
  public ItemId create(PlanId plan, NewItem newItem, ItemEdit more) {
    return transactions.run(
        () -> {
          ItemId id = createAll(plan, List.of(newItem), List.of(), List.of()).get(0);
          edit(id, 1, more);
          return id;
        });
  }

  /**
   * Changes some fields. A draft that has leader, lead unit and term by then is assigned (OPEN).
   * The due date may be changed until it is first fixed by assigning; then only an extension moves
   * it.
   */
  public Item edit(ItemId id, int version, ItemEdit edit) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Guard.Locked locked = guard.lock(id);
          Item item = locked.item();
          locked.rules().may(Action.EDIT, item, locked.who(), null).require();
          guard.requireVersion(item, version, edit);
          Guard.requireState(locked.rules().applies(Action.EDIT, item));
          edit.units().forEach(organisation::get);
          locked.plan().more().own().require(edit.own());
          Item after =
              assigned(item, applied(item, edit.known(organisation::known), locked.plan()));
          boolean assigns = item.status() != after.status();
          if (trail.fields(item.content(), after.content()).isEmpty() && !assigns) {
            return item;
          }
          Item written = items.write(item, after);
          trail.changed((assigns ? Action.ASSIGN : Action.EDIT).name(), item, written, me);
          return written;
        });
  }

  /** A head of the item's units names its 责任人; of all that an edit may change, this alone. */
  public Item assignOwner(ItemId id, int version, PersonRef owner) {
    Viewer me = rights.writer();
    Checked.required(ItemField.OWNER.label(), owner);
    return transactions.run(
        () -> {
          Guard.Locked locked = guard.lock(id);
          Item item = locked.item();
          ItemEdit edit = new ItemEdit().person(ItemField.OWNER, owner);
          locked.rules().may(Action.ASSIGN_OWNER, item, locked.who(), null).require();
          guard.requireVersion(item, version, edit);
          Guard.requireState(locked.rules().applies(Action.ASSIGN_OWNER, item));
          Item after = item.with(edit.known(organisation::known).applied(item.content()));
          if (trail.fields(item.content(), after.content()).isEmpty()) {
            return item;
          }
          Item written = items.write(item, after);
          trail.changed(Action.ASSIGN_OWNER.name(), item, written, me);
          return written;
        });
  }

  /** Pairs an item with exactly these measures of its plan. */
  public Item link(ItemId id, int version, List<MeasureId> wanted) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          // the plan before the item, as everywhere
          plans.takeSeqs(guard.see(id).plan(), 0);
          Guard.Locked locked = guard.lock(id);
          Item item = locked.item();
          locked.rules().may(Action.EDIT, item, locked.who(), null).require();
          guard.requireVersion(item, version, new ItemEdit());
          Guard.requireState(locked.rules().applies(Action.EDIT, item));
          List<MeasureId> ids = List.copyOf(new java.util.LinkedHashSet<>(wanted));
          if (measures.find(item.plan(), ids).size() != ids.size()) {
            throw Refusal.invalid("duban.rectification.refusal.noMeasure", ids.toString());
          }
          String before = said(measures.of(id));
          measures.unlinkAll(item.plan(), id);
          measures.link(
              item.plan(),
              ids.stream()
                  .<Map.Entry<ItemId, MeasureId>>map(m -> new SimpleEntry<>(id, m))
                  .toList());
          Item written = items.write(item, item);
          trail.changed(
              "LINK", item, written, me, new Change("measures", before, said(measures.of(id))));
          return written;
        });
  }

  private Item applied(Item item, ItemEdit edit, Plan plan) {
    ItemContent content = edit.applied(item.content());
    ItemContent whole =
        content.with(
            policies
                .terms(plan)
                .completed(content.term(), plan.receivedOn(), clock.today(), policies.calendar()));
    Checked.required(ItemField.TITLE.label(), whole.title());
    boolean dueMoved =
        !java.util.Objects.equals(whole.term().dueOn(), item.content().term().dueOn());
    if (dueMoved && isFixed(item)) {
      throw Refusal.invalid(
          "duban.rectification.refusal.dueOn",
          String.valueOf(
              item.origDueOn() == null ? item.content().term().dueOn() : item.origDueOn()));
    }
    Item after = item.with(whole);
    if (item.status() != ItemStatus.DRAFT) {
      List<Term> missing = policies.rules(plan).missing(Action.ASSIGN, after, List.of(), null);
      if (!missing.isEmpty()) {
        throw refuse(missing);
      }
      return item.origDueOn() == null ? after.withOrigDueOn(whole.term().dueOn()) : after;
    }
    return after;
  }

  /** Once assigned with a date, also where it got its first one only when it was reopened. */
  private static boolean isFixed(Item item) {
    return item.origDueOn() != null
        || item.status() != ItemStatus.DRAFT && item.content().term().dueOn() != null;
  }

  /** A draft with all it needs is assigned by that: one click less. */
  private static Item assigned(Item before, Item after) {
    if (before.status() != ItemStatus.DRAFT || !after.content().isAssignable()) {
      return after;
    }
    return after.with(ItemStatus.OPEN).withOrigDueOn(after.content().term().dueOn());
  }

  static Refusal refuse(List<Term> missing) {
    Term term = missing(missing);
    return Refusal.invalid(term.key(), term.arguments().toArray(Serializable[]::new))
        .with(Map.of("missing", missing.stream().map(Term::key).toList()));
  }

  ItemContent content(NewItem item) {
    Term title = ItemField.TITLE.label();
    ItemEdit edit =
        new ItemEdit()
            .text(ItemField.TITLE, Checked.required(title, Checked.line(title, item.title(), 255)))
            .text(ItemField.CATEGORY, item.category())
            .text(ItemField.DETAIL, item.detail());
    return edit.applied(ItemContent.EMPTY);
  }

  NewMeasure checked(NewMeasure measure) {
    Term text = ItemField.label("text");
    PersonRef owner = organisation.known(measure.owner());
    return new NewMeasure(
        Checked.required(text, Checked.text(text, measure.text())),
        owner,
        measure.dueOn(),
        measure.kind());
  }

  private static String said(List<Measure> measures) {
    return measures.stream().map(Measure::text).reduce((a, b) -> a + "\n" + b).orElse(null);
  }
}
