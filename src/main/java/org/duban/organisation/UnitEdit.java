package org.duban.organisation;

import java.util.Optional;
import org.duban.shared.PersonRef;

/**
 * What is to change of a unit; null leaves a part as it is, an empty one takes it off.
 *
 * @param closed 撤销: no longer offered, still shown where it stands
 */
public record UnitEdit(
    String name, UnitKind kind, Optional<UnitId> parent, Optional<PersonRef> head, Boolean closed) {
  public static UnitEdit head(PersonRef head) {
    return new UnitEdit(null, null, null, Optional.ofNullable(head), null);
  }
}
