package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.springframework.stereotype.Component;

/** Counts, made by the database: reading a plan of any size costs as many queries as one of ten. */
@Component
class FigureStore {
  private final ActiveObjects ao;

  FigureStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * How many items are alike.
   *
   * @param dueOn the date they are judged on, or null
   * @param key what they were grouped by, or null where an item has none
   * @param name as it was written, or null where the key is not a name
   */
  record Count(
      PlanId plan, String key, String name, ItemStatus status, LocalDate dueOn, int total) {}

  List<Count> byUnit(Collection<PlanId> plans) {
    return counts(
        plans,
        "LEAD_UNIT_ID",
        row -> row.getLeadUnitId() == null ? null : String.valueOf(row.getLeadUnitId()),
        row -> null);
  }

  /** People without an account are told apart by name. */
  List<Count> byLeader(Collection<PlanId> plans) {
    return counts(
        plans,
        "LEADER_KEY, LEADER_NAME",
        row -> row.getLeaderKey() == null ? row.getLeaderName() : row.getLeaderKey(),
        ItemRow::getLeaderName);
  }

  List<Count> byCategory(Collection<PlanId> plans) {
    return counts(plans, "CATEGORY", ItemRow::getCategory, ItemRow::getCategory);
  }

  /** From ended cycles, so that a later reopening changes no past month. */
  Map<YearMonth, Integer> closedPerMonth(Collection<PlanId> plans, LocalDate from) {
    Map<YearMonth, Integer> closed = new TreeMap<>();
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      // an aggregate must come back in a field of the entity: ROUNDS carries the count
      ao.stream(
          CycleRow.class,
          Query.select("MIN(ID) AS ID, CLOSED_ON, COUNT(ID) AS ROUNDS")
              .where(
                  Chunks.in("PLAN_ID", part) + " AND OUTCOME = ? AND CLOSED_ON >= ?",
                  with(part, ItemStatus.CLOSED.name(), from.toString()))
              .group("CLOSED_ON"),
          row ->
              closed.merge(
                  YearMonth.from(LocalDate.parse(row.getClosedOn())),
                  row.getRounds(),
                  Integer::sum));
    }
    return closed;
  }

  private List<Count> counts(
      Collection<PlanId> plans,
      String columns,
      Function<ItemRow, String> key,
      Function<ItemRow, String> name) {
    List<Count> counts = new ArrayList<>();
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      ao.stream(
          ItemRow.class,
          Query.select(
                  "MIN(ID) AS ID, PLAN_ID, " + columns + ", STATUS, JUDGED_ON, COUNT(ID) AS SEQ")
              .where(Chunks.in("PLAN_ID", part), part)
              .group("PLAN_ID, " + columns + ", STATUS, JUDGED_ON"),
          row ->
              counts.add(
                  new Count(
                      new PlanId(row.getPlanId()),
                      key.apply(row),
                      name.apply(row),
                      ItemStatus.valueOf(row.getStatus()),
                      ItemStore.date(row.getJudgedOn()),
                      row.getSeq())));
    }
    return counts;
  }

  private static Object[] with(Object[] part, Object... more) {
    List<Object> all = new ArrayList<>(List.of(part));
    all.addAll(List.of(more));
    return all.toArray();
  }
}
