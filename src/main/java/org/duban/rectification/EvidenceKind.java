package org.duban.rectification;

import org.duban.shared.Term;

/** 附件, 页面, 链接. */
public enum EvidenceKind {
  ATTACHMENT,
  PAGE,
  LINK;

  public Term term() {
    return Term.of("duban.rectification.evidenceKind." + name());
  }
}
