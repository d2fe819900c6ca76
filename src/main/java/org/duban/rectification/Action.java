package org.duban.rectification;

import org.duban.shared.Term;

/** What can be done to an item. From EDIT on, none changes the status by itself. */
public enum Action {
  ASSIGN,
  START,
  REQUEST_CLOSE,
  WITHDRAW,
  LEADER_PASS,
  RETURN,
  CLOSE,
  PHASE_DONE,
  CHECK,
  REOPEN,
  CANCEL,
  EDIT,
  ASSIGN_OWNER,
  ADD_PROGRESS,
  ADD_EVIDENCE,
  REQUEST_EXTENSION,
  GRANT_EXTENSION,
  REFUSE_EXTENSION,
  WITHDRAW_EXTENSION,
  CORRECT_DUE;

  /** Actions of the state machine, as against mere additions. */
  public boolean isTransition() {
    return compareTo(EDIT) < 0;
  }

  /** Of the due date: extensions, and the correction of a slip. */
  public boolean isOfDue() {
    return compareTo(REQUEST_EXTENSION) >= 0;
  }

  public Term term() {
    return Term.of("duban.rectification.action." + name());
  }
}
