package org.duban.rectification;

import org.duban.shared.Term;

/** Where a plan's problems come from: 巡视, 巡察, 审计, 民主生活会, 自查, 监督检查, 其他. */
public enum Source {
  INSPECTION,
  PATROL,
  AUDIT,
  DEMOCRATIC_LIFE,
  SELF_CHECK,
  SUPERVISION,
  OTHER;

  public Term term() {
    return Term.of("duban.rectification.source." + name());
  }
}
