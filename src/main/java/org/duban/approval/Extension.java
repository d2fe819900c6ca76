package org.duban.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.shared.PersonRef;

/**
 * 延期申请.
 *
 * @param late 逾期申请: made after the date it asks to move, so the matter stays judged on the original
 *     one
 * @param decidedBy null until decided, as are the next two
 * @param opinion the reason of a refusal; may be null otherwise
 */
public record Extension(
    int id,
    String subjectType,
    int subjectId,
    int cycle,
    LocalDate oldDue,
    LocalDate newDue,
    String reason,
    String progressNote,
    boolean late,
    PersonRef applicant,
    Instant at,
    ExtensionStatus status,
    PersonRef decidedBy,
    Instant decidedAt,
    String opinion) {
  /** The one that awaits a decision: there is never a second. */
  public static Optional<Extension> open(List<Extension> extensions) {
    return extensions.stream().filter(Extension::isOpen).findFirst();
  }

  public boolean isOpen() {
    return status == ExtensionStatus.SUBMITTED;
  }

  public boolean isGranted() {
    return status == ExtensionStatus.GRANTED;
  }
}
