package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A figure of a progress entry as it is kept: never changed, so it has no setters. */
@Preload
@Table("PROGRESS_FIGURE")
public interface ProgressFigureRow extends Entity {
  @Indexed
  int getPlanId();

  @Indexed
  int getItemId();

  @Indexed
  int getProgressId();

  /** Within its entry, from 1. */
  int getPlace();

  @StringLength(20)
  String getFigure();

  @StringLength(10)
  String getUnit();

  long getHundredths();

  @StringLength(10)
  String getWrittenOn();
}
