package org.duban.rectification;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.duban.confluence.Versioned;

/** The last number given in a series; raised under its lock. */
@Preload
@Table("COUNTER")
public interface CounterRow extends Entity, Versioned {
  @Unique
  String getSeries();

  int getLastNumber();

  void setLastNumber(int number);
}
