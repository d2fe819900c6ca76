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
  LEVEL("level", (c, unit) -> said(c.level())),
  SEVERITY("severity", (c, unit) -> said(c.severity())),
  LEADER("leader", (c, unit) -> said(c.leader())),
  LEAD_UNIT("leadUnit", (c, unit) -> c.leadUnit() == null ? null : unit.apply(c.leadUnit())),
  CO_UNITS("coUnits", (c, unit) -> names(c.coUnits(), unit)),
  CC_UNITS("ccUnits", (c, unit) -> names(c.ccUnits(), unit)),
  OWNER("owner", (c, unit) -> said(c.owner())),
  TERM_TYPE("termType", (c, unit) -> c.term().type() == null ? null : c.term().type().name()),
  DUE_ON("dueOn", (c, unit) -> c.term().dueOn() == null ? null : c.term().dueOn().toString()),
  LONG_TERM("longTerm", (c, unit) -> String.valueOf(c.term().longTerm())),
  OWN_1(1),
  OWN_2(2),
  OWN_3(3),
  OWN_4(4),
  OWN_5(5),
  OWN_6(6),
  OWN_7(7),
  OWN_8(8),
  OWN_9(9),
  OWN_10(10);

  /** Those that a plan names itself, in their order. */
  static final List<ItemField> OWN_FIELDS =
      Arrays.stream(values()).filter(ItemField::isOwn).toList();

  private interface Reader {
    String read(ItemContent content, Function<UnitId, String> unitNames);
  }

  private final String wire;
  private final Reader reader;

  ItemField(String wire, Reader reader) {
    this.wire = wire;
    this.reader = reader;
  }

  ItemField(int place) {
    this.wire = "own" + place;
    this.reader = (content, unit) -> content.own().get(this);
  }

  /** One of the columns that a plan has besides the usual ones. */
  public boolean isOwn() {
    return name().startsWith("OWN_");
  }

  public String wire() {
    return wire;
  }

  public static Optional<ItemField> byWire(String name) {
    return Arrays.stream(values()).filter(field -> field.wire.equals(name)).findFirst();
  }

  /** A column that a plan named itself is told by its place: its name is the plan's to tell. */
  public static Term label(String wire) {
    return wire.matches("own[0-9]+")
        ? Term.of("duban.rectification.field.own", wire.substring(3))
        : Term.of("duban.rectification.field." + wire);
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

  private static String said(Integer number) {
    return number == null ? null : number.toString();
  }

  static String said(PersonRef person) {
    if (person == null) {
      return null;
    }
    return person.post() == null ? person.name() : person.name() + "（" + person.post() + "）";
  }
}
