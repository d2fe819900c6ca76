package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/** A unit as it is kept. */
@Preload
@Table("ORG_UNIT")
public interface UnitRow extends Entity, Versioned {
  String getName();

  void setName(String name);

  @StringLength(30)
  String getKind();

  void setKind(String kind);

  Integer getParentId();

  void setParentId(Integer id);

  boolean isClosed();

  void setClosed(boolean closed);

  String getHeadKey();

  void setHeadKey(String key);

  String getHeadName();

  void setHeadName(String name);

  String getHeadPost();

  void setHeadPost(String post);

  int getSortNo();
}
