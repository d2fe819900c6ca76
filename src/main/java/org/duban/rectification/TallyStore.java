package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
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
   * What was read at one moment.
   *
   * @param ready false if the plan is not kept in the tally yet: the sums say nothing then
   * @param stamp another one whenever rows were added up or put right
   * @param folded added up before; empty where it was not asked for
   * @param loose what single writes left since
   */
  record Sums(boolean ready, int stamp, List<Sum> folded, List<Sum> loose) {}

  /** How many items count alike. */
  record Sum(TallyCell cell, int amount) {}

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
  Sums sums(PlanId plan, Dimension dimension) {
    return sums(
        dimension,
        "PLAN_ID = ? AND (KIND < ? OR KIND = ?)",
        plan.value(),
        TallyRow.DIMENSIONS,
        dimension.name());
  }

  /** The same without what was added up before: as cheap for a long plan as for a short one. */
  Sums loose(PlanId plan, Dimension dimension) {
    return sums(dimension, "PLAN_ID = ? AND KIND < ?", plan.value(), TallyRow.DIMENSIONS);
  }

  private Sums sums(Dimension dimension, String where, Object... with) {
    List<Sum> folded = new ArrayList<>();
    List<Sum> loose = new ArrayList<>();
    List<Integer> stamp = new ArrayList<>();
    String by = "KIND, " + dimension.columns() + "STATUS, JUDGED_ON";
    ao.stream(
        TallyRow.class,
        // an aggregate must come back in a field of the entity
        Query.select("MIN(ID) AS ID, " + by + ", SUM(AMOUNT) AS AMOUNT")
            .where(where, with)
            .group(by),
        row -> {
          if (row.getKind().equals(TallyRow.READY)) {
            stamp.add(row.getAmount());
          } else if (row.getAmount() != 0) {
            (row.getKind().equals(TallyRow.EACH) ? loose : folded)
                .add(new Sum(seen(row, dimension), row.getAmount()));
          }
        });
    return new Sums(!stamp.isEmpty(), stamp.isEmpty() ? 0 : stamp.get(0), folded, loose);
  }

  /** A column that was not asked for must not be asked of the row. */
  private static TallyCell seen(TallyRow row, Dimension dimension) {
    String status = row.getStatus();
    return new TallyCell(
        dimension == Dimension.UNIT ? row.getLeadUnitId() : null,
        dimension == Dimension.LEADER ? row.getLeaderKey() : null,
        dimension == Dimension.LEADER ? row.getLeaderName() : null,
        dimension == Dimension.CATEGORY ? row.getCategory() : null,
        status == null ? null : ItemStatus.valueOf(status),
        ItemStore.date(row.getJudgedOn()));
  }
}
