package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.Query;
import org.duban.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Counts from the tally; of a plan that is not yet kept there, from its items. */
@Component
class FigureStore {
  private final ActiveObjects ao;
  private final TallyStore tallies;
  private final AuditTrail audit;
  private final Stamped<Asked, Map<String, Part>> folded = new Stamped<>(60);

  FigureStore(ActiveObjects ao, TallyStore tallies, AuditTrail audit) {
    this.ao = ao;
    this.tallies = tallies;
    this.audit = audit;
  }

  private final Unchanged<Since, Map<YearMonth, Integer>> months = new Unchanged<>();

  private record Since(PlanId plan, LocalDate day) {}

  private record Asked(PlanId plan, Dimension dimension) {}

  /**
   * The items of a plan that belong together.
   *
   * @param key what they were grouped by, or null where an item has none
   * @param name as it was written, or null where the key is not a name
   */
  record Part(PlanId plan, String key, String name, Tally tally) {
    Part copy() {
      return new Part(plan, key, name, tally.copy());
    }
  }

  /** All items of a plan. */
  Tally whole(PlanId plan) {
    return read(new Asked(plan, Dimension.ALL)).stream()
        .map(Part::tally)
        .findFirst()
        .orElseGet(Tally::new);
  }

  /** People without an account are told apart by name. */
  List<Part> parts(Collection<PlanId> plans, Dimension dimension) {
    return plans.stream().flatMap(plan -> read(new Asked(plan, dimension)).stream()).toList();
  }

  /** While these are the same, so are all figures of the plans. */
  Map<PlanId, List<Integer>> latest(Collection<PlanId> plans) {
    Map<PlanId, List<Integer>> latest = new LinkedHashMap<>();
    plans.forEach(plan -> latest.put(plan, audit.latestIds(Trail.subject(plan), Ledger.LATEST)));
    return latest;
  }

  /** What was added up before is remembered: only what was written since is read again. */
  private List<Part> read(Asked asked) {
    TallyStore.Sums sums = tallies.loose(asked.plan(), asked.dimension());
    if (!sums.ready()) {
      Map<String, Part> counted = new LinkedHashMap<>();
      counted(asked.plan(), asked.dimension())
          .forEach((cell, amount) -> add(counted, asked, cell, amount));
      return shown(counted);
    }
    Map<String, Part> before = folded.get(asked, sums.stamp());
    if (before == null) {
      // both of one moment: what is added up meanwhile would count twice
      sums = tallies.sums(asked.plan(), asked.dimension());
      before = new LinkedHashMap<>();
      for (TallyStore.Sum sum : sums.folded()) {
        add(before, asked, sum.cell(), sum.amount());
      }
      folded.keep(asked, sums.stamp(), before);
    }
    Map<String, Part> parts = new LinkedHashMap<>(before);
    for (TallyStore.Sum sum : sums.loose()) {
      Part known = before.get(key(asked.dimension(), sum.cell()));
      if (known != null && parts.get(known.key()) == known) {
        parts.put(known.key(), known.copy());
      }
      add(parts, asked, sum.cell(), sum.amount());
    }
    return shown(parts);
  }

  private static List<Part> shown(Map<String, Part> parts) {
    return parts.values().stream().filter(part -> !part.tally().isEmpty()).toList();
  }

  private static String key(Dimension dimension, TallyCell cell) {
    return switch (dimension) {
      case ALL -> null;
      case UNIT -> cell.unit() == null ? null : String.valueOf(cell.unit());
      case LEADER -> cell.leaderKey() == null ? cell.leaderName() : cell.leaderKey();
      case CATEGORY -> cell.category();
    };
  }

  private static void add(Map<String, Part> parts, Asked asked, TallyCell cell, int amount) {
    String name =
        switch (asked.dimension()) {
          case ALL, UNIT -> null;
          case LEADER -> cell.leaderName();
          case CATEGORY -> cell.category();
        };
    parts
        .computeIfAbsent(
            key(asked.dimension(), cell), key -> new Part(asked.plan(), key, name, new Tally()))
        .tally()
        .add(cell.status(), cell.judgedOn(), amount);
  }

  /** By one way of counting, straight from the items: takes longer the more there are. */
  private Map<TallyCell, Integer> counted(PlanId plan, Dimension dimension) {
    Map<TallyCell, Integer> counted = new HashMap<>();
    counted(plan, dimension.columns())
        .forEach(
            (cell, amount) ->
                cell.seenBy(dimension).forEach(seen -> counted.merge(seen, amount, Integer::sum)));
    return counted;
  }

  /** By all ways of counting at once. */
  Map<TallyCell, Integer> counted(PlanId plan) {
    return counted(
        plan, Dimension.UNIT.columns() + Dimension.LEADER.columns() + Dimension.CATEGORY.columns());
  }

  private Map<TallyCell, Integer> counted(PlanId plan, String columns) {
    Map<TallyCell, Integer> counted = new HashMap<>();
    String by = columns + "STATUS, JUDGED_ON";
    ao.stream(
        ItemRow.class,
        Query.select("MIN(ID) AS ID, " + by + ", COUNT(ID) AS SEQ")
            .where("PLAN_ID = ?", plan.value())
            .group(by),
        row -> counted.merge(cell(row, columns), row.getSeq(), Integer::sum));
    return counted;
  }

  private static TallyCell cell(ItemRow row, String columns) {
    boolean led = columns.contains("LEADER_KEY");
    ItemStatus status = ItemStatus.valueOf(row.getStatus());
    return new TallyCell(
        columns.contains("LEAD_UNIT_ID") ? row.getLeadUnitId() : null,
        led ? row.getLeaderKey() : null,
        led ? row.getLeaderName() : null,
        columns.contains("CATEGORY") ? row.getCategory() : null,
        status,
        status.isActive() ? ItemStore.date(row.getJudgedOn()) : null);
  }

  /** From ended cycles, so that a later reopening changes no past month. */
  Map<YearMonth, Integer> closedPerMonth(Map<PlanId, List<Integer>> latest, LocalDate from) {
    Map<YearMonth, Integer> closed = new TreeMap<>();
    latest.forEach(
        (plan, entries) ->
            months
                .get(new Since(plan, from), entries, since -> Optional.of(read(since)))
                .orElseThrow()
                .forEach((month, count) -> closed.merge(month, count, Integer::sum)));
    return closed;
  }

  private Map<YearMonth, Integer> read(Since since) {
    Map<YearMonth, Integer> closed = new TreeMap<>();
    // an aggregate must come back in a field of the entity: ROUNDS carries the count
    ao.stream(
        CycleRow.class,
        Query.select("MIN(ID) AS ID, CLOSED_ON, COUNT(ID) AS ROUNDS")
            .where(
                "PLAN_ID = ? AND OUTCOME = ? AND CLOSED_ON >= ?",
                since.plan().value(),
                ItemStatus.CLOSED.name(),
                since.day().toString())
            .group("CLOSED_ON"),
        row ->
            closed.merge(
                YearMonth.from(LocalDate.parse(row.getClosedOn())), row.getRounds(), Integer::sum));
    return closed;
  }
}
