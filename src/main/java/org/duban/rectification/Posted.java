package org.duban.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.approval.ExtensionService;
import org.duban.organisation.PersonJson;
import org.duban.organisation.UnitId;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * A posted JSON object, read field by field: a wrong type is refused by the field's name, and
 * absent is told from null.
 */
final class Posted {
  private final Map<String, Object> body;

  Posted(Map<String, Object> body) {
    this.body = Checked.required(Term.of("duban.field.body"), body);
  }

  boolean has(String field) {
    return body.containsKey(field);
  }

  String text(String field) {
    return value(field, String.class);
  }

  Integer integer(String field) {
    Long value = id(field);
    if (value != null && value.intValue() != value) {
      throw Refusal.invalid("duban.refusal.number", ItemField.label(field));
    }
    return value == null ? null : value.intValue();
  }

  Long id(String field) {
    Number number = value(field, Number.class);
    if (number != null && number.doubleValue() != number.longValue()) {
      throw wrong(field);
    }
    return number == null ? null : number.longValue();
  }

  boolean flag(String field) {
    return Boolean.TRUE.equals(value(field, Boolean.class));
  }

  LocalDate date(String field) {
    return Checked.date(ItemField.label(field), text(field));
  }

  PersonRef person(String field) {
    Map<?, ?> person = value(field, Map.class);
    return person == null
        ? null
        : PersonJson.person(
            new PersonJson(
                string(field, person.get("userKey")),
                string(field, person.get("name")),
                string(field, person.get("post"))));
  }

  UnitId unit(String field) {
    Integer id = integer(field);
    return id == null ? null : new UnitId(id);
  }

  List<Integer> ids(String field) {
    List<Integer> ids = new ArrayList<>();
    List<?> posted = value(field, List.class);
    for (Object id : posted == null ? List.of() : posted) {
      if (!(id instanceof Integer number) || ids.size() >= 200) {
        throw wrong(field);
      }
      ids.add(number);
    }
    return ids;
  }

  <E extends Enum<E>> E code(String field, Class<E> type) {
    String name = text(field);
    return name == null || name.isBlank() ? null : code(field, name, type);
  }

  static <E extends Enum<E>> E code(String field, String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "duban.refusal.code",
                    ItemField.label(field),
                    name.length() > 50 ? name.substring(0, 50) : name,
                    Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(" "))));
  }

  /** At most 200 different lines. */
  Set<String> lines(String field) {
    Set<String> lines = new java.util.LinkedHashSet<>();
    List<?> posted = value(field, List.class);
    for (Object line : posted == null ? List.of() : posted) {
      if (lines.size() >= 200) {
        throw wrong(field);
      }
      lines.add(string(field, line));
    }
    lines.remove(null);
    return lines;
  }

  Posted object(String field) {
    Map<?, ?> object = Checked.required(ItemField.label(field), value(field, Map.class));
    Map<String, Object> fields = new java.util.HashMap<>();
    object.forEach((name, each) -> fields.put(String.valueOf(name), each));
    return new Posted(fields);
  }

  /** At most {@code max} objects. */
  List<Posted> objects(String field, int max) {
    List<Posted> objects = new ArrayList<>();
    List<?> posted = value(field, List.class);
    for (Object each : posted == null ? List.of() : posted) {
      if (!(each instanceof Map<?, ?> object) || objects.size() >= max) {
        throw wrong(field);
      }
      Map<String, Object> fields = new java.util.HashMap<>();
      object.forEach((name, value) -> fields.put(String.valueOf(name), value));
      objects.add(new Posted(fields));
    }
    return objects;
  }

  /** {@code [{name, unit, value}]}, a value as a number or as it was typed. */
  List<ProgressFigure.Given> figures(String field) {
    return objects(field, 200).stream()
        .map(
            one -> new ProgressFigure.Given(one.text("name"), one.text("unit"), one.typed("value")))
        .toList();
  }

  private String typed(String field) {
    Object value = body.get(field);
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value instanceof Number number ? number.toString() : text(field);
  }

  /** {@code [{id, version}]}; an id that comes twice is refused. */
  Map<ItemId, Integer> versions(String field) {
    Map<ItemId, Integer> versions = new java.util.LinkedHashMap<>();
    List<?> posted = value(field, List.class);
    for (Object each : posted == null ? List.of() : posted) {
      if (!(each instanceof Map<?, ?> pair)
          || !(pair.get("id") instanceof Integer id)
          || !(pair.get("version") instanceof Integer version)
          || versions.put(new ItemId(id), version) != null) {
        throw wrong(field);
      }
    }
    return versions;
  }

  ItemEdit itemEdit() {
    ItemEdit edit = new ItemEdit();
    for (ItemField field : ItemField.values()) {
      String name = field.wire();
      if (has(name)) {
        switch (field) {
          case LEVEL, SEVERITY -> edit.grade(field, integer(name));
          case LEADER, OWNER -> edit.person(field, person(name));
          case LEAD_UNIT -> edit.leadUnit(unit(name));
          case CO_UNITS -> edit.coUnits(units(name));
          case CC_UNITS -> edit.ccUnits(units(name));
          case TERM_TYPE -> edit.termType(code(name, TermType.class));
          case DUE_ON -> edit.dueOn(date(name));
          case LONG_TERM -> edit.longTerm(flag(name));
          default -> edit.text(field, text(name));
        }
      }
    }
    return edit;
  }

  PlanMore planMore() {
    return new PlanMore(
        text("leaderGroup"),
        date("planDueOn"),
        units("ccUnits"),
        OwnColumns.NONE.with(ownColumns("ownColumns")));
  }

  PlanEdit planEdit() {
    PlanEdit edit = new PlanEdit();
    for (PlanField field : PlanField.values()) {
      String name = field.wire();
      if (has(name)) {
        switch (field) {
          case TITLE, SOURCE_DOC, LEADER_GROUP, ORGAN -> edit.line(field, text(name));
          case SOURCE -> edit.source(code(name, Source.class));
          case RECEIVED_ON, PLAN_DUE_ON -> edit.date(field, date(name));
          case CC_UNITS -> edit.ccUnits(units(name));
          case OWN_COLUMNS -> edit.own(ownColumns(name));
        }
      }
    }
    return edit;
  }

  /** {@code [{code, name, aside}]}; a new one has no code. */
  private List<OwnColumns.Wanted> ownColumns(String field) {
    return objects(field, OwnColumns.MAX).stream()
        .map(
            each -> new OwnColumns.Wanted(each.text("code"), each.text("name"), each.flag("aside")))
        .toList();
  }

  private List<UnitId> units(String field) {
    return ids(field).stream().map(UnitId::new).toList();
  }

  HistoricItem historicItem() {
    return new HistoricItem(
        new NewItem(text("category"), text("title"), text("detail")),
        itemEdit(),
        objects("measures", HistoricItems.MAX).stream().map(Posted::newMeasure).toList(),
        text("progress"),
        new Standing(code("status", ItemStatus.class), date("origDueOn"), date("settledOn")));
  }

  NewMeasure newMeasure() {
    return new NewMeasure(
        text("text"), person("owner"), date("dueOn"), code("kind", MeasureKind.class));
  }

  MeasureEdit measureEdit() {
    return new MeasureEdit(
        has("text") ? Optional.ofNullable(text("text")).orElse("") : null,
        has("owner") ? Optional.ofNullable(person("owner")) : null,
        has("dueOn") ? Optional.ofNullable(date("dueOn")) : null,
        has("kind") ? Optional.ofNullable(code("kind", MeasureKind.class)) : null,
        code("status", MeasureStatus.class));
  }

  ExtensionService.Wish extension() {
    return new ExtensionService.Wish(
        date(has("newDue") ? "newDue" : "dueOn"), text("reason"), text("progressNote"));
  }

  /** People write why they refuse something into whichever box is there. */
  String reason() {
    return text("reason") == null ? text("opinion") : text("reason");
  }

  ActionInput actionInput() {
    return new ActionInput(
        text("opinion"),
        text("reason"),
        text("statement"),
        text("basis"),
        date("dueOn"),
        lines("conditions"));
  }

  private <T> T value(String field, Class<T> type) {
    Object value = body.get(field);
    if (value != null && !type.isInstance(value)) {
      throw wrong(field);
    }
    return type.cast(value);
  }

  private static String string(String field, Object value) {
    if (value != null && !(value instanceof String)) {
      throw wrong(field);
    }
    return (String) value;
  }

  private static Refusal wrong(String field) {
    return Refusal.invalid("duban.refusal.type", ItemField.label(field));
  }
}
