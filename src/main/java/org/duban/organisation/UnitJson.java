package org.duban.organisation;

import org.duban.shared.PersonRef;

/** A unit on the wire; {@code parent} is an id or null. */
public record UnitJson(
    int id, String name, String kind, Integer parent, PersonRef head, boolean closed, int version) {
  static UnitJson of(Unit unit) {
    return new UnitJson(
        unit.id().value(),
        unit.name(),
        unit.kind().name(),
        unit.parent() == null ? null : unit.parent().value(),
        unit.head(),
        unit.closed(),
        unit.version());
  }
}
