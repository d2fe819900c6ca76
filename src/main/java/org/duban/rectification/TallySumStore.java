package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.springframework.stereotype.Component;

/** Keeps the tally short and right: adds up what single writes left. Never while one reads. */
@Component
class TallySumStore {
  private static final int PAGE = 2_000;

  private final ActiveObjects ao;
  private final TallyStore tallies;

  TallySumStore(ActiveObjects ao, TallyStore tallies) {
    this.ao = ao;
    this.tallies = tallies;
  }

  /** Changes whenever a row of the plan was added or taken away. */
  record Stamp(int rows, int lastId) {}

  Stamp stamp(PlanId plan) {
    List<Stamp> stamps = new ArrayList<>();
    ao.stream(
        TallyRow.class,
        Query.select("MAX(ID) AS ID, COUNT(ID) AS AMOUNT")
            .where("PLAN_ID = ?", plan.value())
            .limit(1),
        row -> stamps.add(new Stamp(row.getAmount(), row.getID())));
    return stamps.get(0);
  }

  /** By id; the plans that have this many rows, or more, that are not added up yet. */
  List<PlanId> loose(int rows) {
    List<PlanId> plans = new ArrayList<>();
    ao.stream(
        TallyRow.class,
        Query.select("MIN(ID) AS ID, PLAN_ID, COUNT(ID) AS AMOUNT")
            .where("KIND = ?", TallyRow.EACH)
            .group("PLAN_ID"),
        row -> {
          if (row.getAmount() >= rows) {
            plans.add(new PlanId(row.getPlanId()));
          }
        });
    return plans;
  }

  /** Those of the plans that are kept in the tally. */
  Set<PlanId> ready(Collection<PlanId> plans) {
    Set<PlanId> ready = new HashSet<>();
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      List<Object> with = new ArrayList<>(Arrays.asList(part));
      with.add(TallyRow.READY);
      ao.stream(
          TallyRow.class,
          Query.select("ID, PLAN_ID")
              .where(Chunks.in("PLAN_ID", part) + " AND KIND = ?", with.toArray()),
          row -> ready.add(new PlanId(row.getPlanId())));
    }
    return ready;
  }

  /** Each way of counting in full, as all rows of the plan have it; zeros left out. */
  Map<Dimension, Map<TallyCell, Integer>> all(PlanId plan) {
    Map<Dimension, Map<TallyCell, Integer>> all = none();
    for (Dimension dimension : Dimension.values()) {
      TallyStore.Sums sums = tallies.sums(plan, dimension);
      Stream.concat(sums.folded().stream(), sums.loose().stream())
          .forEach(sum -> add(all.get(dimension), sum.cell(), sum.amount(), dimension));
      all.get(dimension).values().removeIf(amount -> amount == 0);
    }
    return all;
  }

  static Map<Dimension, Map<TallyCell, Integer>> none() {
    Map<Dimension, Map<TallyCell, Integer>> none = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      none.put(dimension, new HashMap<>());
    }
    return none;
  }

  static void add(Map<TallyCell, Integer> counts, TallyCell cell, int amount, Dimension dimension) {
    cell.seenBy(dimension).forEach(seen -> counts.merge(seen, amount, Integer::sum));
  }

  /** Adds to the sums; under the plan's lock. */
  void correct(PlanId plan, Map<Dimension, Map<TallyCell, Integer>> missing, boolean ready) {
    List<Map<String, Object>> rows = new ArrayList<>();
    missing.forEach(
        (dimension, cells) ->
            cells.forEach((cell, amount) -> rows.add(cell.row(plan, dimension.name(), amount))));
    if (ready) {
      rows.add(TallyStore.NOTHING.row(plan, TallyRow.READY, 0));
    }
    BulkInsert.into(ao, TallyRow.class, rows);
    stampAnew(plan);
  }

  /**
   * Adds up the oldest rows that single writes left, at most so many, and takes away exactly those;
   * under the plan's lock, since two at once would count them twice.
   *
   * @return how many were added up
   */
  int fold(PlanId plan, int limit) {
    TallyRow[] loose =
        ao.find(
            TallyRow.class,
            Query.select()
                .where("PLAN_ID = ? AND KIND = ?", plan.value(), TallyRow.EACH)
                .order("ID ASC")
                .limit(limit));
    Map<Dimension, Map<TallyCell, Integer>> more = none();
    for (TallyRow row : loose) {
      TallyCell cell = TallyCell.of(row);
      more.forEach((dimension, cells) -> add(cells, cell, row.getAmount(), dimension));
    }
    more.forEach((dimension, cells) -> fold(plan, dimension, cells));
    stampAnew(plan);
    List<Integer> ids = Arrays.stream(loose).map(TallyRow::getID).toList();
    for (Object[] part : Chunks.of(ids)) {
      ao.deleteWithSQL(TallyRow.class, Chunks.in("ID", part), part);
    }
    return loose.length;
  }

  private void fold(PlanId plan, Dimension dimension, Map<TallyCell, Integer> more) {
    more.values().removeIf(amount -> amount == 0);
    if (more.isEmpty()) {
      return;
    }
    TallyRow[] page;
    int after = 0;
    do {
      page =
          ao.find(
              TallyRow.class,
              Query.select()
                  .where(
                      "PLAN_ID = ? AND KIND = ? AND ID > ?", plan.value(), dimension.name(), after)
                  .order("ID ASC")
                  .limit(PAGE));
      for (TallyRow sum : page) {
        after = sum.getID();
        Integer amount = more.remove(TallyCell.of(sum));
        if (amount != null) {
          sum.setAmount(sum.getAmount() + amount);
          sum.save();
        }
      }
    } while (page.length == PAGE);
    correct(plan, Map.of(dimension, more), false);
  }

  /** Random, so that a stamp of a transaction that was rolled back never comes again. */
  private void stampAnew(PlanId plan) {
    Query ready = Query.select().where("PLAN_ID = ? AND KIND = ?", plan.value(), TallyRow.READY);
    for (TallyRow row : ao.find(TallyRow.class, ready.limit(1))) {
      row.setAmount(ThreadLocalRandom.current().nextInt());
      row.save();
    }
  }
}
