package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionService;
import org.duban.confluence.Transactions;
import org.duban.organisation.Role;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** What waits for the current user, in all plans they may see. */
@Component
public class Awaiting {
  private static final int MAX_LINKS = 5_000;

  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final RectificationRights rights;
  private final ApprovalService approval;
  private final ExtensionService extensions;
  private final Policies policies;
  private final HoldChecks holds;
  private final Transactions transactions;

  public Awaiting(
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RectificationRights rights,
      ApprovalService approval,
      ExtensionService extensions,
      Policies policies,
      HoldChecks holds,
      Transactions transactions) {
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.rights = rights;
    this.approval = approval;
    this.extensions = extensions;
    this.policies = policies;
    this.holds = holds;
    this.transactions = transactions;
  }

  /**
   * What the user is to do: 审核, 销号, 批复延期, 交办, 整改 as owner or with a measure, 督促 as its leader, 巩固检查
   * of what is kept up.
   */
  public enum Kind {
    REVIEW,
    CLOSE,
    EXTENSION,
    ASSIGN,
    WORK,
    LEAD,
    CHECK
  }

  /**
   * One item that waits.
   *
   * @param checkOn when what is kept up is to be looked at; null of other kinds
   */
  public record Matter(Kind kind, Plan plan, Item item, Light light, LocalDate checkOn) {}

  /**
   * What waits of one kind.
   *
   * @param matters the longest overdue first and those without a date last, at most 200
   * @param more there are others besides
   */
  public record Group(List<Matter> matters, boolean more) {}

  /**
   * By kind; a kind that nothing is of is missing. An item that waits for several things is there
   * for each.
   */
  public Map<Kind, Group> matters() {
    String me = rights.viewerKey();
    if (me == null) {
      throw Refusal.forbidden("duban.refusal.login");
    }
    return transactions.run(
        () -> {
          Lookout lookout = new Lookout(plans, items, rights);
          Map<Kind, Lookout.Found> found = new EnumMap<>(Kind.class);
          found.put(Kind.REVIEW, review(me, lookout));
          found.put(
              Kind.CLOSE,
              lookout.urgent(
                  in(ItemStatus.REVIEW2),
                  who -> who.plays(Role.OFFICE, Role.CHIEF),
                  piece -> allowed(Action.CLOSE, piece, lookout)));
          found.put(Kind.EXTENSION, extensions(lookout));
          found.put(
              Kind.ASSIGN,
              lookout.urgent(
                  in(ItemStatus.DRAFT),
                  PlanAccess::isOffice,
                  piece -> allowed(Action.ASSIGN, piece, lookout)));
          Lookout.Found work = work(me, lookout);
          found.put(Kind.WORK, work);
          found.put(
              Kind.LEAD,
              lookout.urgent(
                  underWay("LEADER_KEY", me),
                  who -> true,
                  piece -> piece.stream().filter(i -> !work.items().contains(i)).toList()));
          Map<ItemId, LocalDate> checks = new HashMap<>();
          found.put(Kind.CHECK, checks(lookout, checks));
          return groups(found, lookout, checks);
        });
  }

  /** As the item's own leader, or in a leader's post where the item names none by account. */
  private Lookout.Found review(String me, Lookout lookout) {
    Lookout.Found mine =
        lookout.urgent(
            in(ItemStatus.REVIEW).and("LEADER_KEY = ?", me),
            who -> true,
            piece -> allowed(Action.LEADER_PASS, piece, lookout));
    return mine.and(
        lookout.urgent(
            in(ItemStatus.REVIEW).and("LEADER_KEY IS NULL"),
            who -> who.plays(Role.LEADER, Role.CHIEF),
            piece -> allowed(Action.LEADER_PASS, piece, lookout)));
  }

  private Lookout.Found work(String me, Lookout lookout) {
    Lookout.Found own = lookout.urgent(underWay("OWNER_KEY", me), who -> true, piece -> piece);
    List<MeasureId> read = new ArrayList<>(List.of(new MeasureId(0)));
    Lookout.Found byMeasure =
        lookout.search(
            () -> {
              List<MeasureId> next =
                  measures.waitingFor(
                      me, lookout.ended(), read.get(read.size() - 1), Lookout.ENOUGH);
              read.addAll(next);
              return next.isEmpty()
                  ? Optional.empty()
                  : Optional.of(items.find(measures.itemsOf(next, MAX_LINKS)));
            },
            who -> true,
            piece ->
                piece.stream()
                    .filter(i -> i.status() == ItemStatus.OPEN || i.status() == ItemStatus.DOING)
                    .toList());
    return own.and(byMeasure);
  }

  private Lookout.Found extensions(Lookout lookout) {
    List<Extension> read = new ArrayList<>();
    return lookout.search(
        () -> {
          int after = read.isEmpty() ? 0 : read.get(read.size() - 1).id();
          List<Extension> next = extensions.open(Trail.ITEM, after);
          read.addAll(next);
          return next.isEmpty()
              ? Optional.empty()
              : Optional.of(items.find(next.stream().map(e -> new ItemId(e.subjectId())).toList()));
        },
        who -> true,
        piece -> decidable(piece, lookout));
  }

  /** Due within a week, or overdue: the office looks whether it holds. */
  private Lookout.Found checks(Lookout lookout, Map<ItemId, LocalDate> due) {
    Optional<LocalDate> lookedAt = holds.lookedAtBefore(holds.horizon());
    if (lookedAt.isEmpty()) {
      return new Lookout.Found(List.of(), false);
    }
    return lookout.urgent(
        ItemStore.heldUntil(lookedAt.get()),
        PlanAccess::isOffice,
        piece -> {
          Map<ItemId, LocalDate> next = holds.next(piece, lookout::planOf);
          next.values().removeIf(day -> day.isAfter(holds.horizon()));
          due.putAll(next);
          return allowed(Action.CHECK, piece, lookout).stream()
              .filter(item -> next.containsKey(item.id()))
              .toList();
        });
  }

  private List<Item> decidable(List<Item> asked, Lookout lookout) {
    Map<Integer, List<Extension>> all =
        extensions.of(Trail.ITEM, asked.stream().map(i -> i.id().value()).toList());
    return allowed(Action.GRANT_EXTENSION, asked, lookout).stream()
        .filter(
            item ->
                policies
                    .extension(lookout.planOf(item))
                    .mayDecide(
                        Extensions.ofCycle(item, all.get(item.id().value())), rights.viewerKey())
                    .isYes())
        .toList();
  }

  private static Where in(ItemStatus status) {
    return new Where().and("STATUS = ?", status.name());
  }

  private static Where underWay(String column, String me) {
    return new Where()
        .and(
            column + " = ? AND (STATUS = ? OR STATUS = ?)",
            me,
            ItemStatus.OPEN.name(),
            ItemStatus.DOING.name());
  }

  private List<Item> allowed(Action action, List<Item> found, Lookout lookout) {
    Map<Integer, CloseRequest> requests =
        approval.open(Trail.ITEM, found.stream().map(i -> i.id().value()).toList());
    return found.stream()
        .filter(
            item -> {
              Plan plan = lookout.planOf(item);
              return policies
                  .rules(plan)
                  .may(action, item, lookout.access(plan), requests.get(item.id().value()))
                  .isYes();
            })
        .toList();
  }

  private Map<Kind, Group> groups(
      Map<Kind, Lookout.Found> found, Lookout lookout, Map<ItemId, LocalDate> checks) {
    Map<Kind, Group> groups = new LinkedHashMap<>();
    Map<PlanId, Lights> lights = new HashMap<>();
    found.forEach(
        (kind, of) -> {
          List<Matter> matters =
              of.items().stream()
                  .map(item -> matter(kind, lookout.planOf(item), item, lights, checks))
                  .sorted(
                      Comparator.comparing(
                              Matter::checkOn, Comparator.nullsLast(Comparator.naturalOrder()))
                          .thenComparing(
                              m -> m.light().daysLeft(),
                              Comparator.nullsLast(Comparator.naturalOrder()))
                          .thenComparing(m -> m.item().id().value()))
                  .toList();
          if (!matters.isEmpty() || of.more()) {
            groups.put(kind, new Group(matters, of.more()));
          }
        });
    return groups;
  }

  private Matter matter(
      Kind kind, Plan plan, Item item, Map<PlanId, Lights> lights, Map<ItemId, LocalDate> checks) {
    Lights ofPlan = lights.computeIfAbsent(plan.id(), id -> policies.lights(plan));
    return new Matter(
        kind,
        plan,
        item,
        ofPlan.light(item.status(), item.judgedOn()),
        kind == Kind.CHECK ? checks.get(item.id()) : null);
  }
}
