package org.duban.calendar;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A special day as it is kept; {@code onDate} is an ISO date. */
@Preload
@Table("HOLIDAY")
public interface HolidayRow extends Entity {
  @Indexed
  int getCalYear();

  /** Two offices pasting one year at once cannot both get in. */
  @Unique
  @StringLength(10)
  String getOnDate();

  @StringLength(10)
  String getKind();

  @StringLength(60)
  String getName();
}
