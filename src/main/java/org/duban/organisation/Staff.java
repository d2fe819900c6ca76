package org.duban.organisation;

import org.duban.shared.PersonRef;

/**
 * Someone on the app's list of staff.
 *
 * @param id null for an account of the wiki that is not on the list
 * @param unit may be null
 * @param left no longer in office
 */
public record Staff(Integer id, PersonRef person, Unit unit, boolean left, int version) {}
