package org.duban.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import net.java.ao.Entity;
import net.java.ao.Query;

/**
 * A row that several people may change at once. Active Objects knows neither conditional updates
 * nor row locks, so whoever changes one first takes its lock by {@link #lock}.
 */
public interface VersionedRow extends Entity {
  int getVersion();

  void setVersion(int version);

  long getTouched();

  void setTouched(long touched);

  /**
   * Writes a scratch column, which makes any database wait for the other writer, and reads the row
   * again: what comes back is the last committed state, and stays it until the transaction ends.
   * Lock several rows in the order of their ids.
   */
  static <R extends VersionedRow> Optional<R> lock(ActiveObjects ao, Class<R> type, int id) {
    for (R row : ao.find(type, Query.select().where("ID = ?", id))) {
      row.setTouched(ThreadLocalRandom.current().nextLong());
      row.save();
    }
    return Optional.of(ao.find(type, Query.select().where("ID = ?", id)))
        .filter(rows -> rows.length == 1)
        .map(rows -> rows[0]);
  }
}
