package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.duban.confluence.Versioned;

/**
 * What a plan's progress of one day adds up to under one name and unit. A matter that is cancelled
 * is taken off in a row of its own, which counts from that day on: so what a period came to stays.
 */
@Preload
@Table("RESULT")
@Indexes(
    @Index(
        name = "day",
        methodNames = {"getPlanId", "getWrittenOn"}))
public interface ResultRow extends Entity, Versioned {
  int getPlanId();

  /** The day of the progress. */
  @StringLength(10)
  String getWrittenOn();

  /** The same day, or that on which matters were cancelled. */
  @StringLength(10)
  String getCountsFrom();

  @StringLength(20)
  String getFigure();

  @StringLength(10)
  String getUnit();

  long getHundredths();

  void setHundredths(long hundredths);

  /** How many figures. */
  int getAmount();

  void setAmount(int amount);
}
