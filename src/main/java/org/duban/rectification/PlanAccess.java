package org.duban.rectification;

import java.util.Set;
import org.duban.confluence.Viewer;
import org.duban.organisation.Role;
import org.duban.organisation.UnitId;

/**
 * What one viewer may do with one plan, found out once and then asked for every item.
 *
 * @param viewer null when anonymous
 * @param units that the viewer is on the staff of or the head of
 * @param measured ids of items with a measure of theirs, where {@link WorkPolicy} asks for them
 * @param mayEditPage EDIT on the plan's page, or CREATE in its space if it has none
 * @param end null while the plan goes on, or where there is none yet
 */
public record PlanAccess(
    Viewer viewer,
    Set<Role> roles,
    Set<UnitId> units,
    Set<Integer> measured,
    boolean mayEditPage,
    boolean readOnly,
    PlanEnd end) {
  boolean isUser(String key) {
    return viewer != null && viewer.key().equals(key);
  }

  /** Whether one of their units leads or helps with it. */
  boolean isOfUnits(ItemContent content) {
    return units.contains(content.leadUnit())
        || content.coUnits().stream().anyMatch(units::contains);
  }

  boolean plays(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Office work: plans, items, pairing, assigning, cancelling; and ending the plan. */
  boolean isOffice() {
    return roles.contains(Role.OFFICE) && mayEditPage;
  }
}
