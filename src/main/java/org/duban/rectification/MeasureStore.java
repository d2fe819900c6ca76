package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.duban.audit.Witness;
import org.duban.confluence.BulkInsert;
import org.duban.confluence.Chunks;
import org.duban.confluence.Transactions;
import org.springframework.stereotype.Component;

@Component
class MeasureStore {
  private final ActiveObjects ao;
  private final LooseStore loose;
  private final Transactions transactions;

  MeasureStore(ActiveObjects ao, LooseStore loose, Transactions transactions) {
    this.ao = ao;
    this.loose = loose;
    this.transactions = transactions;
  }

  /** Under the plan's lock; reads them back in the order given. */
  List<Measure> create(PlanId plan, List<NewMeasure> measures) {
    return create(plan, measures, Set.of());
  }

  /**
   * @param done places, from 0, of those that are done already
   */
  List<Measure> create(PlanId plan, List<NewMeasure> measures, Set<Integer> done) {
    int count = ao.count(MeasureRow.class, Query.select().where("PLAN_ID = ?", plan.value()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (NewMeasure measure : measures) {
      Map<String, Object> row = new HashMap<>();
      row.put("PLAN_ID", plan.value());
      row.put("SEQ", count + rows.size() + 1);
      row.put("TEXT", measure.text());
      row.put("OWNER_KEY", measure.owner() == null ? null : measure.owner().userKey());
      row.put("OWNER_NAME", measure.owner() == null ? null : measure.owner().name());
      row.put("OWNER_POST", measure.owner() == null ? null : measure.owner().post());
      row.put("DUE_ON", ItemStore.text(measure.dueOn()));
      row.put("KIND", ItemStore.text(measure.kind()));
      row.put(
          "STATUS", (done.contains(rows.size()) ? MeasureStatus.DONE : MeasureStatus.TODO).name());
      row.put("VERSION", 1);
      rows.add(row);
    }
    BulkInsert.into(ao, MeasureRow.class, rows);
    List<Measure> made =
        measures(
            Query.select()
                .where("PLAN_ID = ? AND SEQ > ?", plan.value(), count)
                .order("SEQ ASC, ID ASC")
                .limit(measures.size()));
    if (!made.isEmpty()) {
      loose.add(plan, made.stream().map(m -> m.id().value()).toList(), count == 0);
    }
    return made;
  }

  Optional<Measure> find(MeasureId id) {
    return measures(Query.select().where("ID = ?", id.value())).stream().findFirst();
  }

  /** By id: each version of a measure has its entry. */
  List<Witness> witnesses(Optional<PlanId> plan, int afterId, int limit) {
    List<Witness> found = new ArrayList<>();
    Query query = Query.select();
    Query wanted =
        plan.map(id -> query.where("PLAN_ID = ? AND ID > ?", id.value(), afterId))
            .orElseGet(() -> query.where("ID > ?", afterId));
    for (MeasureRow row : ao.find(MeasureRow.class, wanted.order("ID ASC").limit(limit))) {
      Measure measure = measure(row);
      found.add(
          new Witness(
              Trail.subject(measure.id()),
              measure.version(),
              measure.version(),
              Digests.of(measure)));
    }
    return found;
  }

  Optional<Measure> lock(MeasureId id) {
    return transactions.lock(MeasureRow.class, id.value()).map(MeasureStore::measure);
  }

  /** Writes a locked measure, with its version raised by one. */
  Measure write(Measure measure) {
    MeasureRow row =
        ao.find(MeasureRow.class, Query.select().where("ID = ?", measure.id().value()))[0];
    row.setText(measure.text());
    row.setOwnerKey(measure.owner() == null ? null : measure.owner().userKey());
    row.setOwnerName(measure.owner() == null ? null : measure.owner().name());
    row.setOwnerPost(measure.owner() == null ? null : measure.owner().post());
    row.setDueOn(ItemStore.text(measure.dueOn()));
    row.setKind(ItemStore.text(measure.kind()));
    row.setStatus(measure.status().name());
    row.setDoneOn(ItemStore.text(measure.doneOn()));
    row.setVersion(measure.version() + 1);
    row.save();
    return find(measure.id()).orElseThrow();
  }

  /** Under the plan's lock. */
  void link(PlanId plan, Collection<Map.Entry<ItemId, MeasureId>> pairs) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map.Entry<ItemId, MeasureId> pair : pairs) {
      Map<String, Object> row = new HashMap<>();
      row.put("PLAN_ID", plan.value());
      row.put("ITEM_ID", pair.getKey().value());
      row.put("MEASURE_ID", pair.getValue().value());
      rows.add(row);
    }
    BulkInsert.into(ao, ItemMeasureRow.class, rows);
    loose.paired(pairs.stream().map(pair -> pair.getValue().value()).toList());
  }

  /** Under the plan's lock. */
  void unlinkAll(PlanId plan, ItemId item) {
    List<Integer> were = of(item).stream().map(measure -> measure.id().value()).toList();
    ao.deleteWithSQL(ItemMeasureRow.class, "ITEM_ID = ?", item.value());
    loose.unpaired(plan, were);
  }

  /** The items a measure serves that come after the given one, by id; at most 200. */
  List<ItemId> itemsOf(MeasureId measure, ItemId after) {
    return Arrays.stream(
            ao.find(
                ItemMeasureRow.class,
                Query.select()
                    .where("MEASURE_ID = ? AND ITEM_ID > ?", measure.value(), after.value())
                    .order("ITEM_ID ASC")
                    .limit(Chunks.SIZE)))
        .map(row -> new ItemId(row.getItemId()))
        .toList();
  }

  /** The measures this person has to carry out, by account, by rising id; in no ended plan. */
  List<MeasureId> waitingFor(String owner, Set<PlanId> ended, MeasureId after, int limit) {
    Where where =
        new Where()
            .and("OWNER_KEY = ?", owner)
            .and("STATUS <> ?", MeasureStatus.DONE.name())
            .and("ID > ?", after.value())
            .without(ended);
    Query query = Query.select().where(where.text(), where.values()).order("ID ASC").limit(limit);
    return Arrays.stream(ao.find(MeasureRow.class, query))
        .map(row -> new MeasureId(row.getID()))
        .toList();
  }

  /** The items of any of these measures, at most {@code limit} for each 200 of them. */
  Set<ItemId> itemsOf(Collection<MeasureId> measures, int limit) {
    Set<ItemId> items = new LinkedHashSet<>();
    for (Object[] part : Chunks.of(measures.stream().map(MeasureId::value).toList())) {
      Query links = Query.select().where(Chunks.in("MEASURE_ID", part), part).order("ID ASC");
      for (ItemMeasureRow link : ao.find(ItemMeasureRow.class, links.limit(limit))) {
        items.add(new ItemId(link.getItemId()));
      }
    }
    return items;
  }

  List<Measure> of(ItemId item) {
    return of(List.of(item)).getOrDefault(item, List.of());
  }

  /** The measures of many items, two queries for each 200 of them. */
  Map<ItemId, List<Measure>> of(Collection<ItemId> items) {
    List<Map.Entry<Integer, Integer>> links = new ArrayList<>();
    for (Object[] part : Chunks.of(items.stream().map(ItemId::value).toList())) {
      ao.stream(
          ItemMeasureRow.class,
          Query.select("ID, ITEM_ID, MEASURE_ID")
              .where(Chunks.in("ITEM_ID", part), part)
              .order("ID ASC"),
          link -> links.add(Map.entry(link.getItemId(), link.getMeasureId())));
    }
    Map<Integer, Measure> byId = new HashMap<>();
    for (Object[] part : Chunks.of(links.stream().map(Map.Entry::getValue).distinct().toList())) {
      measures(Query.select().where(Chunks.in("ID", part), part))
          .forEach(measure -> byId.put(measure.id().value(), measure));
    }
    Map<ItemId, List<Measure>> byItem = new LinkedHashMap<>();
    for (Map.Entry<Integer, Integer> link : links) {
      byItem
          .computeIfAbsent(new ItemId(link.getKey()), id -> new ArrayList<>())
          .add(byId.get(link.getValue()));
    }
    return byItem;
  }

  /** One small query where everything is paired, as it mostly is. */
  Unpaired unpaired(PlanId plan) {
    LooseStore.Found ids = loose.of(plan, Unpaired.SHOWN);
    List<Measure> shown = new ArrayList<>();
    for (Object[] part : Chunks.of(ids.first())) {
      shown.addAll(measures(Query.select().where(Chunks.in("ID", part), part).order("SEQ ASC")));
    }
    return new Unpaired(ids.total(), shown);
  }

  /** Those of the ids that are measures of the plan. */
  List<Measure> find(PlanId plan, Collection<MeasureId> ids) {
    List<Measure> found = new ArrayList<>();
    for (Object[] part : Chunks.of(ids.stream().map(MeasureId::value).toList())) {
      measures(Query.select().where(Chunks.in("ID", part), part)).stream()
          .filter(m -> m.plan().equals(plan))
          .forEach(found::add);
    }
    return found;
  }

  private List<Measure> measures(Query query) {
    return Arrays.stream(ao.find(MeasureRow.class, query)).map(MeasureStore::measure).toList();
  }

  private static Measure measure(MeasureRow row) {
    return new Measure(
        new MeasureId(row.getID()),
        new PlanId(row.getPlanId()),
        row.getText(),
        ItemStore.person(row.getOwnerKey(), row.getOwnerName(), row.getOwnerPost()),
        ItemStore.date(row.getDueOn()),
        row.getKind() == null ? null : MeasureKind.valueOf(row.getKind()),
        MeasureStatus.valueOf(row.getStatus()),
        ItemStore.date(row.getDoneOn()),
        row.getVersion());
  }
}
