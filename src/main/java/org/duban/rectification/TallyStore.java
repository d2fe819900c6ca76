package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.springframework.stereotype.Component;

/**
 * The figures of plans, kept while items are written: writers only add rows, so nobody waits for
 * anybody, and reading costs the same for a plan of any size. See decision 0009.
 */
@Component
class TallyStore {
  static final TallyCell NOTHING = new TallyCell(null, null, null, null, null, null);

  private final ActiveObjects ao;

  TallyStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * What was read.
   *
   * @param cells with how many items, of plans and, where they were not asked for, also of others
   */
  record Sums(Set<PlanId> ready, List<Sum> cells) {}

  /** How many items of a plan count alike. */
  record Sum(PlanId plan, TallyCell cell, int amount) {}

  /**
   * In the transaction that makes the items, under the plan's lock.
   *
   * @param firstOfPlan from here on the plan is kept in the tally
   */
  void added(List<Item> items, boolean firstOfPlan) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<PlanId, Map<TallyCell, Integer>> made = new HashMap<>();
    for (Item item : items) {
      made.computeIfAbsent(item.plan(), plan -> new HashMap<>())
          .merge(TallyCell.of(item), 1, Integer::sum);
    }
    made.forEach(
        (plan, cells) -> {
          if (firstOfPlan) {
            rows.add(NOTHING.row(plan, TallyRow.READY, 0));
          }
          cells.forEach((cell, amount) -> rows.add(cell.row(plan, TallyRow.EACH, amount)));
        });
    BulkInsert.into(ao, TallyRow.class, rows);
  }

  /** In the transaction that writes the item. */
  void moved(Item before, Item after) {
    TallyCell from = TallyCell.of(before);
    TallyCell to = TallyCell.of(after);
    if (!from.equals(to)) {
      BulkInsert.into(
          ao,
          TallyRow.class,
          List.of(
              from.row(after.plan(), TallyRow.EACH, -1), to.row(after.plan(), TallyRow.EACH, 1)));
    }
  }

  /** Added up by the database. */
  Sums sums(Collection<PlanId> plans, Dimension dimension) {
    Sums sums = new Sums(new HashSet<>(), new ArrayList<>());
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      List<Object> with = new ArrayList<>(Arrays.asList(part));
      with.addAll(List.of(TallyRow.READY, TallyRow.EACH, dimension.name()));
      String by = "PLAN_ID, KIND, " + dimension.columns() + "STATUS, JUDGED_ON";
      ao.stream(
          TallyRow.class,
          // an aggregate must come back in a field of the entity
          Query.select("MIN(ID) AS ID, " + by + ", SUM(AMOUNT) AS AMOUNT")
              .where(Chunks.in("PLAN_ID", part) + " AND KIND IN (?,?,?)", with.toArray())
              .group(by),
          row -> {
            PlanId plan = new PlanId(row.getPlanId());
            if (row.getKind().equals(TallyRow.READY)) {
              sums.ready().add(plan);
            } else if (row.getAmount() != 0) {
              sums.cells().add(new Sum(plan, seen(row, dimension), row.getAmount()));
            }
          });
    }
    return sums;
  }

  /** A column that was not asked for must not be asked of the row. */
  private static TallyCell seen(TallyRow row, Dimension dimension) {
    return new TallyCell(
        dimension == Dimension.UNIT ? row.getLeadUnitId() : null,
        dimension == Dimension.LEADER ? row.getLeaderKey() : null,
        dimension == Dimension.LEADER ? row.getLeaderName() : null,
        dimension == Dimension.CATEGORY ? row.getCategory() : null,
        row.getStatus() == null ? null : ItemStatus.valueOf(row.getStatus()),
        ItemStore.date(row.getJudgedOn()));
  }
}
