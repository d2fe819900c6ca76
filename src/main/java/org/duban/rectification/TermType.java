package org.duban.rectification;

import org.duban.shared.Term;

/** 立行立改, 限期整改, 分阶段, 持续整改. */
public enum TermType {
  IMMEDIATE,
  DATED,
  PHASED,
  CONTINUOUS;

  public Term term() {
    return Term.of("duban.rectification.termType." + name());
  }

  /** 限期 and 分阶段 mean nothing without a date. */
  boolean needsDate() {
    return this == DATED || this == PHASED;
  }
}
