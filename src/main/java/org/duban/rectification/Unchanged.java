package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What was read of plans, each with the latest ids of its trail: while these are the same so is
 * what was read, on whichever node it is changed, since nothing of a plan is changed without an
 * entry in the same transaction. Who may see the plan is asked every time. Nothing is kept for
 * longer than ten minutes, since figures may be put right without an entry.
 */
final class Unchanged<K, V> {
  private static final int MAX = 200;
  private static final long KEPT = TimeUnit.MINUTES.toNanos(10);

  private record Read<V>(List<Integer> latest, V value, long at) {}

  private final Map<K, Read<V>> reads =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Read<V>> eldest) {
          return size() > MAX;
        }
      };

  /**
   * @param latest read before this call: what is older than its ids would be kept otherwise
   */
  Optional<V> get(K key, List<Integer> latest, Function<K, Optional<V>> read) {
    Read<V> known = known(key);
    if (known != null && known.latest().equals(latest) && System.nanoTime() - known.at() < KEPT) {
      return Optional.of(known.value());
    }
    Optional<V> fresh = read.apply(key);
    // no entry at all: nothing would tell of a change
    fresh
        .filter(value -> !latest.isEmpty())
        .ifPresent(value -> keep(key, new Read<>(latest, value, System.nanoTime())));
    return fresh;
  }

  private synchronized Read<V> known(K key) {
    return reads.get(key);
  }

  private synchronized void keep(K key, Read<V> read) {
    reads.put(key, read);
  }
}
