package org.duban.rectification;

import org.duban.shared.Term;

/** 未开展, 进行中, 已完成. */
public enum MeasureStatus {
  TODO,
  DOING,
  DONE;

  public Term term() {
    return Term.of("duban.rectification.measureStatus." + name());
  }
}
