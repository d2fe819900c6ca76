package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A {@link TakeOver} as it is kept: never changed, so it has no setters. */
@Preload
@Table("TAKE_OVER")
public interface TakeOverRow extends Entity {
  @Indexed
  int getPlanId();

  @StringLength(StringLength.UNLIMITED)
  String getBasis();

  String getFileName();

  String getWhoKey();

  String getWhoName();

  String getWhoPost();

  long getTakenAt();
}
