package org.duban.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;

/**
 * Many rows in few statements. No public Javadoc shows the batch form of {@code create} on the
 * platform's interface, only on the library below it: where a product lacks it, rows go in one by
 * one, which is slower by about ten times on PostgreSQL and otherwise the same.
 */
public final class BulkInsert {
  private BulkInsert() {}

  /** In the caller's transaction; the ids are not given back. */
  public static <T extends RawEntity<K>, K> void into(
      ActiveObjects ao, Class<T> type, List<Map<String, Object>> rows) {
    for (int from = 0; from < rows.size(); from += Chunks.SIZE) {
      List<Map<String, Object>> part =
          rows.subList(from, Math.min(from + Chunks.SIZE, rows.size()));
      try {
        ao.create(type, part);
      } catch (NoSuchMethodError e) {
        part.forEach(row -> ao.create(type, row));
      }
    }
  }
}
