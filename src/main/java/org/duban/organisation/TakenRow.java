package org.duban.organisation;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A name or an account that may stand but once, so that of two who enter it at the same moment the
 * second is refused by the database.
 */
@Preload
@Table("ORG_TAKEN")
public interface TakenRow extends Entity {
  @NotNull
  @Unique
  @StringLength(300)
  String getPlace();

  void setPlace(String place);

  @Indexed
  int getHolder();
}
