package org.duban.snapshot;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.audit.AuditTrail;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.duban.rectification.Figures;
import org.duban.rectification.PlanId;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Inserts and reads; there is nothing here that changes or deletes a row. */
@Component
class SnapshotStore {
  /** More months of one plan are not listed: thirty years. */
  static final int MAX_MONTHS = 360;

  private final ActiveObjects ao;
  private final Transactions transactions;

  SnapshotStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  /**
   * Writes a month unless it is there, in a transaction of its own: two nodes may both try, and the
   * loser's is rolled back.
   *
   * @return whether this call wrote it
   */
  boolean once(PlanId plan, YearMonth month, Runnable write) {
    if (transactions.run(() -> has(plan, month))) {
      return false;
    }
    try {
      transactions.run(
          () -> {
            write.run();
            return null;
          });
      return true;
    } catch (ActiveObjectsException e) {
      if (transactions.run(() -> has(plan, month))) {
        return false;
      }
      throw e;
    }
  }

  /**
   * The head first: its place is unique, so the second of two writers fails before it writes more.
   */
  int add(Snapshot head, Map<Figures.By, List<Snapshot.Row>> parts) {
    Map<String, Object> row = FigureText.columns(head.total());
    row.put("PLACE", place(head.plan(), head.month()));
    row.put("PLAN_ID", head.plan().value());
    row.put("ON_MONTH", head.month().toString());
    row.put("TAKEN_AT", head.takenAt().toEpochMilli());
    row.put("TAKEN_ON", head.takenOn().toString());
    row.put("LATE", head.late());
    row.put("WHO_KEY", head.takenBy() == null ? null : head.takenBy().userKey());
    row.put("WHO_NAME", head.takenBy() == null ? null : head.takenBy().name());
    int id = ao.create(SnapshotRow.class, row).getID();
    List<Map<String, Object>> rows = new ArrayList<>();
    parts.forEach(
        (by, groups) ->
            groups.forEach(
                group -> {
                  Map<String, Object> part = FigureText.columns(group.figures());
                  part.put("SNAPSHOT_ID", id);
                  part.put("DIMENSION", by.name());
                  part.put("GROUP_KEY", group.key());
                  part.put("GROUP_NAME", group.name());
                  rows.add(part);
                }));
    BulkInsert.into(ao, SnapshotPartRow.class, rows);
    return id;
  }

  /** What is kept of each of these months, its groups included. */
  Map<Integer, String> digests(Collection<Integer> ids) {
    Map<Integer, List<Object>> parts = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      Query heads = Query.select().where(Chunks.in("ID", part), part);
      for (SnapshotRow row : ao.find(SnapshotRow.class, heads)) {
        List<Object> kept = new ArrayList<>(FigureText.parts(row));
        kept.add(row.getPlace());
        kept.add(row.getTakenOn());
        parts.put(row.getID(), kept);
      }
      Query groups = Query.select().where(Chunks.in("SNAPSHOT_ID", part), part).order("ID ASC");
      ao.stream(
          SnapshotPartRow.class,
          groups,
          row -> {
            List<Object> kept = parts.computeIfAbsent(row.getSnapshotId(), id -> new ArrayList<>());
            kept.add(row.getDimension());
            kept.add(row.getGroupKey());
            kept.add(row.getGroupName());
            kept.addAll(FigureText.parts(row));
          });
    }
    Map<Integer, String> digests = new HashMap<>();
    parts.forEach((id, kept) -> digests.put(id, AuditTrail.digest(kept.toArray())));
    return digests;
  }

  private boolean has(PlanId plan, YearMonth month) {
    return ao.count(SnapshotRow.class, Query.select().where("PLACE = ?", place(plan, month))) > 0;
  }

  Optional<Snapshot> find(PlanId plan, YearMonth month, Figures.By by) {
    Query query = Query.select().where("PLACE = ?", place(plan, month)).limit(1);
    return Arrays.stream(ao.find(SnapshotRow.class, query))
        .map(row -> snapshot(row, rows(row.getID(), by)))
        .findFirst();
  }

  /** Without rows, oldest first. */
  List<Snapshot> since(Collection<PlanId> plans, YearMonth first) {
    List<Snapshot> found = new ArrayList<>();
    for (Object[] part : Chunks.of(plans.stream().map(PlanId::value).toList())) {
      Object[] values = Arrays.copyOf(part, part.length + 1);
      values[part.length] = first.toString();
      Query query =
          Query.select()
              .where(Chunks.in("PLAN_ID", part) + " AND ON_MONTH >= ?", values)
              .order("ON_MONTH ASC, ID ASC");
      for (SnapshotRow row : ao.find(SnapshotRow.class, query)) {
        found.add(snapshot(row, List.of()));
      }
    }
    return found;
  }

  private List<Snapshot.Row> rows(int snapshot, Figures.By by) {
    Query query =
        Query.select()
            .where("SNAPSHOT_ID = ? AND DIMENSION = ?", snapshot, by.name())
            .order("ID ASC")
            .limit(Chunks.SIZE + 1);
    return Arrays.stream(ao.find(SnapshotPartRow.class, query))
        .map(
            row -> new Snapshot.Row(row.getGroupKey(), row.getGroupName(), FigureText.figures(row)))
        .toList();
  }

  private static Snapshot snapshot(SnapshotRow row, List<Snapshot.Row> rows) {
    String who = row.getWhoName();
    return new Snapshot(
        row.getID(),
        new PlanId(row.getPlanId()),
        YearMonth.parse(row.getOnMonth()),
        Instant.ofEpochMilli(row.getTakenAt()),
        LocalDate.parse(row.getTakenOn()),
        who == null ? null : new PersonRef(row.getWhoKey(), who, null),
        row.isLate(),
        FigureText.figures(row),
        rows);
  }

  private static String place(PlanId plan, YearMonth month) {
    return plan.value() + "/" + month;
  }
}
