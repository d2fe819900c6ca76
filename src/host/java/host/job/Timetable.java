package host.job;

import host.plugin.JobModule;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job is due. Of cron expressions the part that Spring and the product's Quartz read alike
 * is taken: six fields, days of the week by name.
 */
final class Timetable {
  private final CronExpression cron;
  private final long everyMillis;

  private Timetable(CronExpression cron, long everyMillis) {
    this.cron = cron;
    this.everyMillis = everyMillis;
  }

  /**
   * @throws IllegalArgumentException in words for who wrote the descriptor
   */
  static Timetable of(JobModule job) {
    if ((job.cron() == null) == (job.repeatMillis() <= 0)) {
      throw new IllegalArgumentException(
          "<schedule> needs either cron-expression or repeat-interval in milliseconds");
    }
    if (job.cron() == null) {
      return new Timetable(null, job.repeatMillis());
    }
    String[] fields = job.cron().trim().split("\\s+");
    if (fields.length != 6 || fields[5].matches(".*\\d.*")) {
      throw new IllegalArgumentException(
          "cron-expression \""
              + job.cron()
              + "\": six fields, and days of the week by name (the product counts them from 1)");
    }
    if (fields[3].equals("?") == fields[5].equals("?")) {
      throw new IllegalArgumentException(
          "cron-expression \"" + job.cron() + "\": one of both days must be ?, as in the product");
    }
    return new Timetable(CronExpression.parse(job.cron()), 0);
  }

  /** The first time after the given one, the same on every node. */
  Instant after(Instant time) {
    if (cron == null) {
      return Instant.ofEpochMilli((time.toEpochMilli() / everyMillis + 1) * everyMillis);
    }
    return cron.next(time.atZone(ZoneId.systemDefault())).toInstant();
  }

  String text() {
    return cron == null ? everyMillis / 1000 + " s" : cron.toString();
  }
}
