package org.duban.snapshot;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The end of a plan's month as it is kept: never changed, so it has no setters. */
@Preload
@Table("MONTH_END")
public interface SnapshotRow extends Entity {
  /** Plan and month in one: two nodes cannot both take it. */
  @Unique
  @StringLength(60)
  String getPlace();

  @Indexed
  int getPlanId();

  @StringLength(7)
  String getOnMonth();

  long getTakenAt();

  @StringLength(10)
  String getTakenOn();

  boolean isLate();

  String getWhoKey();

  String getWhoName();

  int getTotalCount();

  int getCountedCount();

  int getClosedCount();

  int getHoldCount();

  /** Null, like what follows, where it can no longer be told. */
  Integer getOverdueCount();

  String getByStatus();

  String getByLight();

  String getAgeing();
}
