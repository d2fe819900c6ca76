package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;

/**
 * Many items at once, whole from the first: a few statements for a lot instead of some for each.
 * All under the plan's lock, in the transaction that makes them.
 */
final class ItemLotStore {
  private final ActiveObjects ao;

  ItemLotStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** An item as it is to be, before it has an id and a place. */
  static Item draft(PlanId plan, ItemContent content) {
    return new Item(
        null,
        plan,
        0,
        null,
        content,
        null,
        null,
        ItemStatus.DRAFT,
        1,
        0,
        null,
        null,
        0,
        0,
        null,
        1);
  }

  /** At consecutive places; gives them with their ids, in order. */
  List<Item> insert(PlanId plan, int firstSeq, List<Item> wanted, Instant at) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Item item : wanted) {
      rows.add(row(plan, firstSeq + rows.size(), item, at));
    }
    BulkInsert.into(ao, ItemRow.class, rows);
    List<Item> made = new ArrayList<>();
    ao.stream(
        ItemRow.class,
        Query.select("ID, SEQ")
            .where("PLAN_ID = ? AND SEQ >= ?", plan.value(), firstSeq)
            .order("SEQ ASC, ID ASC")
            .limit(wanted.size()),
        row -> made.add(wanted.get(made.size()).at(new ItemId(row.getID()), row.getSeq())));
    List<Map<String, Object>> units = new ArrayList<>();
    for (Item item : made) {
      item.content().coUnits().forEach(unit -> units.add(unit(item, unit, ItemStore.CO)));
      item.content().ccUnits().forEach(unit -> units.add(unit(item, unit, ItemStore.CC)));
    }
    BulkInsert.into(ao, ItemUnitRow.class, units);
    return made;
  }

  /** The first progress of new items, by their ids; versions stay. */
  void countProgress(Collection<Progress> first) {
    Map<Integer, Integer> progressByItem = new HashMap<>();
    first.forEach(progress -> progressByItem.put(progress.item().value(), progress.id()));
    for (Object[] part : Chunks.of(progressByItem.keySet())) {
      for (ItemRow row :
          ao.find(ItemRow.class, Query.select().where(Chunks.in("ID", part), part))) {
        row.setLatestProgress(progressByItem.get(row.getID()));
        row.setProgressCount(1);
        row.save();
      }
    }
  }

  private static Map<String, Object> row(PlanId plan, int seq, Item item, Instant at) {
    ItemContent content = item.content();
    DueTerm term = content.term();
    Map<String, Object> row = new HashMap<>();
    row.put("PLAN_ID", plan.value());
    row.put("SEQ", seq);
    row.put("NUMBER_TEXT", String.valueOf(seq));
    row.put("CATEGORY", content.category());
    row.put("TITLE", content.title());
    row.put("DETAIL", content.detail());
    row.put("ROOT_CAUSE", content.rootCause());
    row.put("GOAL", content.goal());
    row.put("DIFFICULTY", content.level());
    row.put("SEVERITY", content.severity());
    row.put("OWN_VALUES", ItemRows.own(content));
    person(row, "LEADER", content.leader());
    row.put("LEAD_UNIT_ID", content.leadUnit() == null ? null : content.leadUnit().value());
    person(row, "OWNER", content.owner());
    row.put("TERM_TYPE", ItemStore.text(term.type()));
    row.put("DUE_ON", ItemStore.text(term.dueOn()));
    row.put("LONG_TERM", term.longTerm());
    row.put("DUE_DERIVED", term.derived());
    row.put("SEARCHED", ItemRows.searched(content));
    row.put("ORIG_DUE_ON", ItemStore.text(item.origDueOn()));
    row.put("JUDGED_ON", ItemStore.text(item.judgedOn()));
    row.put("STATUS", item.status().name());
    row.put("CYCLE_NO", item.cycle());
    row.put("CLOSED_ON", ItemStore.text(item.closedOn()));
    row.put("TAKE_OVER_ID", item.takeOver());
    row.put("CREATED_AT", at.toEpochMilli());
    row.put("VERSION", item.version());
    return row;
  }

  private static void person(Map<String, Object> row, String part, PersonRef person) {
    row.put(part + "_KEY", person == null ? null : person.userKey());
    row.put(part + "_NAME", person == null ? null : person.name());
    row.put(part + "_POST", person == null ? null : person.post());
  }

  private static Map<String, Object> unit(Item item, UnitId unit, String part) {
    Map<String, Object> row = new HashMap<>();
    row.put("ITEM_ID", item.id().value());
    row.put("UNIT_ID", unit.value());
    row.put("PART", part);
    return row;
  }
}
