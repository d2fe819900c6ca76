package org.duban.rectification;

import java.util.Map;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * 办结方案 and 恢复方案: the office files a plan that is done with, and takes it up again. What is pending
 * in it stays as it is meanwhile, and goes on from there.
 */
@Component
public class PlanEnds {
  private final PlanStore plans;
  private final ItemStore items;
  private final PlanEdits edits;
  private final Guard guard;
  private final RectificationRights rights;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public PlanEnds(
      PlanStore plans,
      ItemStore items,
      PlanEdits edits,
      Guard guard,
      RectificationRights rights,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.plans = plans;
    this.items = items;
    this.edits = edits;
    this.guard = guard;
    this.rights = rights;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Office work. Matters that are neither closed, kept up nor cancelled hinder it, those under
   * review or with an extension applied for among them.
   *
   * @param reason mandatory
   * @param withOpen end it all the same, with such matters left as they are
   * @throws Refusal INVALID with {@code open}, how many there are; CONFLICT as {@link
   *     PlanEdits#edit}
   */
  public Plan end(PlanId id, int version, String reason, boolean withOpen) {
    Viewer me = rights.writer();
    String why = checked(reason);
    return transactions.run(
        () -> {
          Plan plan = locked(id, version);
          Guard.requireState(PlanEnd.none(plan.end()));
          int open = items.active(id);
          if (open > 0 && !withOpen) {
            throw Refusal.invalid("duban.plan.refusal.open", open).with(Map.of("open", open));
          }
          PlanEnd end = new PlanEnd(clock.today(), me.asPerson(null), why);
          Plan written = plans.write(plan.with(end));
          trail.ended(plan, written, why, open, me);
          return written;
        });
  }

  /**
   * Office work: everything in it can be worked on again.
   *
   * @param reason mandatory
   * @throws Refusal INVALID for a plan that goes on; CONFLICT as {@link PlanEdits#edit}
   */
  public Plan reopen(PlanId id, int version, String reason) {
    Viewer me = rights.writer();
    String why = checked(reason);
    return transactions.run(
        () -> {
          Plan plan = locked(id, version);
          if (!plan.isEnded()) {
            throw Refusal.invalid("duban.plan.refusal.goesOn");
          }
          Plan written = plans.write(plan.with(null));
          trail.ended(plan, written, why, 0, me);
          return written;
        });
  }

  private static String checked(String reason) {
    Term field = Term.of("duban.plan.field.reason");
    return Checked.required(field, Checked.text(field, reason));
  }

  private Plan locked(PlanId id, int version) {
    ItemRules.keeper(rights.access(guard.plan(id))).require();
    Plan plan = plans.lock(id);
    edits.requireVersion(plan, version, new PlanEdit());
    return plan;
  }
}
