package org.duban.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.organisation.UnitId;
import org.duban.shared.Term;

/** The fields of a plan that the office edits, by their names on the wire. */
enum PlanField {
  TITLE("title", (p, unit) -> p.title()),
  SOURCE("source", (p, unit) -> p.source()),
  SOURCE_DOC("sourceDoc", (p, unit) -> p.sourceDoc()),
  RECEIVED_ON("receivedOn", (p, unit) -> p.receivedOn()),
  PLAN_DUE_ON("planDueOn", (p, unit) -> p.more().dueOn()),
  LEADER_GROUP("leaderGroup", (p, unit) -> p.more().leaderGroup()),
  ORGAN("organ", (p, unit) -> p.organ()),
  CC_UNITS("ccUnits", (p, unit) -> names(p.more().ccUnits(), unit)),
  OWN_COLUMNS("ownColumns", (p, unit) -> p.more().own().said());

  private interface Reader {
    Object read(Plan plan, Function<UnitId, String> unitNames);
  }

  private final String wire;
  private final Reader reader;

  PlanField(String wire, Reader reader) {
    this.wire = wire;
    this.reader = reader;
  }

  String wire() {
    return wire;
  }

  Term label() {
    return Term.of("duban.plan.field." + wire);
  }

  static Optional<PlanField> byWire(String name) {
    return Arrays.stream(values()).filter(field -> field.wire.equals(name)).findFirst();
  }

  /** The value as it stands in the trail: codes for terms, names for units. */
  String said(Plan plan, Function<UnitId, String> unitNames) {
    return Objects.toString(reader.read(plan, unitNames), null);
  }

  private static String names(List<UnitId> units, Function<UnitId, String> unitNames) {
    return units.isEmpty() ? null : units.stream().map(unitNames).collect(Collectors.joining("、"));
  }
}
