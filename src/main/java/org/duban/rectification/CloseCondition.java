package org.duban.rectification;

import org.duban.shared.Term;

/** 销号四条件: 思想认识到位, 责任细化到位, 措施落实到位, 成果运用到位. */
public enum CloseCondition {
  UNDERSTANDING,
  DUTY,
  MEASURES,
  RESULTS;

  public Term term() {
    return Term.of("duban.rectification.closeCondition." + name());
  }
}
