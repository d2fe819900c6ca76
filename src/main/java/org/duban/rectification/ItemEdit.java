package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.organisation.UnitId;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;

/** Some fields of an item with new values; a field that is absent stays as it is. */
public final class ItemEdit {
  private final Map<ItemField, Object> values = new EnumMap<>(ItemField.class);

  /** One of category, title, detail, root cause, goal and own columns; blank empties it. */
  public ItemEdit text(ItemField field, String value) {
    values.put(
        field,
        field == ItemField.TITLE || field == ItemField.CATEGORY
            ? Checked.line(field.label(), value, Checked.LINE)
            : Checked.text(field.label(), value));
    return this;
  }

  /** One of 难度 and 严重程度, 1 to 3. */
  public ItemEdit grade(ItemField field, Integer grade) {
    if (grade != null && (grade < 1 || grade > 3)) {
      throw Refusal.invalid("duban.rectification.refusal.grade", field.label());
    }
    values.put(field, grade);
    return this;
  }

  /** 责任领导 or 责任人; null takes the person off. */
  public ItemEdit person(ItemField field, PersonRef person) {
    values.put(field, person);
    return this;
  }

  public ItemEdit leadUnit(UnitId unit) {
    values.put(ItemField.LEAD_UNIT, unit);
    return this;
  }

  public ItemEdit coUnits(List<UnitId> units) {
    values.put(ItemField.CO_UNITS, List.copyOf(new java.util.LinkedHashSet<>(units)));
    return this;
  }

  /** Who gets a copy, each once. */
  public ItemEdit ccUnits(List<UnitId> units) {
    values.put(ItemField.CC_UNITS, List.copyOf(new java.util.LinkedHashSet<>(units)));
    return this;
  }

  public ItemEdit termType(TermType type) {
    values.put(ItemField.TERM_TYPE, type);
    return this;
  }

  public ItemEdit dueOn(LocalDate dueOn) {
    values.put(ItemField.DUE_ON, dueOn);
    return this;
  }

  public ItemEdit longTerm(boolean longTerm) {
    values.put(ItemField.LONG_TERM, longTerm);
    return this;
  }

  /** The same edit with people as the wiki knows them. */
  ItemEdit known(java.util.function.UnaryOperator<PersonRef> people) {
    for (ItemField field : List.of(ItemField.LEADER, ItemField.OWNER)) {
      values.computeIfPresent(field, (f, person) -> people.apply((PersonRef) person));
    }
    return this;
  }

  /** Every unit named. */
  List<UnitId> units() {
    List<UnitId> units = new ArrayList<>();
    if (values.get(ItemField.LEAD_UNIT) instanceof UnitId unit) {
      units.add(unit);
    }
    for (ItemField field : List.of(ItemField.CO_UNITS, ItemField.CC_UNITS)) {
      if (values.get(field) instanceof List<?> all) {
        all.forEach(unit -> units.add((UnitId) unit));
      }
    }
    return units;
  }

  /** The own columns of the plan that it writes. */
  List<ItemField> own() {
    return ItemField.OWN_FIELDS.stream().filter(values::containsKey).toList();
  }

  boolean touches(ItemField field) {
    return values.containsKey(field);
  }

  ItemContent applied(ItemContent content) {
    return content.with(values);
  }
}
