package org.duban.rectification;

import static org.duban.rectification.Action.ASSIGN;
import static org.duban.rectification.Action.CANCEL;
import static org.duban.rectification.Action.CHECK;
import static org.duban.rectification.Action.CLOSE;
import static org.duban.rectification.Action.LEADER_PASS;
import static org.duban.rectification.Action.PHASE_DONE;
import static org.duban.rectification.Action.REOPEN;
import static org.duban.rectification.Action.REQUEST_CLOSE;
import static org.duban.rectification.Action.RETURN;
import static org.duban.rectification.Action.START;
import static org.duban.rectification.Action.WITHDRAW;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.shared.Term;

/** 待认领, 待整改, 整改中, 待审核, 待销号, 已销号, 持续巩固, 已撤销; and what leads from one to the next. */
public enum ItemStatus {
  DRAFT,
  OPEN,
  DOING,
  REVIEW,
  REVIEW2,
  CLOSED,
  HOLD,
  VOID;

  private static final Map<ItemStatus, Map<Action, ItemStatus>> TRANSITIONS =
      Map.of(
          DRAFT, Map.of(ASSIGN, OPEN, CANCEL, VOID),
          OPEN, Map.of(START, DOING, CANCEL, VOID),
          DOING, Map.of(REQUEST_CLOSE, REVIEW, CANCEL, VOID),
          REVIEW, Map.of(LEADER_PASS, REVIEW2, RETURN, DOING, WITHDRAW, DOING),
          REVIEW2, Map.of(CLOSE, CLOSED, PHASE_DONE, HOLD, RETURN, DOING, WITHDRAW, DOING),
          HOLD, Map.of(CHECK, HOLD, CLOSE, CLOSED, REOPEN, OPEN),
          CLOSED, Map.of(REOPEN, OPEN),
          VOID, Map.of());

  /** Empty where the action does not apply. */
  public Optional<ItemStatus> after(Action action) {
    return Optional.ofNullable(TRANSITIONS.get(this).get(action));
  }

  /** Still to be done: its due date counts. */
  public boolean isActive() {
    return !isSettled() && this != VOID;
  }

  public boolean isSettled() {
    return this == CLOSED || this == HOLD;
  }

  public boolean isUnderReview() {
    return this == REVIEW || this == REVIEW2;
  }

  /** Nothing may be added or changed: a closed cycle stays as it was. */
  public boolean isFrozen() {
    return this == CLOSED || this == VOID;
  }

  static Set<ItemStatus> active() {
    Set<ItemStatus> active = EnumSet.allOf(ItemStatus.class);
    active.removeIf(status -> !status.isActive());
    return active;
  }

  public Term term() {
    return Term.of("duban.rectification.status." + name());
  }
}
