package org.duban.confluence;

import com.atlassian.scheduler.JobRunnerResponse;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edge of a job that does the same for many: what fails for one is logged once, with its name,
 * and keeps nobody else from having it done.
 */
public final class EachForItself {
  private static final Logger LOG = LoggerFactory.getLogger(EachForItself.class);

  private final String job;
  private int done;
  private int failed;

  /**
   * @param job what is being done, for the log
   */
  public EachForItself(String job) {
    this.job = job;
  }

  /**
   * @param subject whom it is done for, such as {@code plan 7}
   * @param work says how much it did
   * @return whether it did not fail
   */
  public boolean run(String subject, IntSupplier work) {
    try {
      done += work.getAsInt();
      return true;
    } catch (RuntimeException failure) {
      failed++;
      LOG.error(
          "{}: {} failed; the others go on, and the next run tries again", job, subject, failure);
      return false;
    }
  }

  /** All that was done so far. */
  public int done() {
    return done;
  }

  /** For how many it failed so far. */
  public int failed() {
    return failed;
  }

  /** What the scheduler is to show. */
  public JobRunnerResponse response() {
    String said = job + ": " + done + " done";
    return failed == 0
        ? JobRunnerResponse.success(said)
        : JobRunnerResponse.failed(said + ", " + failed + " failed, see the log");
  }
}
