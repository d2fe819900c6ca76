package org.duban.approval;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A decision as it is kept: never changed, so it has no setters. */
@Preload
@Table("CLOSE_STEP")
public interface CloseStepRow extends Entity {
  @Indexed
  int getRequestId();

  @StringLength(30)
  String getStep();

  @StringLength(30)
  String getDecision();

  @StringLength(StringLength.UNLIMITED)
  String getOpinion();

  String getWhoKey();

  String getWhoName();

  String getWhoPost();

  long getDecidedAt();
}
