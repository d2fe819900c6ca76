package host.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import host.ao.NoteRow;
import host.db.Database;
import host.db.Schema;
import host.plugin.JobModule;
import host.plugin.PluginFault;
import host.testing.WithDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase(NoteRow.class)
class JobsStoreTest {
  private final Hand clock = new Hand(Instant.parse("2026-03-02T00:00:00Z"));
  private final AtomicInteger ran = new AtomicInteger();
  private JobRunner runner =
      request -> {
        ran.incrementAndGet();
        return JobRunnerResponse.success("done");
      };
  private ClusterLocks locks;

  private static final class Hand extends Clock {
    private volatile Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("withZone");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private Jobs node(Database database, JobModule module) {
    Schema.create(database);
    database.jdbc().update("DELETE FROM HOST_JOB_RUN");
    return another(database, module);
  }

  private Jobs another(Database database, JobModule module) {
    if (locks == null) {
      locks = new ClusterLocks(database, Duration.ofMinutes(1));
    }
    return new Jobs(
        database,
        locks,
        clock,
        "node" + System.nanoTime(),
        List.of(module),
        name -> request -> runner.runJob(request));
  }

  @AfterEach
  void closeLocks() {
    if (locks != null) {
      locks.close();
    }
  }

  private static JobModule hourly(boolean perCluster) {
    return new JobModule("job", "", "bean", perCluster, null, 3_600_000, true);
  }

  private static JobModule cron(String expression) {
    return new JobModule("job", "", "bean", true, expression, 0, true);
  }

  @Test
  void aDueRunIsDoneByOneOfTwoNodes(Database database) throws InterruptedException {
    Jobs first = node(database, hourly(true));
    Jobs second = another(database, hourly(true));
    clock.now = clock.now.plusSeconds(3600);
    CountDownLatch start = new CountDownLatch(1);
    Thread[] nodes = {ticking(first, start), ticking(second, start)};
    start.countDown();
    for (Thread node : nodes) {
      node.join();
    }

    assertThat(ran).hasValue(1);
    assertThat(first.history(10))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.outcome()).isEqualTo("SUCCESS");
              assertThat(run.message()).isEqualTo("done");
            });
  }

  private static Thread ticking(Jobs node, CountDownLatch start) {
    Thread thread =
        new Thread(
            () -> {
              try {
                start.await();
              } catch (InterruptedException e) {
                return;
              }
              node.tick();
            });
    thread.start();
    return thread;
  }

  @Test
  void aJobOfEachNodeIsDoneByBoth(Database database) {
    Jobs first = node(database, hourly(false));
    Jobs second = another(database, hourly(false));
    clock.now = clock.now.plusSeconds(3600);

    first.tick();
    second.tick();
    second.tick();

    assertThat(ran).hasValue(2);
  }

  @Test
  void runsThatWereMissedAreNotMadeUpFor(Database database) {
    Jobs node = node(database, hourly(true));
    clock.now = clock.now.plus(Duration.ofHours(5));

    node.tick();
    node.tick();

    assertThat(ran).hasValue(1);
  }

  @Test
  void aRunByHandIsRecordedWithWhoStartedItAndHowItEnded(Database database) {
    runner =
        request -> {
          throw new IllegalStateException("no tables");
        };
    Jobs node = node(database, hourly(true));

    node.runNow("job", "admin");

    assertThat(node.history(10))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.by()).isEqualTo("admin");
              assertThat(run.outcome()).isEqualTo("FAILED");
              assertThat(run.message()).contains("no tables");
            });
  }

  @Test
  void aRunIsGivenUpWhileAnotherOneGoesOn(Database database) {
    Jobs[] node = new Jobs[1];
    runner =
        request -> {
          ran.incrementAndGet();
          Thread thread = new Thread(() -> node[0].runNow("job", "other"));
          thread.start();
          try {
            thread.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return null;
        };
    node[0] = node(database, hourly(true));

    node[0].runNow("job", "admin");

    assertThat(ran).hasValue(1);
    assertThat(node[0].history(10))
        .extracting(JobRun::outcome)
        .containsExactly("ABORTED", "SUCCESS");
  }

  @Test
  void aJobThatDoesNotSaySoIsNotRunByHand(Database database) {
    Jobs node = node(database, new JobModule("job", "", "bean", true, null, 1000, false));

    assertThatThrownBy(() -> node.runNow("job", "admin"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cronExpressionsThatTheProductReadsOtherwiseAreRefused(Database database) {
    assertThat(node(database, cron("0 30 7 * * ?")).list().get(0).schedule())
        .isEqualTo("0 30 7 * * ?");
    for (String expression :
        List.of("0 30 7 * * *", "0 30 7 ? * 2", "0 30 7 * * ? 2026", "rubbish", "0 99 7 * * ?")) {
      assertThatThrownBy(() -> node(database, cron(expression)))
          .as(expression)
          .isInstanceOf(PluginFault.class)
          .hasMessageContaining("job-config job");
    }
  }
}
