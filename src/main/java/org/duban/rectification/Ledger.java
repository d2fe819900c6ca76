package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.RequestStatus;
import org.duban.audit.AuditEntry;
import org.duban.audit.AuditTrail;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.shared.Refusal;
import org.duban.shared.Slice;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Reading plans and items, as the current user: what they may not see is not found. A page of any
 * length costs the same number of queries.
 */
@Component
public class Ledger {
  static final int MAX = 500;

  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final RecordStore records;
  private final RectificationRights rights;
  private final OrganisationService organisation;
  private final ApprovalService approval;
  private final AuditTrail audit;
  private final OfficeClock clock;
  private final Transactions transactions;
  private final LightPolicy lights = LightPolicy.COMMON;
  private final PolledPlans polled = new PolledPlans();

  public Ledger(
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RecordStore records,
      RectificationRights rights,
      OrganisationService organisation,
      ApprovalService approval,
      AuditTrail audit,
      OfficeClock clock,
      Transactions transactions) {
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.records = records;
    this.rights = rights;
    this.organisation = organisation;
    this.approval = approval;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  public LightPolicy lights() {
    return lights;
  }

  /**
   * @param limit 1 to 500
   */
  public LedgerPage page(PlanId id, ItemFilter filter, Optional<String> cursor, int limit) {
    int size = Math.max(1, Math.min(limit, MAX));
    int[] after = cursor.map(Ledger::place).orElse(new int[] {0, 0});
    return transactions.run(
        () -> {
          Plan plan = visible(id);
          LocalDate today = clock.today();
          PlanAccess who = rights.access(plan);
          List<Item> found =
              items.page(Where.of(id, filter, lights, today), after[0], after[1], size + 1);
          List<Item> page = found.subList(0, Math.min(size, found.size()));
          Item last = page.isEmpty() ? null : page.get(page.size() - 1);
          Optional<String> next =
              found.size() > size
                  ? Optional.of(last.seq() + "-" + last.id().value())
                  : Optional.empty();
          return new LedgerPage(
              plan,
              who.isOffice(),
              summary(items.counts(id), today),
              new Slice<>(board(page, who), next),
              cursor.isPresent() ? Unpaired.NONE : measures.unpaired(id),
              today);
        });
  }

  /**
   * A cheap text that differs whenever {@link #page} would show this viewer something else: one
   * query while nothing changes.
   */
  public String fingerprint(PlanId id, ItemFilter filter, String rest) {
    return transactions.run(
        () -> {
          List<Integer> latest = audit.latestIds(Trail.subject(id), 64);
          Plan plan =
              polled
                  .get(id, latest, plans::find)
                  .filter(rights::maySee)
                  .orElseThrow(() -> RectificationRights.noPlan(id.value()));
          return Integer.toHexString(Objects.hash(latest, plan, filter.toString()))
              + Integer.toHexString(
                  Objects.hash(rest, clock.today(), rights.viewerKey(), rights.isReadOnly()));
        });
  }

  public BoardItem item(ItemId id) {
    return transactions.run(
        () -> {
          Item item = visible(id);
          PlanAccess who = rights.access(visible(item.plan()));
          return board(List.of(item), who).get(0);
        });
  }

  /** An item as it was just written, whatever others have written to it since. */
  public BoardItem item(Item written) {
    return transactions.run(
        () -> board(List.of(written), rights.access(visible(written.plan()))).get(0));
  }

  /** Newest first. */
  public Slice<Progress> progress(ItemId id, Optional<String> cursor, int limit) {
    int size = Math.max(1, Math.min(limit, MAX));
    int before = cursor.map(Ledger::number).orElse(Integer.MAX_VALUE);
    return transactions.run(
        () -> {
          visible(id);
          List<Progress> found = records.progress(id, before, size + 1);
          List<Progress> page = found.subList(0, Math.min(size, found.size()));
          return new Slice<>(
              page,
              found.size() > size
                  ? Optional.of(String.valueOf(page.get(size - 1).id()))
                  : Optional.empty());
        });
  }

  /** Newest first, at most 500. */
  public List<Evidence> evidence(ItemId id) {
    return transactions.run(
        () -> {
          visible(id);
          return records.evidence(id, MAX);
        });
  }

  /** Newest first. */
  public Slice<AuditEntry> history(ItemId id, Optional<String> cursor, int limit) {
    return transactions.run(
        () -> {
          visible(id);
          return audit.history(Trail.subject(id), cursor, limit);
        });
  }

  /** Every request to close the item, oldest first. */
  public List<CloseRequest> requests(ItemId id) {
    return transactions.run(
        () -> {
          visible(id);
          return approval.requests(Trail.ITEM, id.value());
        });
  }

  /**
   * How many items were closed within the days, both included. Read from ended cycles, so a later
   * reopening does not change it.
   */
  public int closedBetween(PlanId id, LocalDate from, LocalDate to) {
    return transactions.run(() -> records.closedBetween(visible(id).id(), from, to));
  }

  Plan visible(PlanId id) {
    return plans
        .find(id)
        .filter(rights::maySee)
        .orElseThrow(() -> RectificationRights.noPlan(id.value()));
  }

  /** The request that decides what may be done next: the open one, or what led to HOLD. */
  CloseRequest request(Item item) {
    return requests(List.of(item)).get(item.id().value());
  }

  private Item visible(ItemId id) {
    return items
        .find(id)
        .filter(item -> plans.find(item.plan()).filter(rights::maySee).isPresent())
        .orElseThrow(() -> noItem(id));
  }

  static Refusal noItem(ItemId id) {
    return Refusal.notFound("duban.rectification.refusal.noItem", id.value());
  }

  private List<BoardItem> board(List<Item> page, PlanAccess who) {
    Map<UnitId, Unit> units = organisation.unitsById();
    Map<ItemId, List<Measure>> measuresOf = measures.of(page.stream().map(Item::id).toList());
    Map<Integer, Progress> latest =
        records.progress(page.stream().map(Item::latestProgress).filter(Objects::nonNull).toList());
    Map<Integer, CloseRequest> requests = requests(page);
    LocalDate today = clock.today();
    List<BoardItem> board = new ArrayList<>();
    for (Item item : page) {
      ItemContent content = item.content();
      List<Measure> own = measuresOf.getOrDefault(item.id(), List.of());
      CloseRequest request = requests.get(item.id().value());
      board.add(
          new BoardItem(
              item,
              units.get(content.leadUnit()),
              content.coUnits().stream().map(units::get).filter(Objects::nonNull).toList(),
              own,
              item.latestProgress() == null ? null : latest.get(item.latestProgress()),
              lights.light(item.status(), content.term().dueOn(), today),
              choices(item, own, who, request),
              waitingFor(item)));
    }
    return board;
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

  private static List<Integer> ids(Collection<Item> page, ItemStatus status) {
    return new ArrayList<>(
        page.stream().filter(i -> i.status() == status).map(i -> i.id().value()).toList());
  }

  /** Only actions that fit the state, so that a row offers few buttons, each with its reason. */
  private List<BoardItem.Choice> choices(
      Item item, List<Measure> own, PlanAccess who, CloseRequest request) {
    ItemRules rules = new ItemRules(approval.policy());
    List<BoardItem.Choice> choices = new ArrayList<>();
    for (Action action : Action.values()) {
      if (!rules.applies(action, item).isYes()) {
        continue;
      }
      Term why = rules.may(action, item, who, request).why();
      List<Term> missing = rules.missing(action, item, own);
      if (why == null && !missing.isEmpty()) {
        why = ItemService.missing(missing);
      }
      choices.add(new BoardItem.Choice(action, why));
    }
    return choices;
  }

  private static Term waitingFor(Item item) {
    return switch (item.status()) {
      case DRAFT, REVIEW2 -> Term.of("duban.rectification.waitingFor." + item.status());
      case REVIEW ->
          item.content().leader() == null
              ? Term.of("duban.rectification.waitingFor.REVIEW2")
              : Term.of("duban.rectification.waitingFor.REVIEW", item.content().leader().name());
      default -> null;
    };
  }

  private LedgerPage.Summary summary(List<ItemStore.Count> counts, LocalDate today) {
    Map<LightColor, Integer> byLight = new EnumMap<>(LightColor.class);
    for (LightColor color : LightColor.values()) {
      byLight.put(color, 0);
    }
    int overdue = 0;
    for (ItemStore.Count count : counts) {
      Light light = lights.light(count.status(), count.dueOn(), today);
      byLight.merge(light.color(), count.total(), Integer::sum);
      overdue += light.overdueDays() > 0 ? count.total() : 0;
    }
    return new LedgerPage.Summary(new Completion(ItemStore.byStatus(counts)), overdue, byLight);
  }

  private static int[] place(String cursor) {
    if (!cursor.matches("[0-9]{1,9}-[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    String[] parts = cursor.split("-");
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }

  private static int number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    return Integer.parseInt(cursor);
  }
}
