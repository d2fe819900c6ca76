package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A progress entry as it is kept: never changed, so it has no setters. */
@Preload
@Table("PROGRESS")
public interface ProgressRow extends Entity {
  @Indexed
  int getItemId();

  int getCycleNo();

  @StringLength(StringLength.UNLIMITED)
  String getText();

  String getStage();

  /** How many there are, so that entries without any are not asked for them; empty before 0.2. */
  Integer getFigures();

  String getWhoKey();

  String getWhoName();

  String getWhoPost();

  long getWrittenAt();
}
