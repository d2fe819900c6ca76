package org.duban.calendar;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** A year whose table was imported: its version counts the imports, its lock orders them. */
@Preload
@Table("CALENDAR_YEAR")
public interface CalendarYearRow extends Entity, Versioned {
  @Unique
  int getCalYear();
}
