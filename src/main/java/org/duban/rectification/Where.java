package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A WHERE clause over the item table, grown condition by condition. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  static Where of(PlanId plan, ItemFilter filter, LightPolicy lights, LocalDate today) {
    Where where = new Where().and("PLAN_ID = ?", plan.value());
    if (!filter.statuses().isEmpty()) {
      where.in("STATUS", filter.statuses().stream().map(ItemStatus::name).toList());
    }
    if (filter.unit() != null) {
      where.and("LEAD_UNIT_ID = ?", filter.unit().value());
    }
    if (filter.leader() != null) {
      where.and("(LEADER_KEY = ? OR LEADER_NAME = ?)", filter.leader(), filter.leader());
    }
    if (filter.text() != null) {
      String part = filter.text().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "_");
      where.and("SEARCHED LIKE ?", "%" + part + "%");
    }
    if (!filter.ids().isEmpty()) {
      where.in("ID", filter.ids().stream().map(ItemId::value).toList());
    }
    if (filter.light() != null) {
      where.light(filter.light(), lights, today);
    }
    return where;
  }

  Where and(String condition, Object... parameters) {
    conditions.add(condition);
    Collections.addAll(values, parameters);
    return this;
  }

  String text() {
    return String.join(" AND ", conditions);
  }

  Object[] values() {
    return values.toArray();
  }

  private void in(String column, Collection<?> wanted) {
    and(column + " IN (" + marks(wanted.size()) + ")", wanted.toArray());
  }

  /** The colour is not stored, so it is asked for by the states and dates that give it. */
  private void light(LightColor color, LightPolicy lights, LocalDate today) {
    List<String> any = new ArrayList<>();
    List<Object> with = new ArrayList<>();
    List<String> active = ItemStatus.active().stream().map(ItemStatus::name).toList();
    if (color == LightColor.BLUE) {
      states(any, with, List.of(ItemStatus.CLOSED.name(), ItemStatus.HOLD.name()), "");
    }
    if (color == LightColor.NONE) {
      states(any, with, List.of(ItemStatus.VOID.name()), "");
      states(any, with, active, " AND DUE_ON IS NULL");
    }
    for (LightPolicy.Band band : lights.bands()) {
      if (band.color() == color) {
        states(
            any,
            with,
            active,
            " AND DUE_ON IS NOT NULL"
                + (band.from() == null ? "" : " AND DUE_ON >= ?")
                + (band.to() == null ? "" : " AND DUE_ON <= ?"));
        if (band.from() != null) {
          with.add(today.plusDays(band.from()).toString());
        }
        if (band.to() != null) {
          with.add(today.plusDays(band.to()).toString());
        }
      }
    }
    and(any.isEmpty() ? "ID < 0" : "(" + String.join(" OR ", any) + ")", with.toArray());
  }

  private static void states(
      List<String> any, List<Object> with, List<String> states, String andDates) {
    any.add("(STATUS IN (" + marks(states.size()) + ")" + andDates + ")");
    with.addAll(states);
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
