package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Why an item's next cycle began, as it is kept: never changed, so it has no setters. */
@Preload
@Table("REOPENING")
public interface ReopeningRow extends Entity {
  @Indexed
  int getItemId();

  /** The cycle that began. */
  int getCycleNo();

  @StringLength(10)
  String getStartedOn();

  @StringLength(StringLength.UNLIMITED)
  String getReason();

  @StringLength(StringLength.UNLIMITED)
  String getBasis();

  String getWhoKey();

  String getWhoName();
}
