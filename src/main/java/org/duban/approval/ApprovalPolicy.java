package org.duban.approval;

import java.util.List;
import java.util.Map;
import org.duban.shared.Term;

/**
 * How a close-out goes: the steps of its chain, what each needs, and who is kept from deciding
 * whatever their office: the applicant, and whoever already passed an earlier step.
 *
 * @param steps ends with OFFICE; a request keeps the chain it was made under
 * @param closer who decides the last step
 * @param opinionRequired whoever passes a step must say something
 * @param minEvidence pieces of evidence before one may apply
 * @param conditions to be ticked when closing; the codes of {@link #SHIPPED} stand for their words
 * @param checkEveryDays how often what is kept up (持续巩固) is looked at again; null for never
 */
public record ApprovalPolicy(
    List<Step> steps,
    Closer closer,
    boolean opinionRequired,
    int minEvidence,
    boolean statementRequired,
    List<String> conditions,
    Integer checkEveryDays) {
  /** 销号四条件. */
  private static final List<String> FOUR = List.of("UNDERSTANDING", "DUTY", "MEASURES", "RESULTS");

  public static final ApprovalPolicy SHIPPED =
      new ApprovalPolicy(
          List.of(Step.LEADER, Step.OFFICE), Closer.EITHER, false, 1, true, FOUR, 90);

  public ApprovalPolicy {
    steps = List.copyOf(steps);
    conditions = List.copyOf(conditions);
  }

  /** What stands in the viewer's language for a shipped condition; others are said as written. */
  public Map<String, Term> conditionWords() {
    Map<String, Term> words = new java.util.LinkedHashMap<>();
    conditions.stream()
        .filter(FOUR::contains)
        .forEach(code -> words.put(code, Term.of("duban.approval.condition." + code)));
    return words;
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
    if (!request.next().filter(step::equals).isPresent()) {
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
