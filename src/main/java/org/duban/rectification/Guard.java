package org.duban.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.approval.Verdict;
import org.duban.audit.AuditEntry;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.Subject;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** What every write begins with: seeing, locking, and comparing versions. */
@Component
class Guard {
  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final RecordStore records;
  private final RectificationRights rights;
  private final Policies policies;
  private final AuditTrail audit;
  private final Trail trail;
  private final Ledger ledger;
  private final Sight sight;
  private final LedgerJson json;

  Guard(
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RecordStore records,
      RectificationRights rights,
      Policies policies,
      AuditTrail audit,
      Trail trail,
      Ledger ledger,
      Sight sight,
      LedgerJson json) {
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.records = records;
    this.rights = rights;
    this.policies = policies;
    this.audit = audit;
    this.trail = trail;
    this.ledger = ledger;
    this.sight = sight;
    this.json = json;
  }

  /** With the rules of the plan's space. */
  record Locked(Plan plan, Item item, PlanAccess who, ItemRules rules) {}

  Plan plan(PlanId id) {
    return ledger.visible(id);
  }

  /** A plan in which the current user does the office's work, locked: nobody ends it meanwhile. */
  Plan office(PlanId id) {
    ItemRules.office(rights.access(plan(id))).require();
    Plan locked = plans.lock(id);
    locked.requireGoingOn();
    return locked;
  }

  /**
   * Sees first and locks then, so that what one may not see cannot be held either.
   *
   * @throws Refusal FORBIDDEN in a plan that has ended; whoever had begun before may yet finish
   */
  Locked lock(ItemId id) {
    Item seen = items.find(id).orElseThrow(() -> Ledger.noItem(id));
    Plan plan =
        plans
            .find(seen.plan())
            .filter(rights::maySee)
            .filter(visible -> sight.sees(visible, seen))
            .orElseThrow(() -> Ledger.noItem(id));
    plan.requireGoingOn();
    PlanAccess who = rights.access(plan);
    Item locked = items.lock(id).orElseThrow(() -> Ledger.noItem(id));
    return new Locked(plan, locked, who, policies.rules(plan));
  }

  /** The plan before the item, as everywhere: while this goes on nobody ends it. */
  Locked lockInPlan(ItemId id) {
    plans.lock(see(id).plan());
    return lock(id);
  }

  /** An item the current user may see. */
  Item see(ItemId id) {
    return sight.find(id).orElseThrow(() -> Ledger.noItem(id));
  }

  Plan planOf(Measure measure, MeasureId id) {
    return plans
        .find(measure.plan())
        .filter(rights::maySee)
        .filter(plan -> sight.sees(plan, measure))
        .orElseThrow(() -> MeasureService.noMeasure(id));
  }

  /**
   * An assigned item with a measure and progress in this cycle is worked on: nobody need say so.
   */
  void startIfWorked(ItemId id, Viewer by) {
    Item item = items.find(id).orElseThrow();
    if (item.status() == ItemStatus.OPEN && records.isBegun(item) && !measures.of(id).isEmpty()) {
      Item written = items.write(item, item.with(ItemStatus.DOING));
      trail.changed(Action.START.name(), item, written, by);
    }
  }

  static void requireState(Verdict verdict) {
    if (!verdict.isYes()) {
      throw Refusal.invalid(
          verdict.why().key(), verdict.why().arguments().toArray(java.io.Serializable[]::new));
    }
  }

  /**
   * @throws Refusal CONFLICT with the current item and, for each field changed since, what it was,
   *     what it is and what this edit wanted
   */
  void requireVersion(Item item, int version, ItemEdit edit) {
    if (item.version() == version) {
      return;
    }
    List<Map<String, Object>> changed = new ArrayList<>();
    ItemContent yours = edit.applied(item.content());
    List<AuditEntry> since = audit.since(Trail.subject(item.id()), version);
    OwnColumns own = plan(item.plan()).more().own();
    for (Change change : since(since)) {
      String wanted =
          ItemField.byWire(change.field())
              .filter(edit::touches)
              .map(field -> trail.said(field, yours))
              .orElse(null);
      changed.add(json.conflict(change, wanted, own));
    }
    throw conflict(json.item(ledger.item(item.id())), changed, since);
  }

  void requireVersion(Measure measure, int version, Measure yours) {
    if (measure.version() == version) {
      return;
    }
    Subject subject = Trail.subject(measure.id());
    List<AuditEntry> since = audit.since(subject, version);
    List<Map<String, Object>> changed = new ArrayList<>();
    since(since)
        .forEach(
            change -> changed.add(json.conflict(change, yours(change, yours), OwnColumns.NONE)));
    throw conflict(json.measure(measure), changed, since);
  }

  private static String yours(Change change, Measure yours) {
    return switch (change.field()) {
      case "text" -> yours.text();
      case "measureStatus" -> yours.status().name();
      default -> null;
    };
  }

  private Refusal conflict(
      Object current, List<Map<String, Object>> changed, List<AuditEntry> since) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("current", current);
    details.put("changed", changed);
    if (since.isEmpty()) {
      return Refusal.conflict("duban.rectification.refusal.conflict.unknown", details);
    }
    AuditEntry last = since.get(since.size() - 1);
    details.put("by", last.who());
    details.put("at", last.at().toString());
    return Refusal.conflict("duban.rectification.refusal.conflict", details, last.who().name());
  }

  /** Many entries as one change for each field: what it was first, what it is now. */
  static List<Change> since(List<AuditEntry> entries) {
    Map<String, Change> merged = new LinkedHashMap<>();
    for (AuditEntry entry : entries) {
      for (Change change : entry.changes()) {
        merged.merge(
            change.field(), change, (a, b) -> new Change(a.field(), a.before(), b.after()));
      }
    }
    return merged.values().stream().filter(Change::isReal).toList();
  }
}
