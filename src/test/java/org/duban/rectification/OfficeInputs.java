package org.duban.rectification;

import java.util.Set;
import org.duban.approval.ApprovalPolicy;
import org.duban.confluence.Viewer;
import org.duban.shared.PersonRef;

/** What the people of the {@link Office} put in. */
abstract class OfficeInputs {
  static PersonRef person(Viewer viewer) {
    return viewer.asPerson(null);
  }

  static NewEvidence link() {
    return new NewEvidence(EvidenceKind.LINK, null, null, "https://example.org/a", "检查通报", null);
  }

  static NewEvidence otherLink() {
    return new NewEvidence(EvidenceKind.LINK, null, null, "https://example.org/b", "公示截图", null);
  }

  static MeasureEdit status(MeasureStatus status) {
    return new MeasureEdit(null, null, null, null, status);
  }

  static ActionInput statement(String text) {
    return new ActionInput(null, null, text, null, null, Set.of());
  }

  static ActionInput reason(String text) {
    return new ActionInput(null, text, null, null, null, Set.of());
  }

  static ActionInput reopening(String reason, String basis) {
    return new ActionInput(null, reason, null, basis, null, Set.of());
  }

  static ActionInput allConditions() {
    return new ActionInput(
        null, null, null, null, null, Set.copyOf(ApprovalPolicy.SHIPPED.conditions()));
  }
}
