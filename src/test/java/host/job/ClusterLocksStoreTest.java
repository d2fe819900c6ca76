package host.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import host.ao.NoteRow;
import host.db.Database;
import host.db.Schema;
import host.testing.WithDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@WithDatabase(NoteRow.class)
class ClusterLocksStoreTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void oneNodeAtATimeHoldsALock(Database database) {
    Schema.create(database);
    try (ClusterLocks first = new ClusterLocks(database, LONG);
        ClusterLocks second = new ClusterLocks(database, LONG)) {
      ClusterLock here = first.getLockForName("one");
      ClusterLock there = second.getLockForName("one");

      assertThat(here.tryLock()).isTrue();
      assertThat(there.tryLock()).isFalse();
      assertThat(second.getLockForName("two").tryLock()).isTrue();
      here.unlock();

      assertThat(there.tryLock()).isTrue();
      assertThatThrownBy(here::unlock).isInstanceOf(IllegalMonitorStateException.class);
      there.unlock();
      second.getLockForName("two").unlock();
    }
  }

  @Test
  void theLockOfADeadNodeIsFreeWhenItsLeaseRunsOut(Database database) throws InterruptedException {
    Schema.create(database);
    ClusterLocks dead = new ClusterLocks(database, Duration.ofMillis(300));
    assertThat(dead.getLockForName("lease").tryLock()).isTrue();
    dead.close();

    try (ClusterLocks alive = new ClusterLocks(database, LONG)) {
      ClusterLock lock = alive.getLockForName("lease");
      assertThat(lock.tryLock(20, TimeUnit.SECONDS)).isTrue();
      lock.unlock();
    }
  }

  @Test
  void aLivingNodeKeepsItsLockBeyondTheLease(Database database) throws InterruptedException {
    Schema.create(database);
    try (ClusterLocks slow = new ClusterLocks(database, Duration.ofMillis(400));
        ClusterLocks other = new ClusterLocks(database, LONG)) {
      ClusterLock mine = slow.getLockForName("kept");
      assertThat(mine.tryLock()).isTrue();

      assertThat(other.getLockForName("kept").tryLock(1500, TimeUnit.MILLISECONDS)).isFalse();
      mine.unlock();
    }
  }

  @Test
  void fourThreadsOfTwoNodesCountWithoutLoss(Database database) throws InterruptedException {
    Schema.create(database);
    int[] plain = new int[1];
    AtomicInteger refused = new AtomicInteger();
    try (ClusterLocks first = new ClusterLocks(database, LONG);
        ClusterLocks second = new ClusterLocks(database, LONG)) {
      Thread[] threads = new Thread[4];
      for (int t = 0; t < 4; t++) {
        ClusterLock lock = (t % 2 == 0 ? first : second).getLockForName("count");
        threads[t] =
            new Thread(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    try {
                      if (!lock.tryLock(30, TimeUnit.SECONDS)) {
                        refused.incrementAndGet();
                        return;
                      }
                      plain[0]++;
                      lock.unlock();
                    } catch (InterruptedException e) {
                      refused.incrementAndGet();
                    }
                  }
                });
        threads[t].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(refused).hasValue(0);
    assertThat(plain[0]).isEqualTo(20);
  }
}
