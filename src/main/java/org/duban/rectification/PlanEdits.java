package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.audit.AuditEntry;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.UnitId;
import org.duban.shared.PageId;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** The office's changes of a plan's head, under its version as everything else. */
@Component
public class PlanEdits {
  private static final int MAX = 50;
  private static final PersonRef THE_WIKI = new PersonRef(null, "Confluence", null);

  private final PlanStore plans;
  private final Guard guard;
  private final RectificationRights rights;
  private final OrganisationService organisation;
  private final AuditTrail audit;
  private final Trail trail;
  private final PlanJson json;
  private final Transactions transactions;

  public PlanEdits(
      PlanStore plans,
      Guard guard,
      RectificationRights rights,
      OrganisationService organisation,
      AuditTrail audit,
      Trail trail,
      PlanJson json,
      Transactions transactions) {
    this.plans = plans;
    this.guard = guard;
    this.rights = rights;
    this.organisation = organisation;
    this.audit = audit;
    this.trail = trail;
    this.json = json;
    this.transactions = transactions;
  }

  /**
   * Office work. Items whose term was worked out from the day of receipt keep the date they have: a
   * fixed date moves by an extension alone.
   *
   * @throws Refusal CONFLICT with the plan as it is and what others changed since that version
   */
  public Plan edit(PlanId id, int version, PlanEdit edit) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Plan plan = guard.office(id);
          requireVersion(plan, version, edit);
          edit.units().forEach(organisation::get);
          Plan after = edit.applied(plan);
          if (trail.fields(plan, after).isEmpty()) {
            return plan;
          }
          Plan written = plans.write(after);
          trail.changed(plan, written, me);
          return written;
        });
  }

  /**
   * Office work: the plan has columns of its own of these names then, besides those it had.
   *
   * @return what the plan calls its own columns now
   * @throws Refusal INVALID for more than {@link OwnColumns#MAX}
   */
  public OwnColumns addColumns(PlanId id, Collection<String> names) {
    Viewer me = rights.writer();
    return transactions.run(
        () -> {
          Plan plan = guard.office(id);
          Plan after = plan.withOwn(plan.more().own().adding(names));
          if (trail.fields(plan, after).isEmpty()) {
            return plan.more().own();
          }
          trail.changed(plan, plans.write(after), me);
          return after.more().own();
        });
  }

  /**
   * Takes the plans of a page along to the space it was moved to, whose roles, rules and lists they
   * go by from then on. Whoever moved the page was allowed to: nothing more is asked for.
   */
  public void follow(PageId page, String spaceKey) {
    PersonRef by = rights.viewer().map(viewer -> viewer.asPerson(null)).orElse(THE_WIKI);
    transactions.run(
        () -> {
          for (Plan found : plans.byPage(page, MAX)) {
            Plan plan = plans.lock(found.id());
            if (!plan.spaceKey().equals(spaceKey)) {
              trail.moved(plan, plans.write(plan.in(spaceKey)), by);
            }
          }
          return null;
        });
  }

  /**
   * @throws Refusal CONFLICT as {@link #edit} has it
   */
  void requireVersion(Plan plan, int version, PlanEdit edit) {
    if (plan.version() == version) {
      return;
    }
    List<AuditEntry> since = audit.since(Trail.subject(plan.id()), version);
    Function<UnitId, String> names = trail.unitNames();
    Plan yours = edit.applied(plan);
    List<Map<String, Object>> changed = new ArrayList<>();
    for (Change change : Guard.since(since)) {
      changed.add(
          json.conflict(
              change,
              PlanField.byWire(change.field())
                  .filter(edit::touches)
                  .map(field -> field.said(yours, names))
                  .orElse(null)));
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("current", json.plan(plan, true));
    details.put("changed", changed);
    if (since.isEmpty()) {
      throw Refusal.conflict("duban.plan.refusal.conflict.unknown", details);
    }
    AuditEntry last = since.get(since.size() - 1);
    details.put("by", last.who());
    details.put("at", last.at().toString());
    throw Refusal.conflict("duban.plan.refusal.conflict", details, last.who().name());
  }
}
