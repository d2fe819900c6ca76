package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.Query;
import org.duban.audit.Witness;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class ItemStore {
  static final String CO = "CO";
  static final String CC = "CC";

  private final ActiveObjects ao;
  private final ItemLotStore lots;
  private final TallyStore tallies;
  private final Transactions transactions;
  private final KnownRows<Item> known = new KnownRows<>(4_000);

  ItemStore(ActiveObjects ao, TallyStore tallies, Transactions transactions) {
    this.ao = ao;
    this.lots = new ItemLotStore(ao);
    this.tallies = tallies;
    this.transactions = transactions;
  }

  /** Creates drafts at consecutive places, in a constant number of queries. */
  List<Item> create(PlanId plan, int firstSeq, List<ItemContent> contents, Instant at) {
    return createAll(
        plan, firstSeq, contents.stream().map(c -> ItemLotStore.draft(plan, c)).toList(), at);
  }

  /** The same for items that are more than drafts from the first. */
  List<Item> createAll(PlanId plan, int firstSeq, List<Item> wanted, Instant at) {
    List<Item> made = lots.insert(plan, firstSeq, wanted, at);
    tallies.added(made, firstSeq == 1);
    return made;
  }

  /** Counts the first progress of items just made, by item; their versions stay. */
  void countFirstProgress(Collection<Progress> first) {
    lots.countProgress(first);
  }

  Optional<Item> find(ItemId id) {
    return items(Query.select().where("ID = ?", id.value())).stream().findFirst();
  }

  /** In no order. */
  List<Item> find(Collection<ItemId> ids) {
    List<Item> found = new ArrayList<>();
    for (Object[] part : Chunks.of(ids.stream().map(ItemId::value).toList())) {
      found.addAll(items(Query.select().where(Chunks.in("ID", part), part)));
    }
    return found;
  }

  /** See {@link Transactions#lock}: what comes back stays true until the transaction ends. */
  Optional<Item> lock(ItemId id) {
    return transactions.lock(ItemRow.class, id.value()).map(row -> withUnits(List.of(row)).get(0));
  }

  /** Writes content and state of a locked item, with its version raised by one. */
  Item write(Item old, Item item) {
    ItemRow row = row(item.id());
    ItemRows.write(row, item.content());
    row.setOrigDueOn(text(item.origDueOn()));
    row.setLateFrom(text(item.lateFrom()));
    row.setJudgedOn(text(item.judgedOn()));
    row.setStatus(item.status().name());
    row.setCycleNo(item.cycle());
    row.setRoundNo(item.round());
    row.setClosedOn(text(item.closedOn()));
    row.setTakeOverId(item.takeOver());
    row.setVersion(old.version() + 1);
    row.save();
    writeUnits(item.id(), CO, old.content().coUnits(), item.content().coUnits());
    writeUnits(item.id(), CC, old.content().ccUnits(), item.content().ccUnits());
    Item written = ItemRows.item(row, item.content().coUnits(), item.content().ccUnits());
    tallies.moved(old, written);
    return written;
  }

  private void writeUnits(ItemId id, String part, List<UnitId> old, List<UnitId> units) {
    if (old.equals(units)) {
      return;
    }
    ao.deleteWithSQL(ItemUnitRow.class, "ITEM_ID = ? AND PART = ?", id.value(), part);
    for (UnitId unit : units) {
      Map<String, Object> row = new HashMap<>();
      row.put("ITEM_ID", id.value());
      row.put("UNIT_ID", unit.value());
      row.put("PART", part);
      ao.create(ItemUnitRow.class, row);
    }
  }

  /** Counts a new progress entry of a locked item; its version stays. */
  void countProgress(Item item, int progress) {
    ItemRow row = row(item.id());
    row.setLatestProgress(progress);
    row.setProgressCount(item.progressCount() + 1);
    row.save();
  }

  /** Notes on a locked item that it was looked at; its version stays. */
  void checked(Item item, LocalDate on) {
    ItemRow row = row(item.id());
    row.setCheckedOn(on.toString());
    row.save();
  }

  /** When these were last looked at, where they were. */
  Map<ItemId, LocalDate> checkedOn(Collection<ItemId> ids) {
    Map<ItemId, LocalDate> checked = new HashMap<>();
    for (Object[] part : Chunks.of(ids.stream().map(ItemId::value).toList())) {
      Query query = Query.select("ID, CHECKED_ON").where(Chunks.in("ID", part), part);
      ao.stream(
          ItemRow.class,
          query,
          row -> {
            if (row.getCheckedOn() != null) {
              checked.put(new ItemId(row.getID()), date(row.getCheckedOn()));
            }
          });
    }
    return checked;
  }

  /** What is kept up and was not looked at after the given day, by rising id; in no ended plan. */
  List<Item> held(LocalDate notAfter, Collection<PlanId> ended, ItemId after, int limit) {
    Where held = heldUntil(notAfter).and("ID > ?", after.value()).without(ended);
    return items(Query.select().where(held.text(), held.values()).order("ID ASC").limit(limit));
  }

  static Where heldUntil(LocalDate notAfter) {
    return new Where()
        .and("STATUS = ?", ItemStatus.HOLD.name())
        .and("(CHECKED_ON IS NULL OR CHECKED_ON <= ?)", notAfter.toString());
  }

  /** Counts a new piece of evidence of a locked item; its version stays. */
  void countEvidence(Item item) {
    ItemRow row = row(item.id());
    row.setEvidenceCount(item.evidenceCount() + 1);
    row.save();
  }

  /** After the given item, or from the start if null; items without what is sorted by come last. */
  List<Item> page(Where where, ItemOrder order, ItemCursor after, int limit) {
    String column = order.by().column();
    if (column == null) {
      return known(placed(where, after, "", limit));
    }
    List<Item> found = new ArrayList<>();
    if (after == null || after.key() != null) {
      Where with = where.copy().and(column + " IS NOT NULL");
      if (after != null) {
        String beyond = column + (order.descending() ? " < ?" : " > ?");
        // the first condition says nothing new: it is where the index begins to be read
        with.and(column + (order.descending() ? " <= ?" : " >= ?"), after.key());
        with.and(
            "(" + beyond + " OR (" + column + " = ? AND (SEQ > ? OR (SEQ = ? AND ID > ?))))",
            after.key(),
            after.key(),
            after.seq(),
            after.seq(),
            after.id());
      }
      String by = column + (order.descending() ? " DESC, " : " ASC, ");
      found.addAll(known(placed(with, null, by, limit)));
    }
    if (found.size() < limit) {
      ItemCursor from = after != null && after.key() == null ? after : null;
      Where without = where.copy().and(column + " IS NULL");
      found.addAll(known(placed(without, from, "", limit - found.size())));
    }
    return found;
  }

  private static Query placed(Where where, ItemCursor after, String by, int limit) {
    if (after != null) {
      where.and(
          "SEQ >= ? AND (SEQ > ? OR (SEQ = ? AND ID > ?))",
          after.seq(),
          after.seq(),
          after.seq(),
          after.id());
    }
    return Query.select("ID, VERSION, TOUCHED")
        .where(where.text(), where.values())
        // the plan is one and the same: named, for a database that looks for an index by this list
        .order("PLAN_ID ASC, " + by + "SEQ ASC, ID ASC")
        .limit(limit);
  }

  /**
   * The earliest dates first and items without one last.
   *
   * @param after the last one already read, or null
   */
  List<Item> urgent(Where where, Item after, int limit) {
    List<Item> found = new ArrayList<>();
    String day = after == null ? null : text(after.judgedOn());
    if (after == null || day != null) {
      Where dated = where.copy().and("JUDGED_ON IS NOT NULL");
      if (after != null) {
        dated.and("JUDGED_ON >= ? AND (JUDGED_ON > ? OR ID > ?)", day, day, after.id().value());
      }
      Query query = Query.select().where(dated.text(), dated.values());
      found.addAll(items(query.order("JUDGED_ON ASC, ID ASC").limit(limit)));
    }
    if (found.size() < limit) {
      Where open = where.copy().and("JUDGED_ON IS NULL");
      if (after != null && day == null) {
        open.and("ID > ?", after.id().value());
      }
      Query query = Query.select().where(open.text(), open.values());
      found.addAll(items(query.order("ID ASC").limit(limit - found.size())));
    }
    return found;
  }

  /**
   * By id: how many entries each item accounts for, and what its row holds; its version counts all
   * but the additions.
   */
  List<Witness> witnesses(Optional<PlanId> plan, int afterId, int limit) {
    Query query = Query.select();
    Query wanted =
        plan.map(id -> query.where("PLAN_ID = ? AND ID > ?", id.value(), afterId))
            .orElseGet(() -> query.where("ID > ?", afterId));
    List<ItemRow> rows = Arrays.asList(ao.find(ItemRow.class, wanted.order("ID ASC").limit(limit)));
    List<Item> items = withUnits(rows);
    List<Witness> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      found.add(
          new Witness(
              Trail.subject(item.id()),
              item.version(),
              item.version() + item.progressCount() + item.evidenceCount(),
              Digests.of(item, rows.get(i).getJudgedOn())));
    }
    return found;
  }

  /** How many are still to be done, under review among them. */
  int active(PlanId plan) {
    Where where = new Where().and("PLAN_ID = ?", plan.value()).active();
    return ao.count(ItemRow.class, Query.select().where(where.text(), where.values()));
  }

  int count(PlanId plan) {
    return ao.count(ItemRow.class, Query.select().where("PLAN_ID = ?", plan.value()));
  }

  private ItemRow row(ItemId id) {
    return ao.find(ItemRow.class, Query.select().where("ID = ?", id.value()))[0];
  }

  private List<Item> known(Query stamps) {
    List<KnownRows.Stamp> found = new ArrayList<>();
    ao.stream(ItemRow.class, stamps, row -> found.add(stamp(row)));
    return known.of(found, this::read);
  }

  private List<KnownRows.Row<Item>> read(List<Integer> ids) {
    List<KnownRows.Row<Item>> read = new ArrayList<>();
    for (Object[] part : Chunks.of(ids)) {
      List<ItemRow> rows =
          Arrays.asList(ao.find(ItemRow.class, Query.select().where(Chunks.in("ID", part), part)));
      List<Item> items = withUnits(rows);
      for (int i = 0; i < items.size(); i++) {
        read.add(new KnownRows.Row<>(stamp(rows.get(i)), items.get(i)));
      }
    }
    return read;
  }

  private static KnownRows.Stamp stamp(ItemRow row) {
    return new KnownRows.Stamp(row.getID(), row.getVersion(), row.getTouched());
  }

  private List<Item> items(Query query) {
    return withUnits(Arrays.asList(ao.find(ItemRow.class, query)));
  }

  private List<Item> withUnits(List<ItemRow> rows) {
    Map<Integer, List<UnitId>> helping = new HashMap<>();
    Map<Integer, List<UnitId>> told = new HashMap<>();
    for (Object[] part : Chunks.of(rows.stream().map(ItemRow::getID).toList())) {
      Query query = Query.select().where(Chunks.in("ITEM_ID", part), part).order("ID ASC");
      for (ItemUnitRow row : ao.find(ItemUnitRow.class, query)) {
        (CO.equals(row.getPart()) ? helping : told)
            .computeIfAbsent(row.getItemId(), id -> new ArrayList<>())
            .add(new UnitId(row.getUnitId()));
      }
    }
    return rows.stream()
        .map(
            row ->
                ItemRows.item(
                    row,
                    helping.getOrDefault(row.getID(), List.of()),
                    told.getOrDefault(row.getID(), List.of())))
        .toList();
  }

  static PersonRef person(String key, String name, String post) {
    return name == null ? null : new PersonRef(key, name, post);
  }

  static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static String text(Object value) {
    return Objects.toString(value, null);
  }
}
