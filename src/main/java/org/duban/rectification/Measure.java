package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.PersonRef;

/** 整改措施; serves one or more problems of its plan. */
public record Measure(
    MeasureId id,
    PlanId plan,
    String text,
    PersonRef owner,
    LocalDate dueOn,
    MeasureKind kind,
    MeasureStatus status,
    LocalDate doneOn,
    int version) {
  /** 长久立 measures go on for ever, so close-out does not wait for them. */
  boolean hindersClosing() {
    return kind != MeasureKind.LASTING && status != MeasureStatus.DONE;
  }
}
