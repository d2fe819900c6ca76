package org.duban.organisation;

import org.duban.shared.PersonRef;

/**
 * @param parent null at the top
 * @param head null while nobody is named
 * @param closed 撤销: no longer offered, still shown where it stands
 */
public record Unit(
    UnitId id,
    String name,
    UnitKind kind,
    UnitId parent,
    PersonRef head,
    boolean closed,
    int version) {}
