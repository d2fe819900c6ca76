package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import org.duban.organisation.UnitId;

/**
 * What a plan's head says beside where it came from; any of it may be missing.
 *
 * @param leaderGroup 整改工作领导小组
 * @param dueOn 整改完成期限 of the plan as a whole; its items have their own
 * @param ccUnits 抄送单位
 * @param own 自设栏 of its ledger
 */
public record PlanMore(String leaderGroup, LocalDate dueOn, List<UnitId> ccUnits, OwnColumns own) {
  public static final PlanMore NONE = new PlanMore(null, null, List.of(), OwnColumns.NONE);

  public PlanMore {
    ccUnits = List.copyOf(ccUnits);
  }
}
