package org.duban.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/** The fields of an item that people edit, by their names on the wire. */
public enum ItemField {
  CATEGORY("category", (c, unit) -> c.category()),
  TITLE("title", (c, unit) -> c.title()),
  DETAIL("detail", (c, unit) -> c.detail()),
  ROOT_CAUSE("rootCause", (c, unit) -> c.rootCause()),
  GOAL("goal", (c, unit) -> c.goal()),
  LEVEL("level", (c, unit) -> c.level() == null ? null : c.level().toString()),
  LEADER("leader", (c, unit) -> said(c.leader())),
  LEAD_UNIT("leadUnit", (c, unit) -> c.leadUnit() == null ? null : unit.apply(c.leadUnit())),
  CO_UNITS("coUnits", (c, unit) -> names(c.coUnits(), unit)),
  CC_UNITS("ccUnits", (c, unit) -> names(c.ccUnits(), unit)),
  OWNER("owner", (c, unit) -> said(c.owner())),
  TERM_TYPE("termType", (c, unit) -> c.term().type() == null ? null : c.term().type().name()),
  DUE_ON("dueOn", (c, unit) -> c.term().dueOn() == null ? null : c.term().dueOn().toString()),
  LONG_TERM("longTerm", (c, unit) -> String.valueOf(c.term().longTerm()));

  private interface Reader {
    String read(ItemContent content, Function<UnitId, String> unitNames);
  }

  private final String wire;
  private final Reader reader;

  ItemField(String wire, Reader reader) {
    this.wire = wire;
    this.reader = reader;
  }

  public String wire() {
    return wire;
  }

  static Optional<ItemField> byWire(String name) {
    return Arrays.stream(values()).filter(field -> field.wire.equals(name)).findFirst();
  }

  public static Term label(String wire) {
    return Term.of("duban.rectification.field." + wire);
  }

  public Term label() {
    return label(wire);
  }

  /** The value as it stands in the trail: codes for terms, names for people and units. */
  String said(ItemContent content, Function<UnitId, String> unitNames) {
    return reader.read(content, unitNames);
  }

  private static String names(List<UnitId> units, Function<UnitId, String> unitNames) {
    return units.isEmpty() ? null : units.stream().map(unitNames).collect(Collectors.joining("、"));
  }

  static String said(PersonRef person) {
    if (person == null) {
      return null;
    }
    return person.post() == null ? person.name() : person.name() + "（" + person.post() + "）";
  }
}
