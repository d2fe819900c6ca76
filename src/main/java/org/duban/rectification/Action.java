package org.duban.rectification;

import org.duban.shared.Term;

/** What can be done to an item. The last three change no status by themselves. */
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
  ADD_PROGRESS,
  ADD_EVIDENCE;

  /** Actions of the state machine, as against mere additions. */
  public boolean isTransition() {
    return compareTo(EDIT) < 0;
  }

  public Term term() {
    return Term.of("duban.rectification.action." + name());
  }
}
