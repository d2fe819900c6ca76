package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Closer;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionPolicy;
import org.duban.approval.ExtensionService;
import org.duban.approval.RequestStatus;
import org.duban.calendar.DayCount;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Puts items together with all that belongs to them and what the viewer may do, in a constant
 * number of queries however many they are. It checks no permission: its callers have.
 */
@Component
class Board {
  private final MeasureStore measures;
  private final RecordStore records;
  private final TakeOverStore takeOvers;
  private final RectificationRights rights;
  private final OrganisationService organisation;
  private final ApprovalService approval;
  private final ExtensionService extensions;
  private final Policies policies;
  private final KnownBelongings known = new KnownBelongings();

  Board(
      MeasureStore measures,
      RecordStore records,
      TakeOverStore takeOvers,
      RectificationRights rights,
      OrganisationService organisation,
      ApprovalService approval,
      ExtensionService extensions,
      Policies policies) {
    this.measures = measures;
    this.records = records;
    this.takeOvers = takeOvers;
    this.rights = rights;
    this.organisation = organisation;
    this.approval = approval;
    this.extensions = extensions;
    this.policies = policies;
  }

  /** A plan, what the viewer is in it, and what it goes by; for one request. */
  record Place(
      Plan plan,
      PlanAccess who,
      ItemRules rules,
      Lights lights,
      ExtensionPolicy extension,
      TermPolicy terms) {
    Light light(Item item) {
      Light light = lights.light(item.status(), item.judgedOn());
      DueTerm term = item.content().term();
      return term.derived() && terms.days() == DayCount.WORKING
          ? lights.derived(light, plan.receivedOn(), term.dueOn())
          : light;
    }
  }

  Place place(Plan plan) {
    return place(plan, rights.access(plan));
  }

  Place place(Plan plan, PlanAccess who) {
    return new Place(
        plan,
        who,
        policies.rules(plan),
        policies.lights(plan),
        policies.extension(plan),
        policies.terms(plan));
  }

  /** The request that decides what may be done next: the open one, or what led to HOLD. */
  CloseRequest request(Item item) {
    return requests(List.of(item)).get(item.id().value());
  }

  /**
   * @param places of every plan that the items are of
   */
  List<BoardItem> of(List<Item> page, Map<PlanId, Place> places) {
    return of(page, places, belongings(page));
  }

  /** The same for items as {@link ItemStore#page} gave them: what is known is not read again. */
  List<BoardItem> ofKnown(List<Item> page, Map<PlanId, Place> places) {
    return of(page, places, known.of(page, this::belongings));
  }

  private List<BoardItem> of(
      List<Item> page, Map<PlanId, Place> places, Map<ItemId, Belongings> belongings) {
    Map<UnitId, Unit> units = organisation.shown(unitsOf(page));
    Supplier<Map<Integer, CloseRequest>> requests = once(() -> requests(page));
    Supplier<Map<ItemId, Integer>> pieces = once(() -> pieces(page, places));
    List<BoardItem> board = new ArrayList<>();
    for (Item item : page) {
      Place place = places.get(item.plan());
      ItemContent content = item.content();
      Belongings own = belongings.get(item.id());
      int id = item.id().value();
      List<Extension> ofCycle = Extensions.ofCycle(item, own.extensions());
      board.add(
          new BoardItem(
              item,
              units.get(content.leadUnit()),
              content.coUnits().stream().map(units::get).filter(Objects::nonNull).toList(),
              content.ccUnits().stream().map(units::get).filter(Objects::nonNull).toList(),
              own.measures(),
              own.latest(),
              own.takeOver(),
              place.light(item),
              ofCycle,
              place.extension().left(ofCycle),
              () ->
                  choices(
                      item,
                      own,
                      place,
                      requests.get().get(id),
                      ofCycle,
                      pieces.get().get(item.id())),
              place.plan().isEnded()
                  ? null
                  : waitingFor(item, ofCycle, place.rules().policy().closer())));
    }
    return board;
  }

  private Map<ItemId, Belongings> belongings(List<Item> page) {
    Map<ItemId, List<Measure>> measuresOf = measures.of(page.stream().map(Item::id).toList());
    Map<Integer, Progress> latest =
        records.progress(page.stream().map(Item::latestProgress).filter(Objects::nonNull).toList());
    Map<Integer, TakeOver> takenOver =
        takeOvers.find(page.stream().map(Item::takeOver).filter(Objects::nonNull).toList());
    Map<Integer, List<Extension>> extensionsOf =
        extensions.of(Trail.ITEM, page.stream().map(item -> item.id().value()).toList());
    Map<ItemId, Belongings> belongings = new HashMap<>();
    for (Item item : page) {
      belongings.put(
          item.id(),
          new Belongings(
              measuresOf.getOrDefault(item.id(), List.of()),
              item.latestProgress() == null ? null : latest.get(item.latestProgress()),
              item.takeOver() == null ? null : takenOver.get(item.takeOver()),
              extensionsOf.getOrDefault(item.id().value(), List.of())));
    }
    return belongings;
  }

  private static Set<UnitId> unitsOf(List<Item> page) {
    Set<UnitId> units = new HashSet<>();
    for (Item item : page) {
      units.addAll(item.content().coUnits());
      units.addAll(item.content().ccUnits());
      units.add(item.content().leadUnit());
    }
    units.remove(null);
    return units;
  }

  /** A table without buttons never asks who may close what. For one thread. */
  private static <T> Supplier<T> once(Supplier<T> read) {
    List<T> known = new ArrayList<>(1);
    return () -> {
      if (known.isEmpty()) {
        known.add(read.get());
      }
      return known.get(0);
    };
  }

  private Map<Integer, CloseRequest> requests(Collection<Item> page) {
    Map<Integer, CloseRequest> requests =
        new HashMap<>(
            approval.latest(Trail.ITEM, ids(page, ItemStatus.HOLD), RequestStatus.APPROVED));
    List<Integer> open = ids(page, ItemStatus.REVIEW);
    open.addAll(ids(page, ItemStatus.REVIEW2));
    requests.putAll(approval.open(Trail.ITEM, open));
    return requests;
  }

  private Map<ItemId, Integer> pieces(List<Item> page, Map<PlanId, Place> places) {
    return records.pieces(
        page.stream().filter(item -> places.get(item.plan()).rules().countsPieces(item)).toList());
  }

  private static List<Integer> ids(Collection<Item> page, ItemStatus status) {
    return new ArrayList<>(
        page.stream().filter(i -> i.status() == status).map(i -> i.id().value()).toList());
  }

  /** Only actions that fit the state, so that a row offers few buttons, each with its reason. */
  private static List<BoardItem.Choice> choices(
      Item item,
      Belongings own,
      Place place,
      CloseRequest request,
      List<Extension> ofCycle,
      Integer pieces) {
    ItemRules rules = place.rules();
    boolean begun = own.latest() != null && own.latest().cycle() == item.cycle();
    Extensions.Terms terms =
        new Extensions.Terms(rules, place.extension(), place.lights().today(), begun);
    boolean asked = Extension.open(ofCycle).isPresent();
    List<BoardItem.Choice> choices = new ArrayList<>();
    for (Action action : Action.values()) {
      boolean idle =
          switch (action) {
            case CORRECT_DUE -> begun || !ofCycle.isEmpty();
            case REQUEST_EXTENSION -> item.content().term().dueOn() == null;
            default -> action.isOfDue() && !asked;
          };
      if (idle || !rules.applies(action, item).isYes()) {
        continue;
      }
      Term why =
          action.isOfDue()
              ? Extensions.may(action, item, place.who(), ofCycle, terms).why()
              : rules.may(action, item, place.who(), request).why();
      List<Term> missing = rules.missing(action, item, own.measures(), pieces);
      if (why == null && !missing.isEmpty()) {
        why = ItemService.missing(missing);
      }
      choices.add(new BoardItem.Choice(action, why));
    }
    return choices;
  }

  static Term waitingFor(Item item, List<Extension> ofCycle, Closer closer) {
    return switch (item.status()) {
      case DRAFT -> Term.of("duban.rectification.waitingFor.DRAFT");
      case REVIEW ->
          item.content().leader() == null
              ? Term.of("duban.rectification.waitingFor.REVIEW2", closer.term())
              : Term.of("duban.rectification.waitingFor.REVIEW", item.content().leader().name());
      case REVIEW2 -> Term.of("duban.rectification.waitingFor.REVIEW2", closer.term());
      default ->
          Extension.open(ofCycle).isPresent()
              ? Term.of("duban.rectification.waitingFor.EXTENSION")
              : null;
    };
  }
}
