package org.duban.rectification;

import org.duban.shared.Term;

/** 公开, 内部: how far evidence may be told of. State secrets have no level: they stay outside. */
public enum SecLevel {
  OPEN,
  INTERNAL;

  /** What nobody said anything about is for those who see the matter. */
  static SecLevel or(SecLevel given) {
    return given == null ? INTERNAL : given;
  }

  public Term term() {
    return Term.of("duban.rectification.secLevel." + name());
  }
}
