package org.duban.organisation;

/** Someone to choose in a person picker. */
public record StaffJson(String userKey, String name, String post, UnitName unit) {
  /** Enough of a unit to show it. */
  public record UnitName(int id, String name) {}

  static StaffJson of(Staff staff) {
    return new StaffJson(
        staff.person().userKey(),
        staff.person().name(),
        staff.person().post(),
        staff.unit() == null ? null : new UnitName(staff.unit().id().value(), staff.unit().name()));
  }
}
