package org.duban.reminder;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A day up to which everybody was told. */
@Preload
@Table("REMIND_RUN")
public interface RemindRunRow extends Entity {
  @Unique
  @StringLength(10)
  String getOnDay();

  long getDoneAt();
}
