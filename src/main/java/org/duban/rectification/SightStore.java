package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.springframework.stereotype.Component;

/** What makes items somebody's own besides what their own row says, and how many they are. */
@Component
class SightStore {
  private final ActiveObjects ao;

  SightStore(ActiveObjects ao) {
    this.ao = ao;
  }

  int count(Where where) {
    return ao.count(ItemRow.class, Query.select().where(where.text(), where.values()));
  }

  /** The items of any plan that these units help with, the newest so many of each 200 units. */
  List<Integer> helpedBy(Collection<Integer> units, int limit) {
    List<Integer> items = new ArrayList<>();
    for (Object[] part : Chunks.of(units)) {
      ao.stream(
          ItemUnitRow.class,
          Query.select("ID, ITEM_ID")
              .where(Chunks.in("UNIT_ID", part) + " AND PART = 'CO'", part)
              .order("ID DESC")
              .limit(limit),
          row -> items.add(row.getItemId()));
    }
    return items;
  }

  /** The items of a plan that this account's newest so many measures serve. */
  List<Integer> measuredBy(PlanId plan, String owner, int limit) {
    List<Integer> ids = new ArrayList<>();
    ao.stream(
        MeasureRow.class,
        Query.select("ID")
            .where("PLAN_ID = ? AND OWNER_KEY = ?", plan.value(), owner)
            .order("ID DESC")
            .limit(limit),
        row -> ids.add(row.getID()));
    List<Integer> items = new ArrayList<>();
    for (Object[] part : Chunks.of(ids)) {
      ao.stream(
          ItemMeasureRow.class,
          Query.select("ID, ITEM_ID")
              .where(Chunks.in("MEASURE_ID", part), part)
              .order("ID ASC")
              .limit(limit),
          link -> items.add(link.getItemId()));
    }
    return items;
  }
}
