package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.Table;

/**
 * A measure that answers no problem: kept apart, since there are hardly any and looking for them
 * among all pairs takes the longer the larger the plan. Measure 0 says that a plan is kept here.
 */
@Preload
@Table("LOOSE_MEASURE")
@Indexes(
    @Index(
        name = "place",
        methodNames = {"getPlanId", "getMeasureId"}))
public interface LooseRow extends Entity {
  int READY = 0;

  int getPlanId();

  @Indexed
  int getMeasureId();
}
