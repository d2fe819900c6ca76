package org.duban.organisation;

/** Someone to choose in a person picker; without an {@code id} they are not on the staff list. */
public record StaffJson(
    Integer id,
    String userKey,
    String name,
    String post,
    UnitName unit,
    boolean left,
    int version) {
  /** Enough of a unit to show it. */
  public record UnitName(int id, String name) {}

  static StaffJson of(Staff staff) {
    return new StaffJson(
        staff.id(),
        staff.person().userKey(),
        staff.person().name(),
        staff.person().post(),
        staff.unit() == null ? null : new UnitName(staff.unit().id().value(), staff.unit().name()),
        staff.left(),
        staff.version());
  }
}
