package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/** A line of the staff list as it is kept. */
@Preload
@Table("ORG_PERSON")
public interface PersonRow extends Entity, Versioned {
  @Indexed
  String getUserKey();

  @Indexed
  String getName();

  void setName(String name);

  String getPost();

  void setPost(String post);

  Integer getUnitId();

  void setUnitId(Integer id);

  /** No longer in office. */
  boolean isGone();

  void setGone(boolean gone);
}
