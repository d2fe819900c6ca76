package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A unit as it is kept. */
@Preload
@Table("ORG_UNIT")
public interface UnitRow extends Entity {
  String getName();

  @StringLength(30)
  String getKind();

  Integer getParentId();

  String getHeadKey();

  String getHeadName();

  String getHeadPost();

  int getSortNo();
}
