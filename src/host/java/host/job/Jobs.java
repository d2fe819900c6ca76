package host.job;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import host.db.Database;
import host.plugin.JobModule;
import host.plugin.PluginFault;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Runs the plugin's {@code <job-config>} modules when they are due. A run that was missed because
 * no node was up is not made up for, as in the product: whoever needs that asks the clock himself.
 */
public final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final Database database;
  private final ClusterLocks locks;
  private final Clock clock;
  private final String node;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "scheduled jobs"));

  /**
   * @param bean finds the runner by its bean's name; null if that is none
   */
  public Jobs(
      Database database,
      ClusterLocks locks,
      Clock clock,
      String node,
      List<JobModule> modules,
      Function<String, JobRunner> bean) {
    this.database = database;
    this.locks = locks;
    this.clock = clock;
    this.node = node;
    for (JobModule module : modules) {
      JobRunner runner = bean.apply(module.bean());
      if (runner == null) {
        throw new PluginFault(
            "job-config " + module.key() + ": the bean " + module.bean() + " is no JobRunner");
      }
      jobs.put(module.key(), new Job(module, runner, timetable(module), clock.instant()));
    }
  }

  /** A job as the administrator sees it. */
  public record Line(String key, String name, String schedule, boolean mayRunNow, Instant next) {}

  private static final class Job {
    final JobModule module;
    final JobRunner runner;
    final Timetable timetable;
    Instant next;

    Job(JobModule module, JobRunner runner, Timetable timetable, Instant now) {
      this.module = module;
      this.runner = runner;
      this.timetable = timetable;
      next = timetable.after(now);
    }
  }

  private static Timetable timetable(JobModule module) {
    try {
      return Timetable.of(module);
    } catch (IllegalArgumentException e) {
      throw new PluginFault("job-config " + module.key() + ": " + e.getMessage(), e);
    }
  }

  public void start() {
    ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  /** Runs what is due by now. */
  synchronized void tick() {
    Instant now = clock.instant();
    for (Job job : jobs.values()) {
      if (!now.isBefore(job.next)) {
        Instant due = job.next;
        job.next = job.timetable.after(now);
        run(job, due, null);
      }
    }
  }

  /**
   * @throws IllegalArgumentException for an unknown job or one that may not be run by hand
   */
  public void runNow(String key, String by) {
    Job job = jobs.get(key);
    if (job == null || !job.module.runsByHand()) {
      throw new IllegalArgumentException("job " + key + " cannot be run by hand");
    }
    run(job, clock.instant(), by);
  }

  private void run(Job job, Instant due, String by) {
    String key = job.module.key();
    long id = database.next("HOST_ID");
    String scope = by != null ? "by hand " + id : job.module.perCluster() ? "cluster" : node;
    try {
      database
          .jdbc()
          .update(
              "INSERT INTO HOST_JOB_RUN (ID, JOB_KEY, SCOPE, DUE, STARTED, OUTCOME, RUN_BY) VALUES (?, ?, ?, ?, ?, 'RUNNING', ?)",
              id,
              key,
              scope,
              due.toEpochMilli(),
              clock.millis(),
              by);
    } catch (DuplicateKeyException anotherNodeRunsIt) {
      return;
    }
    ClusterLock lock =
        locks.getLockForName("host.job." + key + (job.module.perCluster() ? "" : "." + node));
    if (!lock.tryLock()) {
      end(id, "ABORTED", "still running elsewhere");
      return;
    }
    try {
      JobRunnerResponse response = job.runner.runJob(new Request(new Date(clock.millis())));
      end(
          id,
          response == null ? "SUCCESS" : response.getRunOutcome().name(),
          response == null ? null : response.getMessage());
    } catch (RuntimeException e) {
      LOG.error("job {} failed", key, e);
      end(id, "FAILED", e.toString());
    } finally {
      lock.unlock();
    }
  }

  private record Request(Date startTime) implements JobRunnerRequest {
    @Override
    public Date getStartTime() {
      return startTime;
    }

    @Override
    public boolean isCancellationRequested() {
      return false;
    }
  }

  private void end(long id, String outcome, String message) {
    String shown = message == null ? null : message.substring(0, Math.min(1000, message.length()));
    database
        .jdbc()
        .update(
            "UPDATE HOST_JOB_RUN SET ENDED = ?, OUTCOME = ?, MESSAGE = ? WHERE ID = ?",
            clock.millis(),
            outcome,
            shown,
            id);
  }

  public List<Line> list() {
    return jobs.values().stream()
        .map(
            job ->
                new Line(
                    job.module.key(),
                    job.module.name(),
                    job.timetable.text(),
                    job.module.runsByHand(),
                    job.next))
        .toList();
  }

  /** Of all nodes, newest first. */
  public List<JobRun> history(int limit) {
    return database
        .jdbc()
        .query(
            "SELECT * FROM HOST_JOB_RUN ORDER BY ID DESC LIMIT ?",
            (row, n) ->
                new JobRun(
                    row.getString("JOB_KEY"),
                    Instant.ofEpochMilli(row.getLong("STARTED")),
                    row.getLong("ENDED") == 0 ? null : Instant.ofEpochMilli(row.getLong("ENDED")),
                    row.getString("OUTCOME"),
                    row.getString("MESSAGE"),
                    row.getString("RUN_BY")),
            limit);
  }

  /** A run under way may end first. */
  @Override
  public void close() {
    ticking.shutdown();
    try {
      ticking.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
