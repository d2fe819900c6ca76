package org.duban.approval;

import org.duban.shared.Term;

/** 责任领导审核, 督办部门销号. */
public enum Step {
  LEADER,
  OFFICE;

  public Term term() {
    return Term.of("duban.approval.step." + name());
  }
}
