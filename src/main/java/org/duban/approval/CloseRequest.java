package org.duban.approval;

import java.time.Instant;
import java.util.List;
import org.duban.shared.PersonRef;

/**
 * A request to close something, with what was decided so far, oldest first.
 *
 * @param round counts the requests of one cycle from 1
 */
public record CloseRequest(
    int id,
    String subjectType,
    int subjectId,
    int cycle,
    int round,
    String statement,
    PersonRef applicant,
    Instant at,
    RequestStatus status,
    List<Taken> steps) {
  public boolean isOpen() {
    return status == RequestStatus.SUBMITTED;
  }

  public boolean isApplicant(String userKey) {
    return applicant.isUser(userKey);
  }

  public boolean hasPassed(String userKey) {
    return steps.stream().anyMatch(s -> s.decision() == Decision.PASS && s.by().isUser(userKey));
  }
}
