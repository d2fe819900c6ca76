package org.duban.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.audit.Subject;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Writes this feature's entries of the trail: which subject, which fields. */
@Component
class Trail {
  static final String ITEM = "ITEM";

  private final AuditTrail audit;
  private final OrganisationService organisation;

  Trail(AuditTrail audit, OrganisationService organisation) {
    this.audit = audit;
    this.organisation = organisation;
  }

  static Subject subject(ItemId id) {
    return new Subject(ITEM, id.value());
  }

  static Subject subject(MeasureId id) {
    return new Subject("MEASURE", id.value());
  }

  static Subject subject(PlanId id) {
    return new Subject("PLAN", id.value());
  }

  void created(Plan plan, Viewer by) {
    List<Change> changes = List.of(new Change("title", null, plan.title()));
    audit.appendFirst(
        List.of(new NewEntry(subject(plan.id()), subject(plan.id()), "CREATE", 1, changes)),
        by.asPerson(null));
  }

  void created(PlanId plan, List<Item> items, List<Measure> measures, Viewer by) {
    List<NewEntry> entries = new ArrayList<>();
    items.forEach(i -> entries.add(creation(i)));
    measures.forEach(m -> entries.add(creation(m)));
    audit.appendFirst(entries, by.asPerson(null));
  }

  static NewEntry creation(Item item) {
    return first(subject(item.id()), item.plan(), "title", item.content().title());
  }

  static NewEntry creation(Measure measure) {
    return first(subject(measure.id()), measure.plan(), "text", measure.text());
  }

  /** What befell items in the very moment they were made, each one's in order. */
  void appendFirst(List<NewEntry> entries, Viewer by) {
    audit.appendFirst(entries, by.asPerson(null));
  }

  void changed(Plan before, Plan after, Viewer by) {
    append(
        subject(after.id()),
        after.id(),
        "EDIT",
        after.version(),
        by,
        fields(before, after).toArray(Change[]::new));
  }

  /** The fields that differ between two states of a plan. */
  List<Change> fields(Plan before, Plan after) {
    Function<UnitId, String> names = unitNames();
    List<Change> changes = new ArrayList<>();
    for (PlanField field : PlanField.values()) {
      changes.add(new Change(field.wire(), field.said(before, names), field.said(after, names)));
    }
    return changes.stream().filter(Change::isReal).toList();
  }

  /** Compares an item before and after; {@code more} is what the action brought with it. */
  void changed(String action, Item before, Item after, Viewer by, Change... more) {
    audit.append(change(action, before, after, unitNames(), more), by.asPerson(null));
  }

  /** The entry for that alone. */
  static NewEntry change(
      String action, Item before, Item after, Function<UnitId, String> names, Change... more) {
    List<Change> changes = new ArrayList<>(fields(before.content(), after.content(), names));
    changes.add(new Change("status", before.status().name(), after.status().name()));
    changes.add(change("round", before.round(), after.round()));
    changes.add(change("cycle", before.cycle(), after.cycle()));
    changes.addAll(List.of(more));
    return new NewEntry(
        subject(after.id()), subject(after.plan()), action, after.version(), changes);
  }

  /** Something was added to an item, whose version stays as it is. */
  void added(String field, Action action, Item item, String text, Viewer by) {
    audit.append(addition(field, action, item, text), by.asPerson(null));
  }

  /** The entry for that alone. */
  static NewEntry addition(String field, Action action, Item item, String text) {
    return new NewEntry(
        subject(item.id()),
        subject(item.plan()),
        action.name(),
        item.version(),
        List.of(new Change(field, null, text)));
  }

  void changed(Measure before, Measure after, Viewer by) {
    append(
        subject(after.id()),
        after.plan(),
        "EDIT",
        after.version(),
        by,
        new Change("text", before.text(), after.text()),
        new Change("owner", ItemField.said(before.owner()), ItemField.said(after.owner())),
        change("dueOn", before.dueOn(), after.dueOn()),
        change("kind", before.kind(), after.kind()),
        change("measureStatus", before.status(), after.status()));
  }

  /** The fields that differ between two contents. */
  List<Change> fields(ItemContent before, ItemContent after) {
    return fields(before, after, unitNames());
  }

  private static List<Change> fields(
      ItemContent before, ItemContent after, Function<UnitId, String> names) {
    List<Change> changes = new ArrayList<>();
    for (ItemField field : ItemField.values()) {
      changes.add(new Change(field.wire(), field.said(before, names), field.said(after, names)));
    }
    return changes.stream().filter(Change::isReal).toList();
  }

  /** A field's value as the trail would write it. */
  String said(ItemField field, ItemContent content) {
    return field.said(content, unitNames());
  }

  Function<UnitId, String> unitNames() {
    Map<UnitId, Unit> units = organisation.unitsById();
    return id -> units.containsKey(id) ? units.get(id).name() : "#" + id.value();
  }

  private void append(
      Subject subject, PlanId plan, String action, int version, Viewer by, Change... changes) {
    audit.append(
        new NewEntry(subject, subject(plan), action, version, List.of(changes)), by.asPerson(null));
  }

  private static NewEntry first(Subject subject, PlanId plan, String field, String value) {
    return new NewEntry(
        subject, subject(plan), "CREATE", 1, List.of(new Change(field, null, value)));
  }

  private static Change change(String field, Object before, Object after) {
    return new Change(field, Objects.toString(before, null), Objects.toString(after, null));
  }
}
