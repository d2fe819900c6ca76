package org.duban.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.scheduler.status.RunOutcome;
import host.testing.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails for one person or place is made up for, and nobody else waits for it. */
@WithDatabase
class ReminderFailuresStoreTest {
  private Desk desk;

  @BeforeEach
  void open(ActiveObjects ao) {
    desk = new Desk(ao);
  }

  @Test
  void aMailThatDiedWithItsNodeIsToldByTheNextRun() {
    desk.source.add("2026-06-30", desk.owner);
    desk.mail.breaks(true);
    assertThat(desk.remindOn("2026-06-10")).isZero();
    desk.mail.breaks(false);

    assertThat(desk.remindOn("2026-06-10")).isZero();
    assertThat(desk.remindOn("2026-06-11")).isEqualTo(1);
    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("剩余19天");
  }

  @Test
  void aMailThatFailsKeepsNobodyElseFromBeingToldAndIsMadeUpFor() {
    desk.source.add("2026-06-30", desk.owner);
    desk.source.add("2026-06-30", desk.head);
    desk.source.add("2026-06-30", desk.leader);
    desk.mail.refuses(desk.owner);
    desk.time.set("2026-06-10");

    assertThat(desk.service.remind()).isEqualTo(new ReminderService.Outcome(false, 2, 1));
    desk.mail.refuses(null);

    assertThat(desk.remindOn("2026-06-11")).isEqualTo(1);
    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("剩余19天");
    assertThat(desk.remindOn("2026-06-12")).isZero();
  }

  @Test
  void aPlaceThatFailsKeepsNoOtherFromBeingToldAndIsMadeUpFor() {
    desk.source.add("2026-06-30", desk.owner);
    desk.source.add("2026-06-30", desk.owner);
    desk.source.addElsewhere("2026-06-30", desk.head);
    desk.source.broken = true;
    desk.time.set("2026-06-10");

    assertThat(new ReminderJob(desk.service).runJob(null).getRunOutcome())
        .isEqualTo(RunOutcome.FAILED);
    assertThat(desk.mail.take(desk.head)).hasSize(1);
    assertThat(desk.service.remind().failed()).isEqualTo(1);
    desk.source.broken = false;

    assertThat(desk.remindOn("2026-06-11")).isEqualTo(1);
    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("由您办理：2项");
  }
}
