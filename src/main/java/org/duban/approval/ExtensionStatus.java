package org.duban.approval;

import org.duban.shared.Term;

/** 待批, 已同意, 未同意, 已失效 (the matter ended before anyone decided), 已撤回 by the applicant. */
public enum ExtensionStatus {
  SUBMITTED,
  GRANTED,
  REFUSED,
  LAPSED,
  WITHDRAWN;

  public Term term() {
    return Term.of("duban.approval.extension." + name());
  }
}
