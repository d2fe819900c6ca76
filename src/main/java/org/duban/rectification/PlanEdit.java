package org.duban.rectification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.duban.organisation.UnitId;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;

/** Some fields of a plan with new values; a field that is absent stays as it is. */
public final class PlanEdit {
  private static final int MAX_UNITS = 50;

  private final Map<PlanField, Object> values = new EnumMap<>(PlanField.class);

  /** One of title, document number, leading group and organ; null or blank empties it. */
  PlanEdit line(PlanField field, String value) {
    String line = Checked.line(field.label(), value, Checked.LINE);
    values.put(field, field == PlanField.TITLE ? Checked.required(field.label(), line) : line);
    return this;
  }

  PlanEdit source(Source source) {
    values.put(PlanField.SOURCE, source);
    return this;
  }

  PlanEdit date(PlanField field, LocalDate date) {
    values.put(field, date);
    return this;
  }

  /** 抄送单位, each once, at most 50. */
  PlanEdit ccUnits(List<UnitId> units) {
    List<UnitId> each = List.copyOf(new LinkedHashSet<>(units));
    if (each.size() > MAX_UNITS) {
      throw Refusal.invalid("duban.plan.refusal.ccUnits", MAX_UNITS);
    }
    values.put(PlanField.CC_UNITS, each);
    return this;
  }

  /** 自设栏: exactly these are shown then; see {@link OwnColumns#with}. */
  PlanEdit own(List<OwnColumns.Wanted> wanted) {
    values.put(PlanField.OWN_COLUMNS, List.copyOf(wanted));
    return this;
  }

  @SuppressWarnings("unchecked")
  private OwnColumns own(OwnColumns old) {
    List<OwnColumns.Wanted> wanted = (List<OwnColumns.Wanted>) values.get(PlanField.OWN_COLUMNS);
    return wanted == null ? old : old.with(wanted);
  }

  @SuppressWarnings("unchecked")
  List<UnitId> units() {
    return (List<UnitId>) values.getOrDefault(PlanField.CC_UNITS, List.of());
  }

  boolean touches(PlanField field) {
    return values.containsKey(field);
  }

  /**
   * @throws Refusal INVALID for a plan that were due before it was received
   */
  Plan applied(Plan plan) {
    LocalDate received = or(PlanField.RECEIVED_ON, plan.receivedOn());
    PlanMore more =
        new PlanMore(
            or(PlanField.LEADER_GROUP, plan.more().leaderGroup()),
            or(PlanField.PLAN_DUE_ON, plan.more().dueOn()),
            or(PlanField.CC_UNITS, plan.more().ccUnits()),
            own(plan.more().own()));
    requireOrder(received, more.dueOn());
    return new Plan(
        plan.id(),
        plan.code(),
        or(PlanField.TITLE, plan.title()),
        or(PlanField.SOURCE, plan.source()),
        or(PlanField.ORGAN, plan.organ()),
        or(PlanField.SOURCE_DOC, plan.sourceDoc()),
        received,
        plan.spaceKey(),
        plan.page(),
        plan.creator(),
        plan.version(),
        more,
        plan.end());
  }

  static void requireOrder(LocalDate receivedOn, LocalDate dueOn) {
    if (receivedOn != null && dueOn != null && dueOn.isBefore(receivedOn)) {
      throw Refusal.invalid("duban.plan.refusal.order", dueOn.toString(), receivedOn.toString());
    }
  }

  /** Each setter gives its field the type that the plan has. */
  @SuppressWarnings("unchecked")
  private <T> T or(PlanField field, T old) {
    return values.containsKey(field) ? (T) values.get(field) : old;
  }
}
