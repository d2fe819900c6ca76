package org.duban.approval;

import org.duban.shared.Term;

/** 审批中, 已通过, 已退回, 已撤回. */
public enum RequestStatus {
  SUBMITTED,
  APPROVED,
  RETURNED,
  WITHDRAWN;

  public Term term() {
    return Term.of("duban.approval.status." + name());
  }
}
