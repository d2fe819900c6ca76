package org.duban.organisation;

import org.duban.shared.PersonRef;

/**
 * @param parent null at the top
 * @param head null while nobody is named
 */
public record Unit(
    UnitId id, String name, UnitKind kind, UnitId parent, PersonRef head, int version) {}
