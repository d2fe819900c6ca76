package org.duban.report.reading;

import org.duban.shared.Refusal;

/**
 * Counts the steps of one reading and refuses a text that needs more than a linear amount, so that
 * no input, however odd, can hold a server thread.
 */
final class Work {
  private static final long STEPS_PER_CHARACTER = 2_000;
  private static final long FREE_STEPS = 5_000_000;

  private final long limit;
  private long done;

  Work(int length) {
    limit = FREE_STEPS + STEPS_PER_CHARACTER * length;
  }

  void step(long count) {
    done += count;
    if (done > limit) {
      throw Refusal.invalid("duban.report.refusal.tooTangled");
    }
  }

  long done() {
    return done;
  }
}
