package org.duban.organisation;

import java.util.Optional;

/**
 * What is to change of a line of the staff list; null leaves a part as it is, an empty one takes it
 * off.
 *
 * @param name of someone without an account; an account's is the wiki's own
 * @param left 离任: no longer offered, and no longer of the unit
 */
public record StaffEdit(String name, Optional<String> post, Optional<UnitId> unit, Boolean left) {}
