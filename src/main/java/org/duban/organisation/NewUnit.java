package org.duban.organisation;

import org.duban.shared.PersonRef;

/** A unit as someone asks for it; {@code parent} and {@code head} may be null. */
public record NewUnit(String name, UnitKind kind, UnitId parent, PersonRef head) {}
