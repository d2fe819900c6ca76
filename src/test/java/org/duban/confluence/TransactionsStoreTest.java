package org.duban.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.duban.rectification.CounterRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class TransactionsStoreTest {
  private final AtomicInteger attempts = new AtomicInteger();
  private ActiveObjects ao;
  private Transactions transactions;

  @BeforeEach
  void open(ActiveObjects opened) {
    ao = opened;
    transactions = new Transactions(ao);
  }

  private static RuntimeException failure(String state) {
    return new ActiveObjectsException(new SQLException("the database said no", state));
  }

  /** Writes a row and then fails, as often as told. */
  private CounterRow write(String series, int failures, String state) {
    CounterRow row =
        ao.create(CounterRow.class, new DBParam("SERIES", series), new DBParam("VERSION", 1));
    if (attempts.incrementAndGet() <= failures) {
      throw failure(state);
    }
    return row;
  }

  private int rows(String series) {
    return ao.count(CounterRow.class, Query.select().where("SERIES = ?", series));
  }

  @Test
  void whatTheDatabaseGaveUpIsDoneAgainFromItsBeginning() {
    transactions.run(() -> write("deadlock", 2, "40P01"));

    assertThat(attempts).hasValue(3);
    assertThat(rows("deadlock")).isEqualTo(1);
  }

  @Test
  void whatFailsThreeTimesOrOtherwiseFailsForTheCaller() {
    Throwable often = catchThrowable(() -> transactions.run(() -> write("often", 9, "40001")));
    int tried = attempts.getAndSet(0);
    Throwable other = catchThrowable(() -> transactions.run(() -> write("other", 9, "23505")));

    assertThat(often).isInstanceOf(ActiveObjectsException.class);
    assertThat(tried).isEqualTo(3);
    assertThat(other).isInstanceOf(ActiveObjectsException.class);
    assertThat(attempts).hasValue(1);
    assertThat(rows("often") + rows("other")).isZero();
  }

  @Test
  void aCallThatJoinedIsDoneAgainWithItsCallerAlone() {
    AtomicInteger outer = new AtomicInteger();

    transactions.run(
        () -> {
          outer.incrementAndGet();
          return transactions.run(() -> write("inner", 1, "40001"));
        });

    assertThat(attempts).hasValue(2);
    assertThat(outer).hasValue(2);
    assertThat(rows("inner")).isEqualTo(1);
  }

  @Test
  void eightWhoAddToOneRowLoseNothing() throws InterruptedException {
    int id = transactions.run(() -> write("sum", 0, null)).getID();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 50; i++) {
                  transactions.run(
                      () -> {
                        CounterRow row = transactions.lock(CounterRow.class, id).orElseThrow();
                        row.setLastNumber(row.getLastNumber() + 1);
                        row.save();
                        return null;
                      });
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(ao.get(CounterRow.class, id).getLastNumber()).isEqualTo(400);
    assertThat(transactions.run(() -> transactions.lock(CounterRow.class, id + 1))).isEmpty();
  }
}
