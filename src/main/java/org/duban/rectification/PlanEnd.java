package org.duban.rectification;

import java.time.LocalDate;
import org.duban.approval.Verdict;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/**
 * 办结: since when a plan is only read, who said so and why. Nothing in it is changed and nobody is
 * reminded of it until the office takes it up again.
 *
 * @param reason never blank
 */
public record PlanEnd(LocalDate on, PersonRef by, String reason) {
  /** What is said wherever it hinders: since when, and who can take the plan up again. */
  Term text() {
    return Term.of("duban.rectification.why.planEnded", on.toString(), by.name());
  }

  /**
   * Whether a plan is still worked in.
   *
   * @param end null while it is
   */
  static Verdict none(PlanEnd end) {
    return end == null ? Verdict.yes() : Verdict.no(end.text());
  }
}
