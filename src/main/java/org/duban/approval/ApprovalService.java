package org.duban.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.OfficeClock;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Requests and their decisions. Joins the caller's transaction; the register that owns the subject
 * holds its lock, has checked who qualifies, and asks {@link ApprovalPolicy} before it decides.
 */
@Component
public class ApprovalService {
  private static final int MAX = 200;
  private static final Term STATEMENT = Term.of("duban.approval.field.statement");
  private static final Term OPINION = Term.of("duban.approval.field.opinion");
  private static final Term REASON = Term.of("duban.approval.field.reason");

  private final ApprovalStore store;
  private final OfficeClock clock;

  public ApprovalService(ApprovalStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Refuses a second request while one is open. */
  public void submit(
      String type,
      int subject,
      int cycle,
      int round,
      ApprovalPolicy policy,
      String statement,
      PersonRef applicant) {
    if (open(type, subject).isPresent()) {
      throw Refusal.invalid("duban.approval.refusal.alreadyOpen");
    }
    String text = Checked.text(STATEMENT, statement);
    if (policy.statementRequired()) {
      Checked.required(STATEMENT, text);
    }
    store.submit(
        new CloseRequest(
            0,
            type,
            subject,
            cycle,
            round,
            policy.steps(),
            text,
            applicant,
            clock.now(),
            RequestStatus.SUBMITTED,
            List.of()));
  }

  /**
   * Records a decision on the awaited step and says what became of the request. A return needs a
   * reason.
   */
  public RequestStatus decide(
      CloseRequest request, Decision decision, String opinion, PersonRef by) {
    String text =
        decision == Decision.RETURN
            ? Checked.required(REASON, Checked.text(REASON, opinion))
            : Checked.text(OPINION, opinion);
    RequestStatus then = request.after(decision);
    Step step = request.next().orElse(null);
    if (!store.take(request.id(), new Taken(0, step, by, decision, text, clock.now()), then)) {
      throw Refusal.conflict("duban.approval.refusal.decided", Map.of());
    }
    return then;
  }

  /** The request of this subject that awaits a decision. */
  public Optional<CloseRequest> open(String type, int subject) {
    return Optional.ofNullable(open(type, List.of(subject)).get(subject));
  }

  /** The open requests of many subjects, by subject, with a constant number of queries. */
  public Map<Integer, CloseRequest> open(String type, Collection<Integer> subjects) {
    return latest(type, subjects, RequestStatus.SUBMITTED);
  }

  /** The last request of each subject that ended so. */
  public Map<Integer, CloseRequest> latest(
      String type, Collection<Integer> subjects, RequestStatus status) {
    Map<Integer, CloseRequest> latest = new HashMap<>();
    store.requests(type, subjects, status).forEach(r -> latest.put(r.subjectId(), r));
    return latest;
  }

  /** Without their steps, by id. */
  public Map<Integer, CloseRequest> requestsById(Collection<Integer> ids) {
    return store.requestsById(ids);
  }

  public Map<Integer, Taken> stepsById(Collection<Integer> ids) {
    return store.stepsById(ids);
  }

  /** Every request of one subject, oldest first, at most 200. */
  public List<CloseRequest> requests(String type, int subject) {
    return store.requests(type, subject, MAX);
  }
}
