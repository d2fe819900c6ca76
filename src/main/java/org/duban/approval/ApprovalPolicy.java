package org.duban.approval;

import java.util.List;
import java.util.Optional;
import org.duban.shared.Term;

/**
 * The chain a request goes up, and who is kept from deciding whatever their office: the applicant,
 * and whoever already passed an earlier step.
 */
public record ApprovalPolicy(List<Step> chain) {
  public static final ApprovalPolicy CLOSE_OUT =
      new ApprovalPolicy(List.of(Step.LEADER, Step.OFFICE));

  public ApprovalPolicy {
    chain = List.copyOf(chain);
  }

  /** The step awaited, empty once the request is decided. */
  public Optional<Step> next(CloseRequest request) {
    long passed = request.steps().stream().filter(s -> s.decision() == Decision.PASS).count();
    return request.isOpen() && passed < chain.size()
        ? Optional.of(chain.get((int) passed))
        : Optional.empty();
  }

  /** The status after a decision on the awaited step. */
  public RequestStatus after(CloseRequest request, Decision decision) {
    return switch (decision) {
      case RETURN -> RequestStatus.RETURNED;
      case WITHDRAW -> RequestStatus.WITHDRAWN;
      case PASS ->
          next(request).filter(step -> step == chain.get(chain.size() - 1)).isPresent()
              ? RequestStatus.APPROVED
              : RequestStatus.SUBMITTED;
    };
  }

  /** Applicant, reviewer and closer are three people; also asked of a decided request. */
  public Verdict separates(CloseRequest request, String userKey) {
    if (request.isApplicant(userKey)) {
      return Verdict.no(Term.of("duban.approval.why.applicant"));
    }
    return Verdict.unless(request.hasPassed(userKey), Term.of("duban.approval.why.alreadyPassed"));
  }

  /**
   * @param qualified whether the register gives this person the awaited step
   */
  public Verdict mayDecide(CloseRequest request, Step step, String userKey, Verdict qualified) {
    if (!next(request).filter(step::equals).isPresent()) {
      return Verdict.no(Term.of("duban.approval.why.notAwaited", step.term()));
    }
    return separates(request, userKey).and(() -> qualified);
  }

  public Verdict mayWithdraw(CloseRequest request, String userKey) {
    return Verdict.unless(
        !request.isOpen() || !request.isApplicant(userKey),
        Term.of("duban.approval.why.notApplicant", request.applicant().name()));
  }
}
