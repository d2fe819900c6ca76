package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.TestDatabase;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.testing.Medians;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Fifty people with one live page of 10,000 items open, each asking again five times a second,
 * which is fifty times as often as a page does, while a colleague writes once a second.
 */
@WithDatabase
class PollBenchmark {
  private static final int PEOPLE = 50;
  private static final int SECONDS = 8;
  private static final int PAUSE = 200;

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong changed = new AtomicLong();

  /** Counts what Active Objects sends, and writes nothing. */
  private final class Counter extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      statements.incrementAndGet();
    }
  }

  @Test
  void fiftyPeoplePollOnePage(ActiveObjects ao, Database database, TestDatabase kind)
      throws Exception {
    Office office = Office.on(ao);
    BigLedger big = new BigLedger(database);
    big.fill(office.plan, 10_000);
    office.upkeep.mend(office.plan);
    big.analyze();
    poll(office, new CountDownLatch(1), new AtomicBoolean(true), 200);
    assertThat(quiet(office)).as("queries of a poll that finds nothing new").isEqualTo(1);

    List<Double> answers = run(office);

    Collections.sort(answers);
    String what = answers.size() + " polls by 50 people, " + changed + " found news, " + kind;
    Medians.print(
        what,
        String.format(Locale.ROOT, "median %.2f ms", answers.get(answers.size() / 2)),
        String.format(Locale.ROOT, "99 %% in %.1f ms", answers.get(answers.size() * 99 / 100)),
        String.format(Locale.ROOT, "%.2f queries", statements.get() / (double) answers.size()));
    assertThat(answers.size()).isGreaterThan(1_000);
    assertThat(changed.get()).isPositive();
  }

  private long quiet(Office office) {
    office.user.is(office.clerk);
    ask(office, "");
    Counter counter = count();
    for (int i = 0; i < 100; i++) {
      ask(office, "");
    }
    stop(counter);
    return statements.getAndSet(0) / 100;
  }

  private List<Double> run(Office office) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch start = new CountDownLatch(1);
    List<Double> answers = new ArrayList<>();
    changed.set(0);
    Counter counter = count();
    try {
      List<Future<List<Double>>> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        people.add(threads.submit(() -> poll(office, start, over, Integer.MAX_VALUE)));
      }
      start.countDown();
      write(office);
      over.set(true);
      for (Future<List<Double>> person : people) {
        answers.addAll(person.get());
      }
    } finally {
      threads.shutdownNow();
      stop(counter);
    }
    return answers;
  }

  private void write(Office office) throws InterruptedException {
    office.user.is(office.clerk);
    ItemFilter doing = new ItemQuery(asked -> asked.equals("status") ? "DOING" : null).filter();
    ItemId id =
        office
            .ledger
            .page(office.plan, doing, Optional.empty(), 1)
            .items()
            .rows()
            .get(0)
            .item()
            .id();
    for (int i = 0; i < SECONDS; i++) {
      ItemEdit edit = new ItemEdit().text(ItemField.GOAL, "标准" + i);
      office.items.edit(id, office.get(id).item().version(), edit);
      TimeUnit.SECONDS.sleep(1);
    }
  }

  /** As the address does: compares the mark and reads the page only if it is another. */
  private List<Double> poll(Office office, CountDownLatch start, AtomicBoolean over, int atMost)
      throws InterruptedException {
    office.user.is(office.clerk);
    if (atMost == Integer.MAX_VALUE) {
      start.await();
    }
    List<Double> answers = new ArrayList<>();
    String known = "";
    while (answers.size() < atMost && (atMost < Integer.MAX_VALUE || !over.get())) {
      long from = System.nanoTime();
      known = ask(office, known);
      answers.add((System.nanoTime() - from) / 1e6);
      if (atMost == Integer.MAX_VALUE) {
        TimeUnit.MILLISECONDS.sleep(PAUSE);
      }
    }
    return answers;
  }

  private String ask(Office office, String known) {
    String mark = office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");
    if (!known.isEmpty() && !mark.equals(known)) {
      changed.incrementAndGet();
      office.json.page(office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50));
    }
    return mark;
  }

  private Counter count() {
    Counter counter = new Counter();
    Logger logger = (Logger) LoggerFactory.getLogger("net.java.ao.sql");
    counter.setContext(logger.getLoggerContext());
    counter.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(counter);
    return counter;
  }

  private static void stop(Counter counter) {
    Logger logger = (Logger) LoggerFactory.getLogger("net.java.ao.sql");
    logger.detachAppender(counter);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}
