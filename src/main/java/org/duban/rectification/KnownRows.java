package org.duban.rectification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What was made of rows read before, on this node. Each holds only for the version and the scratch
 * number that its row had: whoever writes a row changes both under its lock, so three narrow
 * columns tell whether all others are known, even within a transaction that is rolled back later.
 */
final class KnownRows<T> {
  private final Map<Integer, Row<T>> rows;

  KnownRows(int max) {
    rows =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, Row<T>> eldest) {
            return size() > max;
          }
        };
  }

  /** Which row, and in what state of it. */
  record Stamp(int id, int version, long touched) {}

  /** A row as it was read. */
  record Row<T>(Stamp stamp, T value) {}

  /**
   * In the order of the stamps; rows that are gone are left out.
   *
   * @param read given the ids of those not known; its rows may be newer than the stamps
   */
  List<T> of(List<Stamp> stamps, Function<List<Integer>, List<Row<T>>> read) {
    Map<Integer, T> found = new HashMap<>();
    List<Integer> unknown = new ArrayList<>();
    synchronized (rows) {
      for (Stamp stamp : stamps) {
        Row<T> known = rows.get(stamp.id());
        if (known != null && known.stamp().equals(stamp)) {
          found.put(stamp.id(), known.value());
        } else {
          unknown.add(stamp.id());
        }
      }
    }
    if (!unknown.isEmpty()) {
      List<Row<T>> fresh = read.apply(unknown);
      synchronized (rows) {
        for (Row<T> row : fresh) {
          rows.put(row.stamp().id(), row);
          found.put(row.stamp().id(), row.value());
        }
      }
    }
    return stamps.stream().map(stamp -> found.get(stamp.id())).filter(Objects::nonNull).toList();
  }
}
