package host.job;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import host.db.Database;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.springframework.dao.DuplicateKeyException;

/**
 * Locks shared by all nodes of a database. A lock is a row with a lease that its node renews; when
 * the node dies the lease runs out and the next one takes it. Not re-entrant, as the product says.
 */
public final class ClusterLocks implements ClusterLockService, AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  private final Database database;
  private final long leaseMillis;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "lock leases");
            thread.setDaemon(true);
            return thread;
          });

  public ClusterLocks(Database database, Duration lease) {
    this.database = database;
    this.leaseMillis = lease.toMillis();
    renewing.scheduleWithFixedDelay(
        this::renew, leaseMillis / 3, leaseMillis / 3, TimeUnit.MILLISECONDS);
  }

  private record Held(String token, Thread by) {}

  @Override
  public ClusterLock getLockForName(String lockName) {
    if (!lockName.matches("[\\x21-\\x7e]{1,255}")) {
      throw new IllegalArgumentException("a lock's name is 1 to 255 ASCII characters: " + lockName);
    }
    return new Named(lockName);
  }

  private boolean take(String name) {
    Held now = held.get(name);
    if (now != null && now.by() == Thread.currentThread()) {
      throw new IllegalStateException("this thread already holds " + name);
    }
    String token = UUID.randomUUID().toString();
    if (!taken(name, token)) {
      return false;
    }
    held.put(name, new Held(token, Thread.currentThread()));
    return true;
  }

  private boolean taken(String name, String token) {
    int expired =
        database.apart(
            () ->
                database
                    .jdbc()
                    .update(
                        "UPDATE HOST_LOCK SET HOLDER = ?, EXPIRES = "
                            + until()
                            + " WHERE NAME = ? AND (EXPIRES IS NULL OR EXPIRES < CURRENT_TIMESTAMP)",
                        token,
                        name));
    if (expired == 1) {
      return true;
    }
    try {
      database.apart(
          () ->
              database
                  .jdbc()
                  .update(
                      "INSERT INTO HOST_LOCK (NAME, HOLDER, EXPIRES) VALUES (?, ?, "
                          + until()
                          + ")",
                      name,
                      token));
      return true;
    } catch (DuplicateKeyException someoneElse) {
      return false;
    }
  }

  /** By the database's clock: nodes' clocks differ. */
  private String until() {
    return "CURRENT_TIMESTAMP + INTERVAL '" + leaseMillis / 1000.0 + "' SECOND";
  }

  private void give(String name) {
    Held mine = held.get(name);
    if (mine == null || mine.by() != Thread.currentThread()) {
      throw new IllegalMonitorStateException("this thread does not hold " + name);
    }
    held.remove(name);
    database.apart(
        () ->
            database
                .jdbc()
                .update("DELETE FROM HOST_LOCK WHERE NAME = ? AND HOLDER = ?", name, mine.token()));
  }

  private void renew() {
    held.forEach(
        (name, mine) ->
            database.apart(
                () ->
                    database
                        .jdbc()
                        .update(
                            "UPDATE HOST_LOCK SET EXPIRES = "
                                + until()
                                + " WHERE NAME = ? AND HOLDER = ?",
                            name,
                            mine.token())));
  }

  /** As when the node dies: nothing is given back, the leases run out. */
  @Override
  public void close() {
    renewing.shutdownNow();
  }

  private final class Named implements ClusterLock {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public boolean tryLock() {
      return take(name);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(time);
      while (!take(name)) {
        if (System.nanoTime() - end >= 0) {
          return false;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      return true;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      while (!take(name)) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }

    @Override
    public void lock() {
      throw new UnsupportedOperationException("ClusterLock#lock: use tryLock with a time");
    }

    @Override
    public void unlock() {
      give(name);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("ClusterLock#newCondition");
    }
  }
}
