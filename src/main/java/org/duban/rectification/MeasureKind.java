package org.duban.rectification;

import org.duban.shared.Term;

/** 当下改, 长久立. */
public enum MeasureKind {
  NOW,
  LASTING;

  public Term term() {
    return Term.of("duban.rectification.measureKind." + name());
  }
}
