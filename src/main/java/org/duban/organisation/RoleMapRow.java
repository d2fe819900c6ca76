package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/**
 * One place where groups were given roles: its version counts the changes, its lock orders them.
 */
@Preload
@Table("ROLE_MAP")
public interface RoleMapRow extends Entity, Versioned {
  /** The space key, or {@code *} for the whole wiki. */
  @Unique
  String getPlace();
}
