package org.duban.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.duban.rectification.TermType;
import org.duban.shared.Term;

/**
 * What a free-text deadline says, as far as it says it.
 *
 * @param kind null where none is stated
 * @param dueOn null where none is stated, or none applies
 * @param longTerm 长期坚持
 * @param completed 「已完成」 stood where a deadline belongs: a hint at the status, no deadline
 * @param derived how a date came about that the text does not spell out, each to be shown
 * @param unplaced words that mean nothing to the grammar, as they stand
 * @param fault why nothing was taken from the text, with its cure; null if it was read
 */
public record Deadline(
    TermType kind,
    LocalDate dueOn,
    boolean longTerm,
    boolean completed,
    List<Term> derived,
    String unplaced,
    Reason fault) {
  static final Deadline NONE = new Deadline(null, null, false, false, List.of(), "", null);

  static Deadline unread(String key, Serializable... arguments) {
    return new Deadline(
        null, null, false, false, List.of(), "", Reason.of("deadline." + key, arguments));
  }

  static Deadline on(LocalDate day) {
    return new Deadline(TermType.DATED, day, false, false, List.of(), "", null);
  }
}
