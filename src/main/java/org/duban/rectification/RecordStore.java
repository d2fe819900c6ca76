package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
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
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/** What is only ever added: progress, evidence, ends of cycles, reopenings. */
@Component
class RecordStore {
  private final ActiveObjects ao;
  private final ProgressFigureStore figures;

  RecordStore(ActiveObjects ao) {
    this.ao = ao;
    this.figures = new ProgressFigureStore(ao);
  }

  /**
   * @param on the day on which its figures count
   */
  Progress addProgress(Item item, NewProgress progress, PersonRef by, Instant at, LocalDate on) {
    List<ProgressFigure> given = progress.figures();
    Map<String, Object> row = progressRow(item, progress.text(), progress.stage(), by, at);
    row.put("FIGURES", given.isEmpty() ? null : given.size());
    int id = ao.create(ProgressRow.class, row).getID();
    figures.add(item, id, given, on);
    return new Progress(
        id, item.id(), item.cycle(), progress.text(), progress.stage(), given, by, at);
  }

  /** The first progress of new items, by item. */
  Map<ItemId, Progress> addFirstProgress(Map<Item, String> texts, PersonRef by, Instant at) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    texts.forEach(
        (item, text) -> {
          rows.add(progressRow(item, text, null, by, at));
          items.add(item.id().value());
        });
    BulkInsert.into(ao, ProgressRow.class, rows);
    Map<Integer, Integer> ids = new HashMap<>();
    for (Object[] part : Chunks.of(items)) {
      ao.stream(
          ProgressRow.class,
          Query.select("ID, ITEM_ID").where(Chunks.in("ITEM_ID", part), part),
          row -> ids.put(row.getItemId(), row.getID()));
    }
    Map<ItemId, Progress> added = new HashMap<>();
    texts.forEach(
        (item, text) -> {
          int id = ids.get(item.id().value());
          added.put(
              item.id(), new Progress(id, item.id(), item.cycle(), text, null, List.of(), by, at));
        });
    return added;
  }

  private static Map<String, Object> progressRow(
      Item item, String text, String stage, PersonRef by, Instant at) {
    Map<String, Object> row = by(by);
    row.put("ITEM_ID", item.id().value());
    row.put("CYCLE_NO", item.cycle());
    row.put("TEXT", text);
    row.put("STAGE", stage);
    row.put("WRITTEN_AT", at.toEpochMilli());
    return row;
  }

  Evidence addEvidence(
      Item item, NewEvidence evidence, Evidence.Seal seal, PersonRef by, Instant at) {
    Map<String, Object> row = by(by);
    row.put("ITEM_ID", item.id().value());
    row.put("CYCLE_NO", item.cycle());
    row.put("KIND", evidence.kind().name());
    row.put("ATTACHMENT_ID", evidence.attachment());
    row.put("PAGE_ID", evidence.page());
    row.put("URL", evidence.url());
    row.put("CAPTION", evidence.caption());
    row.put("SEC_LEVEL", ItemStore.text(evidence.level()));
    row.put("CONTENT_VERSION", seal.version());
    row.put("CONTENT_HASH", seal.hash());
    row.put("ADDED_AT", at.toEpochMilli());
    EvidenceRow[] found =
        ao.find(
            EvidenceRow.class,
            Query.select().where("ID = ?", ao.create(EvidenceRow.class, row).getID()));
    return evidence(found[0]);
  }

  /** Written once for each end: whatever happens later, this is how the cycle ended then. */
  void endCycle(Item item, ItemStatus outcome, LocalDate on, PersonRef by, Instant at) {
    ao.create(CycleRow.class, cycleRow(item, outcome, on, by, at, null));
  }

  /** First cycles that ended elsewhere, each on its day and on the word of its take-over. */
  void endCycles(Map<Item, LocalDate> ended, PersonRef by, Instant at) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ended.forEach(
        (item, on) -> rows.add(cycleRow(item, item.status(), on, by, at, item.takeOver())));
    BulkInsert.into(ao, CycleRow.class, rows);
  }

  private static Map<String, Object> cycleRow(
      Item item, ItemStatus outcome, LocalDate on, PersonRef by, Instant at, Integer takeOver) {
    Map<String, Object> row = by(by);
    row.remove("WHO_POST");
    row.put("PLAN_ID", item.plan().value());
    row.put("ITEM_ID", item.id().value());
    row.put("CYCLE_NO", item.cycle());
    row.put("OUTCOME", outcome.name());
    row.put("DUE_ON", ItemStore.text(item.content().term().dueOn()));
    row.put("CLOSED_ON", on.toString());
    row.put("ROUNDS", item.round());
    row.put("ENDED_AT", at.toEpochMilli());
    row.put("TAKE_OVER_ID", takeOver);
    return row;
  }

  void reopen(Item item, int cycle, LocalDate on, String reason, String basis, PersonRef by) {
    Map<String, Object> row = by(by);
    row.remove("WHO_POST");
    row.put("ITEM_ID", item.id().value());
    row.put("CYCLE_NO", cycle);
    row.put("STARTED_ON", on.toString());
    row.put("REASON", reason);
    row.put("BASIS", basis);
    ao.create(ReopeningRow.class, row);
  }

  /**
   * How many items of a plan were closed on or before a day, and since when: from frozen cycles.
   */
  int closedBetween(PlanId plan, LocalDate from, LocalDate to) {
    return ao.count(
        CycleRow.class,
        Query.select()
            .where(
                "PLAN_ID = ? AND OUTCOME = ? AND CLOSED_ON >= ? AND CLOSED_ON <= ?",
                plan.value(),
                ItemStatus.CLOSED.name(),
                from.toString(),
                to.toString()));
  }

  Map<Integer, Progress> progress(Collection<Integer> ids) {
    Map<Integer, Progress> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      progress(ao.find(ProgressRow.class, Query.select().where(Chunks.in("ID", part), part)))
          .forEach(one -> found.put(one.id(), one));
    }
    return found;
  }

  Map<Integer, Evidence> evidence(Collection<Integer> ids) {
    Map<Integer, Evidence> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      for (EvidenceRow row :
          ao.find(EvidenceRow.class, Query.select().where(Chunks.in("ID", part), part))) {
        found.put(row.getID(), evidence(row));
      }
    }
    return found;
  }

  /** Newest first, before the given id. */
  List<Progress> progress(ItemId item, int before, int limit) {
    Query query =
        Query.select()
            .where("ITEM_ID = ? AND ID < ?", item.value(), before)
            .order("ID DESC")
            .limit(limit);
    return progress(ao.find(ProgressRow.class, query));
  }

  /** Newest first. */
  List<Evidence> evidence(ItemId item, int limit) {
    Query query = Query.select().where("ITEM_ID = ?", item.value()).order("ID DESC").limit(limit);
    return Arrays.stream(ao.find(EvidenceRow.class, query)).map(RecordStore::evidence).toList();
  }

  /** Whether anything was reported in the item's present cycle. */
  boolean isBegun(Item item) {
    Integer latest = item.latestProgress();
    return latest != null && progress(List.of(latest)).get(latest).cycle() == item.cycle();
  }

  /** How many things the evidence of each item's present cycle shows: one shown twice is one. */
  Map<ItemId, Integer> pieces(Collection<Item> items) {
    Map<ItemId, Integer> cycles = new HashMap<>();
    items.forEach(item -> cycles.put(item.id(), item.cycle()));
    Map<ItemId, Set<Object>> shown = new HashMap<>();
    for (Object[] part : Chunks.of(cycles.keySet().stream().map(ItemId::value).toList())) {
      for (EvidenceRow row :
          ao.find(EvidenceRow.class, Query.select().where(Chunks.in("ITEM_ID", part), part))) {
        Evidence one = evidence(row);
        if (one.cycle() == cycles.get(one.item())) {
          shown.computeIfAbsent(one.item(), id -> new HashSet<>()).add(one.target());
        }
      }
    }
    Map<ItemId, Integer> pieces = new HashMap<>();
    cycles.keySet().forEach(id -> pieces.put(id, shown.getOrDefault(id, Set.of()).size()));
    return pieces;
  }

  private static Map<String, Object> by(PersonRef by) {
    Map<String, Object> row = new HashMap<>();
    row.put("WHO_KEY", by.userKey());
    row.put("WHO_NAME", by.name());
    row.put("WHO_POST", by.post());
    return row;
  }

  private List<Progress> progress(ProgressRow[] rows) {
    Map<Integer, List<ProgressFigure>> of =
        figures.of(
            Arrays.stream(rows)
                .filter(row -> row.getFigures() != null)
                .map(ProgressRow::getID)
                .toList());
    return Arrays.stream(rows)
        .map(row -> progress(row, of.getOrDefault(row.getID(), List.of())))
        .toList();
  }

  private static Progress progress(ProgressRow row, List<ProgressFigure> figures) {
    return new Progress(
        row.getID(),
        new ItemId(row.getItemId()),
        row.getCycleNo(),
        row.getText(),
        row.getStage(),
        List.copyOf(figures),
        new PersonRef(row.getWhoKey(), row.getWhoName(), row.getWhoPost()),
        Instant.ofEpochMilli(row.getWrittenAt()));
  }

  private static Evidence evidence(EvidenceRow row) {
    return new Evidence(
        row.getID(),
        new ItemId(row.getItemId()),
        row.getCycleNo(),
        EvidenceKind.valueOf(row.getKind()),
        row.getAttachmentId(),
        row.getPageId(),
        row.getUrl(),
        row.getCaption(),
        row.getSecLevel() == null ? null : SecLevel.valueOf(row.getSecLevel()),
        new Evidence.Seal(row.getContentVersion(), row.getContentHash()),
        new PersonRef(row.getWhoKey(), row.getWhoName(), row.getWhoPost()),
        Instant.ofEpochMilli(row.getAddedAt()));
  }
}
