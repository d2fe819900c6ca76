package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.springframework.stereotype.Component;

/** Which measures answer no problem. All changes are made under the plan's lock. */
@Component
class LooseStore {
  private static final int PAGE = 5_000;
  private static final int MAX = 1_000_000;

  private final ActiveObjects ao;

  LooseStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** Measures just made; with the first of a plan it begins to be kept here. */
  void add(PlanId plan, Collection<Integer> measures, boolean first) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (first) {
      rows.add(row(plan, LooseRow.READY));
    }
    measures.forEach(measure -> rows.add(row(plan, measure)));
    BulkInsert.into(ao, LooseRow.class, rows);
  }

  void paired(Collection<Integer> measures) {
    for (Object[] part : Chunks.of(measures)) {
      ao.deleteWithSQL(LooseRow.class, Chunks.in("MEASURE_ID", part), part);
    }
  }

  /** After links were taken away from these measures. */
  void unpaired(PlanId plan, Collection<Integer> measures) {
    Set<Integer> loose = new TreeSet<>(measures);
    for (Object[] part : Chunks.of(measures)) {
      ao.stream(
          ItemMeasureRow.class,
          Query.select("ID, MEASURE_ID").where(Chunks.in("MEASURE_ID", part), part),
          link -> loose.remove(link.getMeasureId()));
    }
    paired(loose);
    add(plan, loose, false);
  }

  /** How many, and the ids of the first of them. */
  record Found(int total, List<Integer> first) {}

  Found of(PlanId plan, int limit) {
    Optional<List<Integer>> kept = kept(plan, limit);
    if (kept.isEmpty()) {
      Set<Integer> all = searched(plan);
      return new Found(all.size(), all.stream().limit(limit).toList());
    }
    int total =
        kept.get().size() < limit
            ? kept.get().size()
            : ao.count(
                LooseRow.class,
                Query.select()
                    .where("PLAN_ID = ? AND MEASURE_ID > ?", plan.value(), LooseRow.READY));
    return new Found(total, kept.get());
  }

  boolean isReady(PlanId plan) {
    return kept(plan, 1).isPresent();
  }

  /** Looks through all pairs of the plan and puts right what differs; says whether it did. */
  boolean mend(PlanId plan) {
    Set<Integer> right = searched(plan);
    Optional<List<Integer>> kept = kept(plan, MAX);
    if (kept.isPresent() && Set.copyOf(kept.get()).equals(right)) {
      return false;
    }
    ao.deleteWithSQL(LooseRow.class, "PLAN_ID = ?", plan.value());
    add(plan, right, true);
    return true;
  }

  /** By id; empty for a plan that is not kept here yet. */
  private Optional<List<Integer>> kept(PlanId plan, int limit) {
    List<Integer> found = new ArrayList<>();
    ao.stream(
        LooseRow.class,
        Query.select("ID, MEASURE_ID")
            .where("PLAN_ID = ?", plan.value())
            .order("MEASURE_ID ASC, ID ASC")
            .limit(limit + 1),
        row -> found.add(row.getMeasureId()));
    return found.remove((Integer) LooseRow.READY) ? Optional.of(found) : Optional.empty();
  }

  /** Takes the longer the larger the plan. */
  private Set<Integer> searched(PlanId plan) {
    Set<Integer> loose = new TreeSet<>();
    eachMeasure(plan, loose::add);
    ao.stream(
        ItemMeasureRow.class,
        Query.select("MIN(ID) AS ID, MEASURE_ID")
            .where("PLAN_ID = ?", plan.value())
            .group("MEASURE_ID"),
        link -> loose.remove(link.getMeasureId()));
    return loose;
  }

  private void eachMeasure(PlanId plan, IntConsumer each) {
    int[] last = new int[1];
    int before;
    do {
      before = last[0];
      ao.stream(
          MeasureRow.class,
          Query.select("ID")
              .where("PLAN_ID = ? AND ID > ?", plan.value(), before)
              .order("ID ASC")
              .limit(PAGE),
          row -> {
            last[0] = row.getID();
            each.accept(row.getID());
          });
    } while (last[0] != before);
  }

  private static Map<String, Object> row(PlanId plan, int measure) {
    Map<String, Object> row = new HashMap<>();
    row.put("PLAN_ID", plan.value());
    row.put("MEASURE_ID", measure);
    return row;
  }
}
