package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was made of rows that bear a common stamp, on this node, as long as they bear it. */
final class Stamped<K, V> {
  private record Made<V>(int stamp, V value) {}

  private final Map<K, Made<V>> all;

  Stamped(int max) {
    all =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Made<V>> eldest) {
            return size() > max;
          }
        };
  }

  /** Null where nothing is known under that stamp. */
  synchronized V get(K key, int stamp) {
    Made<V> made = all.get(key);
    return made != null && made.stamp() == stamp ? made.value() : null;
  }

  synchronized void keep(K key, int stamp, V value) {
    all.put(key, new Made<>(stamp, value));
  }
}
