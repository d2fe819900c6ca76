package org.duban.approval;

import org.duban.shared.Term;

/** 同意, 退回, 撤回. */
public enum Decision {
  PASS,
  RETURN,
  WITHDRAW;

  public Term term() {
    return Term.of("duban.approval.decision." + name());
  }
}
