package org.duban.organisation;

import java.util.Locale;
import org.duban.shared.Term;

/** 党组书记, 班子成员, 办公室, 科室负责人, 承办人, 机关纪委, 组织人事, 派驻组, 党务, 干部, 应用管理员. */
public enum Role {
  CHIEF,
  LEADER,
  OFFICE,
  HEAD,
  OWNER,
  DISC,
  HR,
  RESID,
  PARTY,
  STAFF,
  ADMIN;

  public Term term() {
    return Term.of("duban.organisation.role." + name());
  }

  /** The group that plays this role until an administrator maps another one. */
  String defaultGroup() {
    return "duban-" + name().toLowerCase(Locale.ROOT);
  }
}
