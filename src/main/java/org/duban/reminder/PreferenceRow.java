package org.duban.reminder;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a person has chosen for themselves. */
@Preload
@Table("PREFERENCE")
public interface PreferenceRow extends Entity {
  @Unique
  String getPersonKey();

  boolean isMailOff();

  void setMailOff(boolean off);
}
