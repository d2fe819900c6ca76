package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.approval.ApprovalService;
import org.duban.approval.CloseRequest;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionService;
import org.duban.confluence.Transactions;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** What waits for the current user, in all plans they may see. */
@Component
public class Awaiting {
  /** Of each kind at most so many are looked at, the earliest due dates first. */
  public static final int MAX = 200;

  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final RectificationRights rights;
  private final ApprovalService approval;
  private final ExtensionService extensions;
  private final Policies policies;
  private final Transactions transactions;

  public Awaiting(
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RectificationRights rights,
      ApprovalService approval,
      ExtensionService extensions,
      Policies policies,
      Transactions transactions) {
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.rights = rights;
    this.approval = approval;
    this.extensions = extensions;
    this.policies = policies;
    this.transactions = transactions;
  }

  /** What the user is to do: 审核, 销号, 批复延期, 交办, 整改 as owner or with a measure, 督促 as its leader. */
  public enum Kind {
    REVIEW,
    CLOSE,
    EXTENSION,
    ASSIGN,
    WORK,
    LEAD
  }

  /** One item that waits. */
  public record Matter(Kind kind, Plan plan, Item item, Light light) {}

  /**
   * By kind, the longest overdue first and those without a date last; a kind that nothing is of is
   * missing. An item that waits for several things is there for each.
   */
  public Map<Kind, List<Matter>> matters() {
    String me = rights.viewerKey();
    if (me == null) {
      throw Refusal.forbidden("duban.refusal.login");
    }
    return transactions.run(
        () -> {
          Map<Kind, List<Item>> found = new EnumMap<>(Kind.class);
          List<Item> review = urgent(where("STATUS = ?", ItemStatus.REVIEW.name()));
          List<Item> close = urgent(where("STATUS = ?", ItemStatus.REVIEW2.name()));
          List<Item> asked = asked();
          List<Item> drafts = urgent(where("STATUS = ?", ItemStatus.DRAFT.name()));
          found.put(Kind.WORK, work(me));
          found.put(Kind.LEAD, urgent(underWay("LEADER_KEY", me)));
          found.get(Kind.LEAD).removeAll(found.get(Kind.WORK));
          List<Item> all = new ArrayList<>(review);
          all.addAll(close);
          all.addAll(asked);
          all.addAll(drafts);
          found.values().forEach(all::addAll);
          Map<PlanId, Plan> visible = visible(all);
          Map<PlanId, PlanAccess> access = new HashMap<>();
          found.put(Kind.REVIEW, allowed(Action.LEADER_PASS, review, visible, access));
          found.put(Kind.CLOSE, allowed(Action.CLOSE, close, visible, access));
          found.put(Kind.EXTENSION, decidable(asked, visible, access));
          found.put(Kind.ASSIGN, allowed(Action.ASSIGN, drafts, visible, access));
          return matters(found, visible);
        });
  }

  private List<Item> work(String me) {
    List<Item> work = urgent(underWay("OWNER_KEY", me));
    List<ItemId> sofar = work.stream().map(Item::id).toList();
    List<ItemId> more =
        measures.itemsWaitingFor(me, MAX).stream().filter(id -> !sofar.contains(id)).toList();
    if (!more.isEmpty()) {
      work.addAll(
          items.find(more).stream()
              .filter(i -> i.status() == ItemStatus.OPEN || i.status() == ItemStatus.DOING)
              .toList());
    }
    return work;
  }

  private List<Item> asked() {
    List<ItemId> ids =
        extensions.open(Trail.ITEM).stream()
            .map(e -> new ItemId(e.subjectId()))
            .limit(MAX)
            .toList();
    return new ArrayList<>(items.find(ids));
  }

  private List<Item> decidable(
      List<Item> asked, Map<PlanId, Plan> visible, Map<PlanId, PlanAccess> access) {
    Map<Integer, List<Extension>> all =
        extensions.of(Trail.ITEM, asked.stream().map(i -> i.id().value()).toList());
    return allowed(Action.GRANT_EXTENSION, asked, visible, access).stream()
        .filter(
            item ->
                policies
                    .extension(visible.get(item.plan()))
                    .mayDecide(
                        Extensions.ofCycle(item, all.get(item.id().value())), rights.viewerKey())
                    .isYes())
        .toList();
  }

  private List<Item> urgent(Where where) {
    return new ArrayList<>(items.urgent(where, MAX));
  }

  private static Where where(String condition, Object... values) {
    return new Where().and(condition, values);
  }

  private static Where underWay(String column, String me) {
    return where(
        column + " = ? AND (STATUS = ? OR STATUS = ?)",
        me,
        ItemStatus.OPEN.name(),
        ItemStatus.DOING.name());
  }

  private Map<PlanId, Plan> visible(Collection<Item> found) {
    Set<PlanId> ids = found.stream().map(Item::plan).collect(Collectors.toSet());
    Map<PlanId, Plan> visible = new HashMap<>(plans.find(ids));
    visible.values().removeIf(plan -> !rights.maySee(plan));
    return visible;
  }

  private List<Item> allowed(
      Action action, List<Item> found, Map<PlanId, Plan> visible, Map<PlanId, PlanAccess> access) {
    Map<Integer, CloseRequest> requests =
        approval.open(Trail.ITEM, found.stream().map(i -> i.id().value()).toList());
    return found.stream()
        .filter(item -> visible.containsKey(item.plan()))
        .filter(
            item ->
                policies
                    .rules(visible.get(item.plan()))
                    .may(
                        action,
                        item,
                        access.computeIfAbsent(item.plan(), id -> rights.access(visible.get(id))),
                        requests.get(item.id().value()))
                    .isYes())
        .toList();
  }

  private Map<Kind, List<Matter>> matters(Map<Kind, List<Item>> found, Map<PlanId, Plan> visible) {
    Map<Kind, List<Matter>> matters = new LinkedHashMap<>();
    Map<PlanId, Lights> lights = new HashMap<>();
    for (Kind kind : Kind.values()) {
      List<Matter> rows =
          found.get(kind).stream()
              .filter(item -> visible.containsKey(item.plan()))
              .map(
                  item ->
                      new Matter(
                          kind,
                          visible.get(item.plan()),
                          item,
                          lights
                              .computeIfAbsent(item.plan(), id -> policies.lights(visible.get(id)))
                              .light(item.status(), item.judgedOn())))
              .sorted(
                  Comparator.comparing(
                          (Matter m) -> m.light().daysLeft(),
                          Comparator.nullsLast(Comparator.naturalOrder()))
                      .thenComparing(m -> m.item().id().value()))
              .toList();
      if (!rows.isEmpty()) {
        matters.put(kind, rows);
      }
    }
    return matters;
  }
}
