package org.duban.rectification;

import org.duban.shared.Term;

/** 进行中, 已办结. */
public enum PlanStatus {
  ACTIVE,
  ENDED;

  public Term term() {
    return Term.of("duban.plan.status." + name());
  }
}
