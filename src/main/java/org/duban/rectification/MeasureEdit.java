package org.duban.rectification;

import java.time.LocalDate;
import java.util.Optional;
import org.duban.shared.PersonRef;

/** New values for some of a measure's fields; null leaves a field as it is, empty clears it. */
public record MeasureEdit(
    String text,
    Optional<PersonRef> owner,
    Optional<LocalDate> dueOn,
    Optional<MeasureKind> kind,
    MeasureStatus status) {
  /** Ticking off, which those who do the work may; the rest is the office's. */
  boolean isStatusOnly() {
    return text == null && owner == null && dueOn == null && kind == null;
  }

  Measure applied(Measure old, LocalDate today) {
    MeasureStatus newStatus = status == null ? old.status() : status;
    LocalDate doneOn =
        newStatus != MeasureStatus.DONE ? null : old.doneOn() == null ? today : old.doneOn();
    return new Measure(
        old.id(),
        old.plan(),
        text == null ? old.text() : text,
        owner == null ? old.owner() : owner.orElse(null),
        dueOn == null ? old.dueOn() : dueOn.orElse(null),
        kind == null ? old.kind() : kind.orElse(null),
        newStatus,
        doneOn,
        old.version());
  }
}
