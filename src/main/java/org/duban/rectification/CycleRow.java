package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * A finished cycle (轮次) as it is kept, written once when it ends: figures of past periods are read
 * from here and so never change. Has no setters.
 */
@Preload
@Table("CYCLE")
@Indexes(
    @Index(
        name = "ended",
        methodNames = {"getPlanId", "getClosedOn"}))
public interface CycleRow extends Entity {
  int getPlanId();

  @Indexed
  int getItemId();

  int getCycleNo();

  /** CLOSED or HOLD. */
  @StringLength(30)
  String getOutcome();

  @StringLength(10)
  String getDueOn();

  @StringLength(10)
  String getClosedOn();

  int getRounds();

  String getWhoKey();

  String getWhoName();

  long getEndedAt();

  /** The {@link TakeOver} whose word this rests on; null where it ended by the chain here. */
  Integer getTakeOverId();
}
