package org.duban.confluence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who is at which row on this node: threads queue here before they queue in the database. Other
 * nodes are kept out by the database's own lock, which is taken all the same. H2, which has one
 * node only, at times lets two waiting transactions pass at once, and the later then writes over
 * the earlier: with this they never wait there.
 */
final class RowLocks {
  /** Then the database decides: nobody waits here for ever. */
  private static final long PATIENCE_SECONDS = 10;

  private final Map<List<Object>, Queue> queues = new HashMap<>();
  private final ThreadLocal<Deque<List<Object>>> held = ThreadLocal.withInitial(ArrayDeque::new);

  /** The lock of one row, kept while anybody holds it or waits for it. */
  private static final class Queue {
    private final ReentrantLock lock = new ReentrantLock(true);
    private int users;
  }

  /** Held until {@link #release}; a second time by the same thread costs nothing. */
  void take(Class<?> type, int id) {
    List<Object> row = List.of(type, id);
    if (held.get().contains(row)) {
      return;
    }
    Queue queue = join(row);
    try {
      if (queue.lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        held.get().push(row);
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leave(row);
  }

  /** All that this thread holds, once its transaction has ended. */
  void release() {
    for (List<Object> row : held.get()) {
      leave(row).lock.unlock();
    }
    held.remove();
  }

  private synchronized Queue join(List<Object> row) {
    Queue queue = queues.computeIfAbsent(row, r -> new Queue());
    queue.users++;
    return queue;
  }

  private synchronized Queue leave(List<Object> row) {
    Queue queue = queues.get(row);
    if (--queue.users == 0) {
      queues.remove(row);
    }
    return queue;
  }
}
