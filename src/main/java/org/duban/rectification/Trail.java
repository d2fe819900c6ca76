package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Writes this feature's entries of the trail: which subject, which fields. */
@Component
class Trail {
  static final String ITEM = "ITEM";
  private static final String MEASURE = "MEASURE";

  private final AuditTrail audit;
  private final OrganisationService organisation;
  private final RecordSeals seals;

  Trail(AuditTrail audit, OrganisationService organisation, RecordSeals seals) {
    this.audit = audit;
    this.seals = seals;
    this.organisation = organisation;
  }

  static Subject subject(ItemId id) {
    return new Subject(ITEM, id.value());
  }

  static Subject subject(MeasureId id) {
    return new Subject(MEASURE, id.value());
  }

  static boolean isMeasure(Subject subject) {
    return MEASURE.equals(subject.type());
  }

  static Subject subject(PlanId id) {
    return new Subject("PLAN", id.value());
  }

  void created(Plan plan, Viewer by) {
    audit.appendFirst(
        List.of(
            first(
                subject(plan.id()),
                plan.id(),
                new Change("title", null, plan.title()),
                seal(subject(plan.id()), Digests.of(plan)))),
        by.asPerson(null));
  }

  void created(PlanId plan, List<Item> items, List<Measure> measures, Viewer by) {
    List<NewEntry> entries = new ArrayList<>();
    items.forEach(i -> entries.add(creation(i)));
    measures.forEach(m -> entries.add(creation(m)));
    audit.appendFirst(entries, by.asPerson(null));
  }

  static NewEntry creation(Item item) {
    Subject subject = subject(item.id());
    return first(
        subject,
        item.plan(),
        new Change("title", null, item.content().title()),
        seal(subject, Digests.of(item)));
  }

  static NewEntry creation(Measure measure) {
    Subject subject = subject(measure.id());
    return first(
        subject,
        measure.plan(),
        new Change("text", null, measure.text()),
        change("owner", null, ItemField.said(measure.owner())),
        change("dueOn", null, measure.dueOn()),
        change("kind", null, measure.kind()),
        seal(subject, Digests.of(measure)));
  }

  /** For the entries of items that were made settled. */
  Map<ItemId, Change> endSeals(Collection<ItemId> items) {
    return seals.firstEnds(items);
  }

  /** What befell items in the very moment they were made, each one's in order. */
  void appendFirst(List<NewEntry> entries, Viewer by) {
    audit.appendFirst(entries, by.asPerson(null));
  }

  void changed(Plan before, Plan after, Viewer by) {
    List<Change> changes = new ArrayList<>(fields(before, after));
    changes.add(seal(subject(after.id()), Digests.of(after)));
    append(
        subject(after.id()),
        after.id(),
        "EDIT",
        after.version(),
        by,
        changes.toArray(Change[]::new));
  }

  /**
   * That a plan was ended or taken up again.
   *
   * @param open how many matters were left as they were
   */
  void ended(Plan before, Plan after, String reason, int open, Viewer by) {
    append(
        subject(after.id()),
        after.id(),
        after.isEnded() ? "END_PLAN" : "REOPEN_PLAN",
        after.version(),
        by,
        change("planStatus", before.status(), after.status()),
        change("endedOn", on(before), on(after)),
        new Change("reason", null, reason),
        change("openItems", null, open == 0 ? null : open),
        seal(subject(after.id()), Digests.of(after)));
  }

  private static LocalDate on(Plan plan) {
    return plan.isEnded() ? plan.end().on() : null;
  }

  void moved(Plan before, Plan after, PersonRef by) {
    Subject subject = subject(after.id());
    Change space = new Change("spaceKey", before.spaceKey(), after.spaceKey());
    audit.append(new NewEntry(subject, subject, "MOVE", after.version(), List.of(space)), by);
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
    List<Change> all = new ArrayList<>(List.of(more));
    all.addAll(seals.of(action, after));
    Change[] brought = all.toArray(Change[]::new);
    audit.append(change(action, before, after, unitNames(), brought), by.asPerson(null));
  }

  /** The entry for that alone. */
  static NewEntry change(
      String action, Item before, Item after, Function<UnitId, String> names, Change... more) {
    List<Change> changes = new ArrayList<>(fields(before.content(), after.content(), names));
    changes.add(new Change("status", before.status().name(), after.status().name()));
    changes.add(change("round", before.round(), after.round()));
    changes.add(change("cycle", before.cycle(), after.cycle()));
    changes.addAll(List.of(more));
    changes.add(seal(subject(after.id()), Digests.of(after)));
    return new NewEntry(
        subject(after.id()), subject(after.plan()), action, after.version(), changes);
  }

  /** Progress was added to an item, whose version stays as it is. */
  void added(Item item, Progress progress, Viewer by) {
    audit.append(addition(item, progress), by.asPerson(null));
  }

  /** The entry for that alone. */
  static NewEntry addition(Item item, Progress progress) {
    return new NewEntry(
        subject(item.id()),
        subject(item.plan()),
        Action.ADD_PROGRESS.name(),
        item.version(),
        List.of(
            new Change("progress", null, progress.text()),
            new Change("stage", null, progress.stage()),
            new Change("figures", null, ProgressFigure.traced(progress.figures())),
            RecordSeals.of(progress)));
  }

  /** Evidence was added to an item, whose version stays as it is: what it is and what it holds. */
  void added(Item item, Evidence evidence, Viewer by) {
    append(
        subject(item.id()),
        item.plan(),
        Action.ADD_EVIDENCE.name(),
        item.version(),
        by,
        new Change("evidence", null, evidence.caption()),
        change("evidenceKind", null, evidence.kind()),
        change("attachmentId", null, evidence.attachment()),
        change("pageId", null, evidence.page()),
        new Change("url", null, evidence.url()),
        change("secLevel", null, evidence.level()),
        change("contentVersion", null, evidence.seal().version()),
        new Change("contentHash", null, evidence.seal().hash()),
        RecordSeals.of(evidence));
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
        change("measureStatus", before.status(), after.status()),
        seal(subject(after.id()), Digests.of(after)));
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
    return id -> {
      Unit unit = organisation.shown(List.of(id)).get(id);
      return unit == null ? "#" + id.value() : unit.name();
    };
  }

  private void append(
      Subject subject, PlanId plan, String action, int version, Viewer by, Change... changes) {
    audit.append(
        new NewEntry(subject, subject(plan), action, version, List.of(changes)), by.asPerson(null));
  }

  private static NewEntry first(Subject subject, PlanId plan, Change... changes) {
    return new NewEntry(subject, subject(plan), "CREATE", 1, List.of(changes));
  }

  private static Change seal(Subject of, String digest) {
    return Change.seal(of, digest);
  }

  private static Change change(String field, Object before, Object after) {
    return new Change(field, Objects.toString(before, null), Objects.toString(after, null));
  }
}
