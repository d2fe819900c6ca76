package org.duban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.OfficeClock;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Applications to move a due date, and their decisions. Joins the caller's transaction; the
 * register that owns the subject holds its lock, has checked who qualifies, and moves the date
 * itself.
 */
@Component
public class ExtensionService {
  private final ExtensionStore store;
  private final OfficeClock clock;

  public ExtensionService(ExtensionStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What an applicant writes; all of it is needed. */
  public record Wish(LocalDate newDue, String reason, String progressNote) {}

  /** Made after the old date, it is marked late. Refused unless the new date is fit. */
  public void submit(
      String type,
      int subject,
      int cycle,
      LocalDate oldDue,
      Wish wish,
      ExtensionPolicy policy,
      PersonRef applicant) {
    Term reason = Term.of("duban.approval.field.reason");
    Term note = Term.of("duban.approval.field.progressNote");
    LocalDate newDue = Checked.required(Term.of("duban.approval.field.newDue"), wish.newDue());
    Extension extension =
        new Extension(
            0,
            type,
            subject,
            cycle,
            oldDue,
            newDue,
            Checked.required(reason, Checked.text(reason, wish.reason())),
            Checked.required(note, Checked.text(note, wish.progressNote())),
            clock.today().isAfter(oldDue),
            applicant,
            clock.now(),
            ExtensionStatus.SUBMITTED,
            null,
            null,
            null);
    policy.require(oldDue, newDue, clock.today());
    store.submit(extension);
  }

  /** A refusal needs a reason. */
  public void decide(Extension open, boolean granted, String opinion, PersonRef by) {
    Term field = Term.of("duban.approval.field." + (granted ? "opinion" : "reason"));
    String text = Checked.text(field, opinion);
    if (!granted) {
      Checked.required(field, text);
    }
    take(open, granted ? ExtensionStatus.GRANTED : ExtensionStatus.REFUSED, text, by);
  }

  /** Counts against no limit: nobody granted it. */
  public void withdraw(Extension open, String reason, PersonRef by) {
    String text = Checked.text(Term.of("duban.approval.field.reason"), reason);
    take(open, ExtensionStatus.WITHDRAWN, text, by);
  }

  /** The matter ended: what nobody decided falls away. */
  public void lapse(String type, int subject, PersonRef by) {
    for (Extension extension : store.of(type, List.of(subject))) {
      if (extension.isOpen()) {
        take(extension, ExtensionStatus.LAPSED, null, by);
      }
    }
  }

  /** Every application of many subjects, oldest first, by subject, with few queries. */
  public Map<Integer, List<Extension>> of(String type, Collection<Integer> subjects) {
    Map<Integer, List<Extension>> of = new HashMap<>();
    for (Extension extension : store.of(type, subjects)) {
      of.computeIfAbsent(extension.subjectId(), id -> new ArrayList<>()).add(extension);
    }
    return of;
  }

  /** Those of these ids that there are. */
  public Map<Integer, Extension> byId(Collection<Integer> ids) {
    return store.byId(ids);
  }

  /** The next 500 undecided ones of one sort of subject after the given id, by rising id. */
  public List<Extension> open(String type, int after) {
    return store.open(type, after, 500);
  }

  private void take(Extension extension, ExtensionStatus then, String opinion, PersonRef by) {
    if (!store.decide(extension.id(), then, by, clock.now(), opinion)) {
      throw Refusal.conflict("duban.approval.refusal.decided", Map.of());
    }
  }
}
