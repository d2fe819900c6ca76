package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.Chunks;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Reads what {@link RecordStore} wrote when cycles ended and began again. */
@Component
class CycleStore {
  private static final int MAX = 200;

  private final ActiveObjects ao;

  CycleStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** From the first to the present one, which may have no end yet. */
  List<Cycle> of(Item item) {
    Map<Integer, List<Cycle.End>> ends = new HashMap<>();
    for (CycleRow row : ao.find(CycleRow.class, of(item.id()))) {
      ends.computeIfAbsent(row.getCycleNo(), n -> new ArrayList<>()).add(end(row));
    }
    Map<Integer, Cycle.Reopening> reopenings = new HashMap<>();
    for (ReopeningRow row : ao.find(ReopeningRow.class, of(item.id()))) {
      reopenings.put(row.getCycleNo(), reopening(row));
    }
    List<Cycle> cycles = new ArrayList<>();
    for (int n = 1; n <= item.cycle(); n++) {
      cycles.add(new Cycle(n, reopenings.get(n), ends.getOrDefault(n, List.of())));
    }
    return cycles;
  }

  Map<Integer, String> endDigests(Collection<Integer> ids) {
    Map<Integer, String> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      Query query = Query.select().where(Chunks.in("ID", part), part);
      for (CycleRow row : ao.find(CycleRow.class, query)) {
        found.put(row.getID(), Digests.of(row));
      }
    }
    return found;
  }

  Map<Integer, String> reopeningDigests(Collection<Integer> ids) {
    Map<Integer, String> found = new HashMap<>();
    for (Object[] part : Chunks.of(ids)) {
      Query query = Query.select().where(Chunks.in("ID", part), part);
      for (ReopeningRow row : ao.find(ReopeningRow.class, query)) {
        found.put(row.getID(), Digests.of(row));
      }
    }
    return found;
  }

  /** When the last of each item's cycles ended. */
  Map<ItemId, LocalDate> lastEnds(Collection<ItemId> items) {
    Map<ItemId, LocalDate> ends = new HashMap<>();
    for (Object[] part : Chunks.of(items.stream().map(ItemId::value).toList())) {
      Query query = Query.select().where(Chunks.in("ITEM_ID", part), part).order("ID ASC");
      for (CycleRow row : ao.find(CycleRow.class, query)) {
        ends.put(new ItemId(row.getItemId()), ItemStore.date(row.getClosedOn()));
      }
    }
    return ends;
  }

  /** The one end that each of these items has. */
  Map<ItemId, Map.Entry<Integer, String>> firstEndDigests(Collection<ItemId> items) {
    Map<ItemId, Map.Entry<Integer, String>> found = new HashMap<>();
    for (Object[] part : Chunks.of(items.stream().map(ItemId::value).toList())) {
      Query query = Query.select().where(Chunks.in("ITEM_ID", part), part);
      for (CycleRow row : ao.find(CycleRow.class, query)) {
        found.put(new ItemId(row.getItemId()), Map.entry(row.getID(), Digests.of(row)));
      }
    }
    return found;
  }

  /** The last end of a cycle of this item, or 0. */
  int lastEnd(ItemId item) {
    return Arrays.stream(ao.find(CycleRow.class, last(item)))
        .findFirst()
        .map(CycleRow::getID)
        .orElse(0);
  }

  /** The last reopening of this item, or 0. */
  int lastReopening(ItemId item) {
    return Arrays.stream(ao.find(ReopeningRow.class, last(item)))
        .findFirst()
        .map(ReopeningRow::getID)
        .orElse(0);
  }

  private static Query last(ItemId item) {
    return Query.select().where("ITEM_ID = ?", item.value()).order("ID DESC").limit(1);
  }

  private static Query of(ItemId item) {
    return Query.select().where("ITEM_ID = ?", item.value()).order("ID ASC").limit(MAX);
  }

  private static Cycle.End end(CycleRow row) {
    return new Cycle.End(
        ItemStatus.valueOf(row.getOutcome()),
        ItemStore.date(row.getClosedOn()),
        ItemStore.date(row.getDueOn()),
        row.getRounds(),
        new PersonRef(row.getWhoKey(), row.getWhoName(), null));
  }

  private static Cycle.Reopening reopening(ReopeningRow row) {
    return new Cycle.Reopening(
        ItemStore.date(row.getStartedOn()),
        row.getReason(),
        row.getBasis(),
        new PersonRef(row.getWhoKey(), row.getWhoName(), null));
  }
}
