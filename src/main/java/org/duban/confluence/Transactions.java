package org.duban.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/**
 * One transaction per public service method; an inner call joins the outer one. Throwing rolls all
 * of it back. Besides the stores, this is the only place that knows Active Objects.
 */
@Component
public class Transactions {
  private final ActiveObjects ao;

  public Transactions(ActiveObjects ao) {
    this.ao = ao;
  }

  public <T> T run(Supplier<T> work) {
    return ao.executeInTransaction(work::get);
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
   * the other writer, and reading after that sees what the other wrote. Lock several rows in the
   * order of their ids.
   */
  public <R extends Entity & Versioned> Optional<R> lock(Class<R> type, int id) {
    for (R row : ao.find(type, Query.select().where("ID = ?", id))) {
      row.setTouched(ThreadLocalRandom.current().nextLong());
      row.save();
    }
    return Arrays.stream(ao.find(type, Query.select().where("ID = ?", id))).findFirst();
  }
}
