package org.duban.rectification;

import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Viewer;
import org.duban.organisation.UnitId;

/**
 * Writes a lot of checked matters, each in the state it ends in, with the trail of how it came
 * there. In the caller's transaction, under the plan's lock.
 */
final class HistoricLot {
  private static final Change NOTHING = new Change("end", null, null);

  private final ItemStore items;
  private final MeasureStore measures;
  private final RecordStore records;
  private final Trail trail;
  private final OfficeClock clock;

  HistoricLot(
      ItemStore items, MeasureStore measures, RecordStore records, Trail trail, OfficeClock clock) {
    this.items = items;
    this.measures = measures;
    this.records = records;
    this.trail = trail;
    this.clock = clock;
  }

  List<ItemId> takenOver(
      Plan plan, int first, List<HistoricCheck.Known> known, TakeOver takeOver, Viewer me) {
    List<Item> wanted = new ArrayList<>();
    for (HistoricCheck.Known each : known) {
      LocalDate closedOn = each.status() == ItemStatus.CLOSED ? each.settledOn() : null;
      wanted.add(
          whole(plan, each, each.status())
              .withCycle(1, 0, closedOn)
              .withTakeOver(takeOver)
              .withVersion(2));
    }
    List<Item> made = items.createAll(plan.id(), first, wanted, clock.now());
    Function<UnitId, String> names = trail.unitNames();
    Map<Item, LocalDate> ended = new LinkedHashMap<>();
    for (int i = 0; i < made.size(); i++) {
      if (known.get(i).settledOn() != null) {
        ended.put(made.get(i), known.get(i).settledOn());
      }
    }
    records.endCycles(ended, me.asPerson(null), clock.now());
    Map<ItemId, Change> ends = trail.endSeals(ended.keySet().stream().map(Item::id).toList());
    Map<ItemId, Progress> progress = progress(made, known, me);
    List<NewEntry> entries = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      Item item = made.get(i);
      HistoricCheck.Known each = known.get(i);
      Item draft = draft(item, each);
      entries.add(Trail.creation(draft));
      added(entries, draft, progress);
      entries.add(
          Trail.change(
              "TAKE_OVER",
              draft,
              item,
              names,
              new Change("origDueOn", null, ItemStore.text(each.origDueOn())),
              new Change("settledOn", null, ItemStore.text(each.settledOn())),
              new Change("basis", null, takeOver.basis()),
              new Change("file", null, takeOver.file()),
              ends.getOrDefault(item.id(), NOTHING)));
    }
    return finished(made, known, entries, me);
  }

  List<ItemId> registered(Plan plan, int first, List<HistoricCheck.Known> known, Viewer me) {
    List<Item> wanted = new ArrayList<>();
    for (HistoricCheck.Known each : known) {
      boolean starts = starts(each);
      Item item = whole(plan, each, starts ? ItemStatus.DOING : each.status());
      wanted.add(item.withVersion(1 + (edits(each) ? 1 : 0) + (starts ? 1 : 0)));
    }
    List<Item> made = items.createAll(plan.id(), first, wanted, clock.now());
    Function<UnitId, String> names = trail.unitNames();
    Map<ItemId, Progress> progress = progress(made, known, me);
    List<NewEntry> entries = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      HistoricCheck.Known each = known.get(i);
      Item draft = draft(made.get(i), each);
      Item filled = draft;
      entries.add(Trail.creation(draft));
      if (edits(each)) {
        filled = made.get(i).with(each.status()).withVersion(2);
        Action action = each.status() == ItemStatus.OPEN ? Action.ASSIGN : Action.EDIT;
        entries.add(Trail.change(action.name(), draft, filled, names));
      }
      added(entries, filled, progress);
      if (starts(each)) {
        entries.add(Trail.change(Action.START.name(), filled, made.get(i), names));
      }
    }
    return finished(made, known, entries, me);
  }

  private static Item whole(Plan plan, HistoricCheck.Known each, ItemStatus status) {
    return ItemLotStore.draft(plan.id(), each.content())
        .with(status)
        .withOrigDueOn(each.origDueOn());
  }

  /** The item as it stood when nothing but its words was written. */
  private static Item draft(Item item, HistoricCheck.Known each) {
    return item.with(each.words()).with(ItemStatus.DRAFT).withVersion(1);
  }

  private static boolean edits(HistoricCheck.Known each) {
    return !each.content().equals(each.words());
  }

  private static boolean starts(HistoricCheck.Known each) {
    return each.status() == ItemStatus.OPEN
        && each.progress() != null
        && !each.measures().isEmpty();
  }

  private static void added(List<NewEntry> entries, Item item, Map<ItemId, Progress> progress) {
    if (progress.containsKey(item.id())) {
      entries.add(Trail.addition(item, progress.get(item.id())));
    }
  }

  private Map<ItemId, Progress> progress(
      List<Item> made, List<HistoricCheck.Known> known, Viewer me) {
    Map<Item, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < made.size(); i++) {
      if (known.get(i).progress() != null) {
        texts.put(made.get(i), known.get(i).progress());
      }
    }
    Map<ItemId, Progress> added = records.addFirstProgress(texts, me.asPerson(null), clock.now());
    items.countFirstProgress(added.values());
    return added;
  }

  private List<ItemId> finished(
      List<Item> made, List<HistoricCheck.Known> known, List<NewEntry> entries, Viewer me) {
    measures(made, known).forEach(measure -> entries.add(Trail.creation(measure)));
    trail.appendFirst(entries, me);
    return made.stream().map(Item::id).toList();
  }

  /** A shared measure is done when all the matters it answers are settled. */
  private List<Measure> measures(List<Item> made, List<HistoricCheck.Known> known) {
    PlanId plan = made.get(0).plan();
    List<NewMeasure> steps = new ArrayList<>();
    Set<Integer> undone = new HashSet<>();
    List<List<Integer>> places = new ArrayList<>();
    for (HistoricCheck.Known each : known) {
      List<Integer> before = places.isEmpty() ? List.of() : places.get(places.size() - 1);
      int shared = Math.min(each.shared(), Math.min(before.size(), each.measures().size()));
      List<Integer> own = new ArrayList<>(before.subList(before.size() - shared, before.size()));
      for (NewMeasure step : each.measures().subList(shared, each.measures().size())) {
        own.add(steps.size());
        steps.add(step);
      }
      places.add(own);
      if (!each.status().isSettled()) {
        undone.addAll(own);
      }
    }
    Set<Integer> done = new HashSet<>();
    places.forEach(done::addAll);
    done.removeAll(undone);
    List<Measure> written = measures.create(plan, steps, done);
    List<Map.Entry<ItemId, MeasureId>> pairs = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      for (int place : places.get(i)) {
        pairs.add(new SimpleEntry<>(made.get(i).id(), written.get(place).id()));
      }
    }
    measures.link(plan, pairs);
    return written;
  }
}
