package org.duban.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/**
 * One transaction per public service method; an inner call joins the outer one. Throwing rolls all
 * of it back. Besides the stores, this is the only place that knows Active Objects.
 */
@Component
public class Transactions {
  /** A deadlock is rare, and a second one of the same work more so. */
  private static final int ATTEMPTS = 3;

  private final ActiveObjects ao;
  private final RowLocks locks = new RowLocks();
  private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);

  public Transactions(ActiveObjects ao) {
    this.ao = ao;
  }

  /** Work that the database gave up for a deadlock is done again, from its beginning. */
  public <T> T run(Supplier<T> work) {
    if (running.get()) {
      return ao.executeInTransaction(work::get);
    }
    running.set(true);
    try {
      return attempt(work, 1);
    } finally {
      running.remove();
    }
  }

  private <T> T attempt(Supplier<T> work, int attempt) {
    try {
      return ao.executeInTransaction(work::get);
    } catch (ActiveObjectsException | UndeclaredThrowableException e) {
      if (attempt == ATTEMPTS || !isGivenUp(e)) {
        throw e;
      }
    } finally {
      locks.release();
    }
    return attempt(work, attempt + 1);
  }

  /** SQL states of class 40: rolled back by the database, for a deadlock or the like. */
  private static boolean isGivenUp(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("40")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A transaction of its own even where one is under way, such as that of a page being made: what
   * fails here leaves the outer one whole (PostgreSQL would take nothing more in it). Active
   * Objects can only join, so the work is done on another thread, which has no user. It needs a
   * second connection for a moment and waits for no lock that the caller holds: keep it short and
   * seldom.
   */
  public void runApart(Runnable work) {
    FutureTask<Void> task =
        new FutureTask<>(
            () ->
                ao.executeInTransaction(
                    () -> {
                      work.run();
                      return null;
                    }));
    Thread thread = new Thread(task, "duban-own-transaction");
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for a transaction of its own", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException) {
        throw (RuntimeException) e.getCause();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Locks a row until the transaction ends and gives its last committed state. Active Objects knows
   * neither row locks nor conditional updates; writing a scratch column makes any database wait for
   * the other writer, and reading after that sees what the other wrote. It asks for the value just
   * written, too: H2 gives the answer to a question that it was asked before again, and may miss a
   * commit of that very moment. Lock several rows in the order of their ids.
   */
  public <R extends Entity & Versioned> Optional<R> lock(Class<R> type, int id) {
    if (running.get()) {
      locks.take(type, id);
    }
    long touched = ThreadLocalRandom.current().nextLong();
    for (R row : ao.find(type, Query.select().where("ID = ?", id))) {
      row.setTouched(touched);
      row.save();
    }
    Query written = Query.select().where("ID = ? AND TOUCHED = ?", id, touched);
    return Arrays.stream(ao.find(type, written)).findFirst();
  }
}
