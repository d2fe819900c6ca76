package org.duban.rectification;

import net.java.ao.RawEntity;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/**
 * A line of a GROUP BY over {@link ItemRow}'s table: Active Objects maps aggregates to entities
 * only. Read by stream, never migrated, so it stands in no list of entities.
 */
@Table("RECT_ITEM")
public interface ItemCountRow extends RawEntity<String> {
  @PrimaryKey("STATUS")
  String getStatus();

  String getDueOn();

  int getTotal();
}
