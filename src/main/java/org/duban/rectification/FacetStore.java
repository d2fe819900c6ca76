package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** How many items of a plan have the same in a field, counted by the database. */
@Component
class FacetStore {
  private final ActiveObjects ao;

  FacetStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * @param key user key or, without an account, name; null for items without an owner
   */
  record Owned(String key, String name, int total) {}

  /** As many as there are people, in no order. */
  List<Owned> owners(PlanId plan) {
    return owners(new Where().and("PLAN_ID = ?", plan.value()));
  }

  List<Owned> owners(Where where) {
    return counted(
        where,
        "OWNER_KEY, OWNER_NAME",
        row -> row.getOwnerKey() == null ? row.getOwnerName() : row.getOwnerKey(),
        ItemRow::getOwnerName);
  }

  List<Owned> leaders(Where where) {
    return counted(
        where,
        "LEADER_KEY, LEADER_NAME",
        row -> row.getLeaderKey() == null ? row.getLeaderName() : row.getLeaderKey(),
        ItemRow::getLeaderName);
  }

  List<Owned> categories(Where where) {
    return counted(where, "CATEGORY", ItemRow::getCategory, ItemRow::getCategory);
  }

  List<Owned> statuses(Where where) {
    return counted(where, "STATUS", ItemRow::getStatus, ItemRow::getStatus);
  }

  /** By id; without names. */
  List<Owned> units(Where where) {
    return counted(
        where, "LEAD_UNIT_ID", row -> Objects.toString(row.getLeadUnitId(), null), row -> null);
  }

  /**
   * @param columns that {@code key} and {@code name} read
   */
  private List<Owned> counted(
      Where where, String columns, Function<ItemRow, String> key, Function<ItemRow, String> name) {
    List<Owned> found = new ArrayList<>();
    // an aggregate must come back in a field of the entity: SEQ carries the count, ID any id
    ao.stream(
        ItemRow.class,
        Query.select("MIN(ID) AS ID, " + columns + ", COUNT(ID) AS SEQ")
            .where(where.text(), where.values())
            .group(columns),
        row -> found.add(new Owned(key.apply(row), name.apply(row), row.getSeq())));
    return found;
  }
}
