package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.Query;
import org.duban.audit.Subject;
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
  void countFirstProgress(Map<Integer, Integer> progressByItem) {
    lots.countProgress(progressByItem);
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
    writeContent(row, item.content());
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
    Item written = find(item.id()).orElseThrow();
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

  /** The earliest dates first; items without one stand first or last, as the database has it. */
  List<Item> urgent(Where where, int limit) {
    return items(
        Query.select()
            .where(where.text(), where.values())
            .order("JUDGED_ON ASC, ID ASC")
            .limit(limit));
  }

  /** By id: how many entries each item accounts for; its version counts all but the additions. */
  List<Witness> witnesses(Optional<PlanId> plan, int afterId, int limit) {
    List<Witness> found = new ArrayList<>();
    Query query = Query.select("ID, VERSION, PROGRESS_COUNT, EVIDENCE_COUNT");
    Query wanted =
        plan.map(id -> query.where("PLAN_ID = ? AND ID > ?", id.value(), afterId))
            .orElseGet(() -> query.where("ID > ?", afterId));
    ao.stream(
        ItemRow.class,
        wanted.order("ID ASC").limit(limit),
        row -> {
          int entries = row.getVersion() + row.getProgressCount() + row.getEvidenceCount();
          Subject subject = Trail.subject(new ItemId(row.getID()));
          found.add(new Witness(subject, row.getVersion(), entries));
        });
    return found;
  }

  private ItemRow row(ItemId id) {
    return ao.find(ItemRow.class, Query.select().where("ID = ?", id.value()))[0];
  }

  private static void writeContent(ItemRow row, ItemContent content) {
    row.setCategory(content.category());
    row.setTitle(content.title());
    row.setDetail(content.detail());
    row.setRootCause(content.rootCause());
    row.setGoal(content.goal());
    row.setDifficulty(content.level());
    PersonRef leader = content.leader();
    row.setLeaderKey(leader == null ? null : leader.userKey());
    row.setLeaderName(leader == null ? null : leader.name());
    row.setLeaderPost(leader == null ? null : leader.post());
    row.setLeadUnitId(content.leadUnit() == null ? null : content.leadUnit().value());
    PersonRef owner = content.owner();
    row.setOwnerKey(owner == null ? null : owner.userKey());
    row.setOwnerName(owner == null ? null : owner.name());
    row.setOwnerPost(owner == null ? null : owner.post());
    DueTerm term = content.term();
    row.setTermType(term.type() == null ? null : term.type().name());
    row.setDueOn(text(term.dueOn()));
    row.setLongTerm(term.longTerm());
    row.setDueDerived(term.derived());
    row.setSearched(searched(content));
  }

  static String searched(ItemContent content) {
    String category = content.category() == null ? "" : content.category() + " ";
    return (category + content.title()).toLowerCase(Locale.ROOT);
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
                item(
                    row,
                    helping.getOrDefault(row.getID(), List.of()),
                    told.getOrDefault(row.getID(), List.of())))
        .toList();
  }

  private static Item item(ItemRow row, List<UnitId> coUnits, List<UnitId> ccUnits) {
    Integer unit = row.getLeadUnitId();
    TermType type = row.getTermType() == null ? null : TermType.valueOf(row.getTermType());
    ItemContent content =
        new ItemContent(
            row.getCategory(),
            row.getTitle(),
            row.getDetail(),
            row.getRootCause(),
            row.getGoal(),
            row.getDifficulty(),
            person(row.getLeaderKey(), row.getLeaderName(), row.getLeaderPost()),
            unit == null ? null : new UnitId(unit),
            coUnits,
            ccUnits,
            person(row.getOwnerKey(), row.getOwnerName(), row.getOwnerPost()),
            new DueTerm(type, date(row.getDueOn()), row.isLongTerm(), row.isDueDerived()));
    return new Item(
        new ItemId(row.getID()),
        new PlanId(row.getPlanId()),
        row.getSeq(),
        row.getNumberText(),
        content,
        date(row.getOrigDueOn()),
        date(row.getLateFrom()),
        ItemStatus.valueOf(row.getStatus()),
        row.getCycleNo(),
        row.getRoundNo(),
        date(row.getClosedOn()),
        row.getLatestProgress(),
        row.getProgressCount(),
        row.getEvidenceCount(),
        row.getTakeOverId(),
        row.getVersion());
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
