package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One group that plays a role; without a space key, in the whole wiki. */
@Preload
@Table("ROLE_GROUP")
public interface RoleGroupRow extends Entity {
  String getSpaceKey();

  @StringLength(30)
  String getRole();

  String getGroupName();
}
