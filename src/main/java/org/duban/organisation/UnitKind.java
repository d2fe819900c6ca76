package org.duban.organisation;

import org.duban.shared.Term;

/** 党组, 科室, 二级单位, 机关纪委, 派驻组, 外单位. */
public enum UnitKind {
  PARTY_GROUP,
  SECTION,
  SUBORDINATE,
  DISCIPLINE,
  RESIDENT,
  EXTERNAL;

  public Term term() {
    return Term.of("duban.organisation.unitKind." + name());
  }
}
