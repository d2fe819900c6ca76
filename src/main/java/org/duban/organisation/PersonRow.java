package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** A line of the staff list as it is kept. */
@Preload
@Table("ORG_PERSON")
public interface PersonRow extends Entity, Versioned {
  @Indexed
  String getUserKey();

  /** The account again, which stands on the list once; null for lines from before it. */
  @Unique
  String getAccountKey();

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
