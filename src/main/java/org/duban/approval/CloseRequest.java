package org.duban.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duban.shared.PersonRef;

/**
 * A request to close something, with what was decided so far, oldest first.
 *
 * @param chain the steps it goes up, as the policy had them when it was made
 * @param round counts the requests of one cycle from 1
 */
public record CloseRequest(
    int id,
    String subjectType,
    int subjectId,
    int cycle,
    int round,
    List<Step> chain,
    String statement,
    PersonRef applicant,
    Instant at,
    RequestStatus status,
    List<Taken> steps) {
  public boolean isOpen() {
    return status == RequestStatus.SUBMITTED;
  }

  /** The step awaited, empty once the request is decided. */
  public Optional<Step> next() {
    long passed = steps.stream().filter(s -> s.decision() == Decision.PASS).count();
    return isOpen() && passed < chain.size()
        ? Optional.of(chain.get((int) passed))
        : Optional.empty();
  }

  /** The status after a decision on the awaited step. */
  RequestStatus after(Decision decision) {
    return switch (decision) {
      case RETURN -> RequestStatus.RETURNED;
      case WITHDRAW -> RequestStatus.WITHDRAWN;
      case PASS ->
          next().filter(step -> step == chain.get(chain.size() - 1)).isPresent()
              ? RequestStatus.APPROVED
              : RequestStatus.SUBMITTED;
    };
  }

  public boolean isApplicant(String userKey) {
    return applicant.isUser(userKey);
  }

  public boolean hasPassed(String userKey) {
    return steps.stream().anyMatch(s -> s.decision() == Decision.PASS && s.by().isUser(userKey));
  }
}
