package org.duban.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowLocksTest {
  private final RowLocks locks = new RowLocks();
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  private Future<?> take(int id, CountDownLatch taken) {
    return other.submit(
        () -> {
          locks.take(String.class, id);
          taken.countDown();
          locks.release();
        });
  }

  @Test
  void aRowIsForOneAtATimeAndAnotherRowIsFree() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    locks.take(String.class, 7);
    locks.take(String.class, 7);

    take(8, free).get();
    Future<?> second = take(7, waits);
    assertThat(waits.await(200, TimeUnit.MILLISECONDS)).isFalse();
    locks.release();
    second.get(5, TimeUnit.SECONDS);

    assertThat(free.getCount() + waits.getCount()).isZero();
  }

  @Test
  void whatWasNeverTakenIsReleasedWithoutAnything() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    locks.release();

    take(7, taken).get(5, TimeUnit.SECONDS);

    assertThat(taken.getCount()).isZero();
  }
}
