package org.duban.confluence;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A small table that every request needs and hardly anyone changes: read at most once in ten
 * seconds on each node. A change shows at once on the node that made it, elsewhere when its ten
 * seconds are over, so nothing may rest on it that must not be ten seconds old.
 */
public final class Remembered<T> {
  private static final long KEPT = TimeUnit.SECONDS.toNanos(10);

  private final AtomicReference<Read<T>> last = new AtomicReference<>();
  private final AtomicInteger changes = new AtomicInteger();

  private record Read<T>(T value, long at) {}

  public T get(Supplier<T> read) {
    Read<T> known = last.get();
    if (known != null && System.nanoTime() - known.at() < KEPT) {
      return known.value();
    }
    int before = changes.get();
    T value = read.get();
    if (before == changes.get()) {
      last.set(new Read<>(value, System.nanoTime()));
    }
    return value;
  }

  /** After the change is committed: who reads meanwhile may see the old, but it is not kept. */
  public void forget() {
    changes.incrementAndGet();
    last.set(null);
  }
}
