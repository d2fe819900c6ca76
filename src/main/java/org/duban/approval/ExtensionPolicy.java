package org.duban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * When a due date may move.
 *
 * @param max how many may be granted in one cycle, 0 for none
 * @param lateAllowed whether one may still apply after the date, marked 逾期申请
 * @param maxDays longest single extension; null for any
 */
public record ExtensionPolicy(int max, boolean lateAllowed, Integer maxDays) {
  public static final ExtensionPolicy SHIPPED = new ExtensionPolicy(2, true, null);

  public int left(List<Extension> ofCycle) {
    return Math.max(0, max - (int) ofCycle.stream().filter(Extension::isGranted).count());
  }

  /**
   * @param dueOn null where none is set
   */
  public Verdict mayRequest(List<Extension> ofCycle, LocalDate dueOn, LocalDate today) {
    if (dueOn == null) {
      return no("noDue");
    }
    if (Extension.open(ofCycle).isPresent()) {
      return no("open", Extension.open(ofCycle).get().applicant().name());
    }
    if (left(ofCycle) == 0) {
      return no("limit", max);
    }
    return lateAllowed || !today.isAfter(dueOn) ? Verdict.yes() : no("late", dueOn.toString());
  }

  public Verdict mayDecide(List<Extension> ofCycle, String userKey) {
    Optional<Extension> open = Extension.open(ofCycle);
    if (open.isEmpty()) {
      return no("none");
    }
    return Verdict.unless(
        open.get().applicant().isUser(userKey), Term.of("duban.approval.why.applicant"));
  }

  /** The applicant, while nobody has decided. */
  public Verdict mayWithdraw(List<Extension> ofCycle, String userKey) {
    Optional<Extension> open = Extension.open(ofCycle);
    if (open.isEmpty()) {
      return no("none");
    }
    return Verdict.unless(
        !open.get().applicant().isUser(userKey),
        Term.of("duban.approval.why.notApplicant", open.get().applicant().name()));
  }

  /**
   * @throws Refusal INVALID for a date that is not after the old one and today, or too far
   */
  public void require(LocalDate oldDue, LocalDate newDue, LocalDate today) {
    LocalDate after = oldDue.isBefore(today) ? today : oldDue;
    if (!newDue.isAfter(after)) {
      throw Refusal.invalid("duban.approval.refusal.newDue", newDue.toString(), after.toString());
    }
    if (maxDays != null && newDue.isAfter(oldDue.plusDays(maxDays))) {
      throw Refusal.invalid(
          "duban.approval.refusal.newDueFar", maxDays, oldDue.plusDays(maxDays).toString());
    }
  }

  private static Verdict no(String why, java.io.Serializable... arguments) {
    return Verdict.no(Term.of("duban.approval.extension.why." + why, arguments));
  }
}
