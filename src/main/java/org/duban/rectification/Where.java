package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.duban.confluence.Chunks;

/** A WHERE clause over the item table, grown condition by condition. */
final class Where {
  private static final int MAX_WORDS = 8;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  static Where of(PlanId plan, ItemFilter filter, Lights lights) {
    Where where = new Where().and("PLAN_ID = ?", plan.value());
    if (!filter.statuses().isEmpty()) {
      where.in("STATUS", filter.statuses().stream().map(ItemStatus::name).toList());
    }
    if (filter.unit() != null) {
      boolean none = filter.unit().equals(ItemFilter.NO_UNIT);
      where.and(
          none ? "LEAD_UNIT_ID IS NULL" : "LEAD_UNIT_ID = ?",
          none ? new Object[0] : new Object[] {filter.unit().value()});
    }
    where.person("LEADER", filter.leader());
    where.more(filter.more(), lights.today());
    if (filter.text() != null) {
      where.text(filter.text());
    }
    if (!filter.ids().isEmpty()) {
      where.in("ID", filter.ids().stream().map(ItemId::value).toList());
    }
    if (filter.light() != null) {
      where.light(filter.light(), lights);
    }
    return where;
  }

  Where active() {
    in("STATUS", ItemStatus.active().stream().map(ItemStatus::name).toList());
    return this;
  }

  /** Of none of these plans. */
  Where without(Collection<PlanId> plans) {
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).sorted().toList())) {
      and("NOT (" + Chunks.in("PLAN_ID", part) + ")", part);
    }
    return this;
  }

  /** One that both may grow, each for itself. */
  Where copy() {
    Where copy = new Where();
    copy.conditions.addAll(conditions);
    copy.values.addAll(values);
    return copy;
  }

  Where and(String condition, Object... parameters) {
    conditions.add(condition);
    Collections.addAll(values, parameters);
    return this;
  }

  /** Both must hold. */
  Where and(Where other) {
    conditions.addAll(other.conditions);
    values.addAll(other.values);
    return this;
  }

  String text() {
    return String.join(" AND ", conditions);
  }

  Object[] values() {
    return values.toArray();
  }

  private void person(String column, String keyOrName) {
    if (ItemFilter.NOBODY.equals(keyOrName)) {
      and(column + "_NAME IS NULL");
    } else if (keyOrName != null) {
      and("(" + column + "_KEY = ? OR " + column + "_NAME = ?)", keyOrName, keyOrName);
    }
  }

  /** Every word must be there, in any order. */
  private void text(String wanted) {
    String[] words = wanted.toLowerCase(Locale.ROOT).strip().split("\\s+", MAX_WORDS);
    for (String word : words) {
      and("SEARCHED LIKE ?", "%" + word.replaceAll("[%_\\\\]", "_") + "%");
    }
  }

  private void more(ItemFilter.More more, LocalDate today) {
    person("OWNER", more.owner());
    if (ItemFilter.NOBODY.equals(more.category())) {
      and("CATEGORY IS NULL");
    } else if (more.category() != null) {
      and("CATEGORY = ?", more.category());
    }
    if (more.dueFrom() != null) {
      and("DUE_ON >= ?", more.dueFrom().toString());
    }
    if (more.dueTo() != null) {
      and("DUE_ON <= ?", more.dueTo().toString());
    }
    if (more.level() != null) {
      and("DIFFICULTY = ?", more.level());
    }
    if (more.due() != null) {
      more.due().limit(this, today);
    }
    if (more.overdue()) {
      active().and("JUDGED_ON < ?", today.toString());
    }
  }

  private void in(String column, Collection<?> wanted) {
    and(column + " IN (" + marks(wanted.size()) + ")", wanted.toArray());
  }

  /** The colour is not stored, so it is asked for by the states and dates that give it. */
  private void light(LightColor color, Lights lights) {
    List<String> any = new ArrayList<>();
    List<Object> with = new ArrayList<>();
    List<String> active = ItemStatus.active().stream().map(ItemStatus::name).toList();
    if (color == LightColor.BLUE) {
      states(any, with, List.of(ItemStatus.CLOSED.name(), ItemStatus.HOLD.name()), "");
    }
    if (color == LightColor.NONE) {
      states(any, with, List.of(ItemStatus.VOID.name()), "");
      states(any, with, active, " AND JUDGED_ON IS NULL");
    }
    for (Lights.Span span : lights.spans()) {
      if (span.color() == color) {
        states(
            any,
            with,
            active,
            " AND JUDGED_ON IS NOT NULL"
                + (span.from() == null ? "" : " AND JUDGED_ON >= ?")
                + (span.to() == null ? "" : " AND JUDGED_ON <= ?"));
        if (span.from() != null) {
          with.add(span.from().toString());
        }
        if (span.to() != null) {
          with.add(span.to().toString());
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
