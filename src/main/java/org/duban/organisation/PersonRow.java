package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;

/** A line of the staff list as it is kept. */
@Preload
@Table("ORG_PERSON")
public interface PersonRow extends Entity {
  @Indexed
  String getUserKey();

  @Indexed
  String getName();

  String getPost();

  Integer getUnitId();
}
