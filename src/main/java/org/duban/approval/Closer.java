package org.duban.approval;

import org.duban.shared.Term;

/** 销号: whose the last step is: the office's, the leading group's (整改领导小组), or either's. */
public enum Closer {
  OFFICE,
  GROUP,
  EITHER;

  public Term term() {
    return Term.of("duban.approval.closer." + name());
  }
}
