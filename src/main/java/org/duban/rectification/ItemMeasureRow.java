package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;

/** Pairs an item with a measure of its plan. */
@Preload
@Table("ITEM_MEASURE")
public interface ItemMeasureRow extends Entity {
  @Indexed
  int getPlanId();

  @Indexed
  int getItemId();

  @Indexed
  int getMeasureId();
}
