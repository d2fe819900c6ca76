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
import java.util.Set;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionService;
import org.duban.audit.AuditEntry;
import org.duban.audit.AuditTrail;
import org.duban.audit.Subject;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.organisation.Role;
import org.duban.shared.Refusal;
import org.duban.shared.Slice;
import org.springframework.stereotype.Component;

/**
 * Reading plans and items, as the current user: what they may not see is not found. A page of any
 * length costs the same number of queries.
 */
@Component
public class Ledger {
  static final int MAX = 500;

  /** So many entries of the trail are compared, since one may be committed after a later one. */
  static final int LATEST = 64;

  /** What stands above every page of a plan. */
  private record Head(Tally tally, Unpaired unpaired) {}

  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final RecordStore records;
  private final FigureStore figures;
  private final RectificationRights rights;
  private final Sight sight;
  private final Board board;
  private final Policies policies;
  private final ApprovalService approval;
  private final ExtensionService extensions;
  private final AuditTrail audit;
  private final OfficeClock clock;
  private final Transactions transactions;
  private final Unchanged<PlanId, Plan> polled = new Unchanged<>();
  private final Unchanged<PlanId, Head> heads = new Unchanged<>();

  public Ledger(
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RecordStore records,
      FigureStore figures,
      RectificationRights rights,
      Sight sight,
      Board board,
      Policies policies,
      ApprovalService approval,
      ExtensionService extensions,
      AuditTrail audit,
      OfficeClock clock,
      Transactions transactions) {
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.records = records;
    this.figures = figures;
    this.rights = rights;
    this.sight = sight;
    this.board = board;
    this.policies = policies;
    this.approval = approval;
    this.extensions = extensions;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * @param limit 1 to 500
   */
  public LedgerPage page(PlanId id, ItemFilter filter, Optional<String> cursor, int limit) {
    return page(id, filter, ItemOrder.PLACE, cursor, limit);
  }

  /**
   * @param limit 1 to 500
   */
  public LedgerPage page(
      PlanId id, ItemFilter filter, ItemOrder order, Optional<String> cursor, int limit) {
    int size = Math.max(1, Math.min(limit, MAX));
    ItemCursor after = cursor.map(text -> ItemCursor.read(text, order)).orElse(null);
    return transactions.run(
        () -> {
          List<Integer> latest = audit.latestIds(Trail.subject(id), LATEST);
          Board.Place place = board.place(visible(id, latest));
          Head head = heads.get(id, latest, this::head).orElseThrow();
          Optional<Where> own = sight.of(place.plan(), place.who().roles());
          Where wanted = Where.of(id, filter, place.lights());
          own.ifPresent(wanted::and);
          List<Item> found = items.page(wanted, order, after, size + 1);
          List<Item> page = found.subList(0, Math.min(size, found.size()));
          Optional<String> next =
              found.size() > size
                  ? Optional.of(ItemCursor.of(page.get(size - 1), order).text())
                  : Optional.empty();
          LedgerPage.Summary summary = summary(head.tally(), place.lights());
          Slice<BoardItem> rows = new Slice<>(board.ofKnown(page, Map.of(id, place)), next);
          return new LedgerPage(
              place.plan(),
              place.who().isOffice(),
              summary,
              rows,
              cursor.isPresent() || own.isPresent() ? Unpaired.NONE : head.unpaired(),
              clock.today(),
              place.rules().policy(),
              place.lights().yearsWithoutTable(),
              place.lights().labels(),
              own.map(where -> share(where, head.tally())).orElse(null));
        });
  }

  /**
   * A cheap text that differs whenever {@link #page} would show this viewer something else: one
   * query while nothing changes.
   */
  public String fingerprint(PlanId id, ItemFilter filter, String rest) {
    return transactions.run(
        () -> {
          List<Integer> latest = audit.latestIds(Trail.subject(id), LATEST);
          Plan plan = visible(id, latest);
          Set<Role> mine = rights.roles(plan);
          return Integer.toHexString(
                  Objects.hash(latest, plan, filter.toString(), policies.stamp()))
              + Integer.toHexString(
                  Objects.hash(
                      rest, clock.today(), rights.stamp(plan, mine), sight.stamp(plan, mine)));
        });
  }

  public BoardItem item(ItemId id) {
    return transactions.run(
        () -> {
          Item item = visible(id);
          Board.Place place = board.place(visible(item.plan()));
          return board.of(List.of(item), Map.of(item.plan(), place)).get(0);
        });
  }

  /** An item as it was just written, whatever others have written to it since. */
  public BoardItem item(Item written) {
    return transactions.run(
        () -> {
          Board.Place place = board.place(visible(written.plan()));
          return board.of(List.of(written), Map.of(written.plan(), place)).get(0);
        });
  }

  /** Those of a plan's items that the viewer may see, in the given order: one board for all. */
  public List<BoardItem> items(PlanId id, List<ItemId> wanted) {
    return transactions.run(
        () -> {
          Board.Place place = board.place(visible(id));
          Map<ItemId, Item> found = new HashMap<>();
          items.find(wanted).stream()
              .filter(item -> item.plan().equals(id) && sight.sees(place.plan(), item))
              .forEach(item -> found.put(item.id(), item));
          return board.of(
              wanted.stream().map(found::get).filter(Objects::nonNull).toList(), Map.of(id, place));
        });
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

  /** Newest first: of the item and of the measures that answer it. */
  public Slice<AuditEntry> history(ItemId id, Optional<String> cursor, int limit) {
    return transactions.run(
        () -> {
          visible(id);
          List<Subject> subjects = new ArrayList<>(List.of(Trail.subject(id)));
          measures.of(id).forEach(measure -> subjects.add(Trail.subject(measure.id())));
          return audit.history(subjects, cursor, limit);
        });
  }

  /** Of the item's plan. */
  OwnColumns ownColumns(ItemId id) {
    return transactions.run(() -> visible(visible(id).plan()).more().own());
  }

  /** Newest first: of the plan's own data. */
  public Slice<AuditEntry> history(PlanId id, Optional<String> cursor, int limit) {
    return transactions.run(() -> audit.history(Trail.subject(visible(id).id()), cursor, limit));
  }

  /** Every application to move its date, oldest first. */
  public List<Extension> extensions(ItemId id) {
    return transactions.run(
        () -> {
          visible(id);
          return extensions.of(Trail.ITEM, List.of(id.value())).getOrDefault(id.value(), List.of());
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

  private Plan visible(PlanId id, List<Integer> latest) {
    return polled
        .get(id, latest, plans::find)
        .filter(rights::maySee)
        .orElseThrow(() -> RectificationRights.noPlan(id.value()));
  }

  private Optional<Head> head(PlanId id) {
    return Optional.of(new Head(figures.whole(id), measures.unpaired(id)));
  }

  Plan visible(PlanId id) {
    return plans
        .find(id)
        .filter(rights::maySee)
        .orElseThrow(() -> RectificationRights.noPlan(id.value()));
  }

  /** In the given order; a plan the current user may not see is refused. */
  List<Plan> visible(Collection<PlanId> ids) {
    Map<PlanId, Plan> found = plans.find(ids);
    return ids.stream()
        .map(
            id ->
                Optional.ofNullable(found.get(id))
                    .filter(rights::maySee)
                    .orElseThrow(() -> RectificationRights.noPlan(id.value())))
        .toList();
  }

  private Item visible(ItemId id) {
    return sight.find(id).orElseThrow(() -> noItem(id));
  }

  static Refusal noItem(ItemId id) {
    return Refusal.notFound("duban.rectification.refusal.noItem", id.value());
  }

  private LedgerPage.Share share(Where own, Tally all) {
    return new LedgerPage.Share(sight.count(own), new Completion(all.byStatus()).total());
  }

  private static LedgerPage.Summary summary(Tally tally, Lights lights) {
    Map<LightColor, Integer> byLight = new EnumMap<>(LightColor.class);
    for (LightColor color : LightColor.values()) {
      byLight.put(color, 0);
    }
    int[] overdue = new int[1];
    tally.lit(
        lights,
        (light, active, count) -> {
          byLight.merge(light.color(), count, Integer::sum);
          overdue[0] += light.overdueDays() > 0 ? count : 0;
        });
    return new LedgerPage.Summary(new Completion(tally.byStatus()), overdue[0], byLight);
  }

  private static int number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    return Integer.parseInt(cursor);
  }
}
