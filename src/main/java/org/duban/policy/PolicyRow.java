package org.duban.policy;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** A policy as it is kept; without a value the place inherits again. */
@Preload
@Table("POLICY")
public interface PolicyRow extends Entity, Versioned {
  /** Key and space in one: two who set a policy for the first time cannot both get in. */
  @Unique
  String getPlace();

  @StringLength(60)
  String getPolicyKey();

  /** Null for the whole wiki. */
  String getSpaceKey();

  @StringLength(StringLength.UNLIMITED)
  String getSettings();

  void setSettings(String json);

  String getWhoKey();

  void setWhoKey(String key);

  String getWhoName();

  void setWhoName(String name);

  long getSetAt();

  void setSetAt(long at);
}
