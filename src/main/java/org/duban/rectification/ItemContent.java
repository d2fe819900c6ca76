package org.duban.rectification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;

/**
 * What people write about an item, as against its state. All but the title may be null.
 *
 * @param level 难度 1 to 3
 * @param severity 严重程度 1 to 3
 * @param leader 责任领导, exactly one once assigned
 * @param leadUnit 牵头科室, exactly one once assigned
 * @param ccUnits 抄送单位, which are told of it and do nothing
 * @param owner 责任人
 * @param own what stands in the columns that the plan named itself
 */
public record ItemContent(
    String category,
    String title,
    String detail,
    String rootCause,
    String goal,
    Integer level,
    Integer severity,
    PersonRef leader,
    UnitId leadUnit,
    List<UnitId> coUnits,
    List<UnitId> ccUnits,
    PersonRef owner,
    DueTerm term,
    Map<ItemField, String> own) {
  public static final ItemContent EMPTY =
      new ItemContent(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          DueTerm.NONE,
          Map.of());

  public ItemContent {
    coUnits = List.copyOf(coUnits);
    ccUnits = List.copyOf(ccUnits);
    own = Map.copyOf(own);
  }

  /** With some fields replaced; values have the types of the components. */
  ItemContent with(Map<ItemField, Object> edit) {
    Edited e = new Edited(edit);
    boolean newDue = edit.containsKey(ItemField.DUE_ON);
    return new ItemContent(
        e.or(ItemField.CATEGORY, category),
        e.or(ItemField.TITLE, title),
        e.or(ItemField.DETAIL, detail),
        e.or(ItemField.ROOT_CAUSE, rootCause),
        e.or(ItemField.GOAL, goal),
        e.or(ItemField.LEVEL, level),
        e.or(ItemField.SEVERITY, severity),
        e.or(ItemField.LEADER, leader),
        e.or(ItemField.LEAD_UNIT, leadUnit),
        e.or(ItemField.CO_UNITS, coUnits),
        e.or(ItemField.CC_UNITS, ccUnits),
        e.or(ItemField.OWNER, owner),
        new DueTerm(
            e.or(ItemField.TERM_TYPE, term.type()),
            e.or(ItemField.DUE_ON, term.dueOn()),
            e.or(ItemField.LONG_TERM, term.longTerm()),
            !newDue && term.derived()),
        e.own(own));
  }

  ItemContent with(DueTerm newTerm) {
    return new ItemContent(
        category, title, detail, rootCause, goal, level, severity, leader, leadUnit, coUnits,
        ccUnits, owner, newTerm, own);
  }

  boolean isAssignable() {
    return leader != null && leadUnit != null && term.isComplete();
  }

  private record Edited(Map<ItemField, Object> values) {
    /** The map is filled by {@link ItemEdit} alone, which gives each field its own type. */
    @SuppressWarnings("unchecked")
    <T> T or(ItemField field, T old) {
      return values.containsKey(field) ? (T) values.get(field) : old;
    }

    Map<ItemField, String> own(Map<ItemField, String> old) {
      Map<ItemField, String> own = new HashMap<>(old);
      for (ItemField field : ItemField.OWN_FIELDS) {
        own.put(field, or(field, old.get(field)));
      }
      own.values().removeIf(Objects::isNull);
      return own;
    }
  }
}
