package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.Term;

/**
 * 整改时限 as ledgers write it: 「立行立改，长期坚持」, 「2025-12-31前，长期坚持」.
 *
 * @param type null while not set
 * @param dueOn null where none is set, or none applies
 * @param longTerm 长期坚持: kept up after the date, ends in HOLD rather than CLOSED
 * @param derived the date was counted by the app, not set by a person, and is shown so
 */
public record DueTerm(TermType type, LocalDate dueOn, boolean longTerm, boolean derived) {
  public static final DueTerm NONE = new DueTerm(null, null, false, false);

  public boolean isComplete() {
    return type != null && (dueOn != null || !type.needsDate());
  }

  public Term text() {
    String key = type == null && dueOn == null ? "unset" : type == null ? "dated" : type.name();
    String date = dueOn == null ? "" : derived ? ".derived" : ".on";
    Term term =
        dueOn == null
            ? Term.of("duban.rectification.due." + key)
            : Term.of("duban.rectification.due." + key + date, dueOn.toString());
    return longTerm ? Term.of("duban.rectification.due.longTerm", term) : term;
  }
}
