package org.duban.snapshot;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A unit's, leader's or category's part in it: never changed, so it has no setters. */
@Preload
@Table("MONTH_END_PART")
public interface SnapshotPartRow extends Entity {
  @Indexed
  int getSnapshotId();

  /** UNIT, LEADER or CATEGORY. */
  @StringLength(30)
  String getDimension();

  String getGroupKey();

  String getGroupName();

  int getTotalCount();

  int getCountedCount();

  int getClosedCount();

  int getHoldCount();

  Integer getOverdueCount();

  String getByStatus();

  String getByLight();

  String getAgeing();
}
