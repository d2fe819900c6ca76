package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A further unit of an item, by its part in it: CO for 配合单位, CC for 抄送单位. */
@Preload
@Table("ITEM_UNIT")
public interface ItemUnitRow extends Entity {
  @Indexed
  int getItemId();

  @Indexed
  int getUnitId();

  @StringLength(10)
  String getPart();
}
