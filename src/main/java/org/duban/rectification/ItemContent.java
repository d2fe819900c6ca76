package org.duban.rectification;

import java.util.List;
import java.util.Map;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;

/**
 * What people write about an item, as against its state. All but the title may be null.
 *
 * @param level 难度 1 to 3
 * @param leader 责任领导, exactly one once assigned
 * @param leadUnit 牵头科室, exactly one once assigned
 * @param ccUnits 抄送单位, which are told of it and do nothing
 * @param owner 责任人
 */
public record ItemContent(
    String category,
    String title,
    String detail,
    String rootCause,
    String goal,
    Integer level,
    PersonRef leader,
    UnitId leadUnit,
    List<UnitId> coUnits,
    List<UnitId> ccUnits,
    PersonRef owner,
    DueTerm term) {
  public static final ItemContent EMPTY =
      new ItemContent(
          null, null, null, null, null, null, null, null, List.of(), List.of(), null, DueTerm.NONE);

  public ItemContent {
    coUnits = List.copyOf(coUnits);
    ccUnits = List.copyOf(ccUnits);
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
        e.or(ItemField.LEADER, leader),
        e.or(ItemField.LEAD_UNIT, leadUnit),
        e.or(ItemField.CO_UNITS, coUnits),
        e.or(ItemField.CC_UNITS, ccUnits),
        e.or(ItemField.OWNER, owner),
        new DueTerm(
            e.or(ItemField.TERM_TYPE, term.type()),
            e.or(ItemField.DUE_ON, term.dueOn()),
            e.or(ItemField.LONG_TERM, term.longTerm()),
            !newDue && term.derived()));
  }

  ItemContent with(DueTerm newTerm) {
    return new ItemContent(
        category, title, detail, rootCause, goal, level, leader, leadUnit, coUnits, ccUnits, owner,
        newTerm);
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
  }
}
