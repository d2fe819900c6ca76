package org.duban.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.testing.FakeMail.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ReminderServiceStoreTest {
  private ActiveObjects ao;
  private Desk desk;

  @BeforeEach
  void open(ActiveObjects opened) {
    ao = opened;
    desk = new Desk(ao);
  }

  @Test
  void theDoerIsToldBeforeTheDateAndOnIt() {
    desk.source.add("2026-06-30", desk.owner, desk.leader);

    assertThat(desk.remindOn("2026-06-09")).isZero();
    assertThat(desk.remindOn("2026-06-10")).isEqualTo(1);
    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("剩余20天", "2026-06-30");
    assertThat(desk.remindOn("2026-06-11")).isZero();
    assertThat(desk.remindOn("2026-06-20")).isEqualTo(1);
    assertThat(desk.remindOn("2026-06-27")).isEqualTo(1);
    desk.mail.take(desk.owner);
    assertThat(desk.remindOn("2026-06-30")).isEqualTo(1);

    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("今日到期");
    assertThat(desk.mail.sent()).isEmpty();
  }

  @Test
  void onceOverdueLeaderAndHeadAreToldToo() {
    desk.source.add("2026-06-30", desk.owner, desk.leader, desk.head);
    desk.remindOn("2026-06-30");
    desk.mail.take(desk.owner);

    assertThat(desk.remindOn("2026-07-01")).isEqualTo(3);

    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("由您办理：1项", "逾期1天");
    assertThat(desk.mail.take(desk.leader).get(0).html()).contains("您分管或负责的事项：1项");
    assertThat(desk.mail.take(desk.head)).hasSize(1);
    assertThat(desk.remindOn("2026-07-07")).isZero();
    assertThat(desk.remindOn("2026-07-08")).isEqualTo(3);
  }

  @Test
  void theSpacesOwnRuleSaysWhenTheLeaderAndWhenTheHeadAreTold() {
    desk.user.is(desk.clerk);
    desk.policies.set(
        "reminder",
        "DUBAN",
        0,
        Map.of("daysBefore", List.of(5), "overdueEvery", 10, "leaderAfter", 3, "headAfter", 6));
    desk.source.add("2026-06-30", desk.owner, desk.leader, desk.head);

    assertThat(desk.remindOn("2026-06-20")).isZero();
    assertThat(desk.remindOn("2026-06-25")).isEqualTo(1);
    assertThat(desk.remindOn("2026-07-01")).isEqualTo(1);
    desk.mail.take(desk.owner);
    assertThat(desk.remindOn("2026-07-03")).isEqualTo(1);
    assertThat(desk.mail.take(desk.leader).get(0).html()).contains("逾期3天");
    assertThat(desk.remindOn("2026-07-06")).isEqualTo(1);
    assertThat(desk.mail.take(desk.head).get(0).html()).contains("您分管或负责", "逾期6天");
    assertThat(desk.remindOn("2026-07-10")).isZero();
  }

  @Test
  void inStepsTheLeaderIsToldTenDaysBeforeAndTheChiefWhenItIsOverdue() {
    desk.user.is(desk.clerk);
    Map<String, Object> steps = desk.kind.write(desk.kind.shipped().get("JIANGJIN_STEPS"));
    desk.policies.set("reminder", "DUBAN", 0, steps);
    desk.source.add("2026-06-30", desk.owner, desk.leader);
    desk.source.chiefs.add(desk.john.key());

    assertThat(desk.remindOn("2026-06-10")).isEqualTo(1);
    assertThat(desk.remindOn("2026-06-20")).isEqualTo(2);
    assertThat(desk.mail.take(desk.leader).get(0).html()).contains("您分管或负责的事项：1项", "剩余10天");
    assertThat(desk.mail.take(desk.john)).isEmpty();
    assertThat(desk.remindOn("2026-07-01")).isEqualTo(3);
    assertThat(desk.mail.take(desk.john).get(0).html()).contains("ZG-2026-001", "overdue");
  }

  @Test
  void aChiefIsToldOnceAndWithoutOneTheOfficeIs() {
    desk.user.is(desk.clerk);
    Map<String, Object> rule = Map.of("overdueEvery", 7, "leaderAfter", 1, "chiefAfter", 1);
    desk.policies.set("reminder", "DUBAN", 0, rule);
    desk.source.add("2026-06-30", desk.owner, desk.leader);
    desk.source.office.add(desk.clerk.key());
    desk.remindOn("2026-06-30");

    desk.remindOn("2026-07-01");
    assertThat(desk.mail.take(desk.clerk).get(0).html()).contains("没有党组织主要负责人");
    desk.mail.take(desk.leader);
    desk.source.chiefs.add(desk.leader.key());
    desk.remindOn("2026-07-08");
    assertThat(desk.mail.take(desk.leader).get(0).html()).contains("您分管或负责的事项：1项");
  }

  @Test
  void whatWasCountedByWeekendsAloneIsSaid() {
    desk.user.is(desk.clerk);
    Map<String, Object> working = desk.kind.write(desk.kind.shipped().get("WORKING_DAYS"));
    desk.source.add("2026-06-30", desk.owner);
    desk.remindOn("2026-06-10");
    assertThat(desk.mail.take(desk.owner).get(0).html()).doesNotContain("未导入放假表");

    desk.policies.set("reminder", "DUBAN", 0, working);
    desk.remindOn("2026-06-26");

    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("2026年未导入放假表，按周末推算。");
  }

  @Test
  void onDaysOffNothingIsSentAndMondayMakesUpForThem() {
    desk.user.is(desk.clerk);
    desk.policies.set(
        "reminder",
        null,
        0,
        Map.of(
            "daysBefore",
            List.of(3),
            "overdueEvery",
            5,
            "days",
            "CALENDAR",
            "workingDaysOnly",
            true));
    // three days before fall on Saturday the 27th and Sunday the 28th
    desk.source.add("2026-06-30", desk.owner);
    desk.source.add("2026-07-01", desk.owner);
    desk.remindOn("2026-06-26");

    assertThat(desk.remindOn("2026-06-27")).isZero();
    assertThat(desk.remindOn("2026-06-28")).isZero();
    assertThat(desk.remindOn("2026-06-29")).isEqualTo(1);
    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("由您办理：2项", "剩余1天", "剩余2天");
    assertThat(desk.remindOn("2026-06-29")).isZero();
  }

  @Test
  void allOfADayComesInOneMailWithTheMostPressingFirst() {
    desk.source.add("2026-06-30", desk.owner);
    desk.source.add("2026-06-10", desk.owner);
    desk.source.add("2026-06-09", desk.head, desk.owner);

    assertThat(desk.remindOn("2026-06-10")).isEqualTo(2);

    List<Sent> mails = desk.mail.take(desk.owner);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).subject()).isEqualTo("督办提醒：3项时限需要您关注");
    assertThat(mails.get(0).html())
        .containsSubsequence("由您办理：2项", "第2项", "今日到期", "第1项", "分管", "第3项", "逾期1天");
  }

  @Test
  void runningAgainSendsNothingTwice() {
    desk.source.add("2026-06-30", desk.owner);
    desk.remindOn("2026-06-10");

    assertThat(desk.remindOn("2026-06-10")).isZero();
    desk.source.add("2026-06-20", desk.owner);

    assertThat(desk.remindOn("2026-06-10")).isZero();
    assertThat(desk.mail.sent()).hasSize(1);
  }

  @Test
  void daysWithoutAServerAreMadeUpForOnce() {
    desk.source.add("2026-06-30", desk.owner);
    desk.source.add("2026-07-04", desk.owner);
    desk.remindOn("2026-06-09");

    assertThat(desk.remindOn("2026-06-16")).isEqualTo(1);
    assertThat(desk.mail.take(desk.owner).get(0).html()).contains("剩余14天", "剩余18天");

    assertThat(desk.remindOn("2026-06-17")).isZero();
  }

  @Test
  void whoSwitchedMailsOffGetsNoneUntilTheySwitchThemOn() {
    desk.source.add("2026-06-30", desk.owner);
    desk.user.is(desk.owner);
    assertThat(desk.preferences.byMail()).isTrue();
    desk.preferences.byMail(false);
    desk.preferences.byMail(false);
    assertThat(desk.preferences.byMail()).isFalse();

    assertThat(desk.remindOn("2026-06-10")).isZero();
    desk.preferences.byMail(true);

    assertThat(desk.remindOn("2026-06-20")).isEqualTo(1);
  }

  @Test
  void whoMayNotSeeThePageIsNotToldOfItAndTheOfficeIs() {
    desk.source.add("2026-06-30", desk.owner);
    desk.source.blind.add(desk.owner.key());

    assertThat(desk.remindOn("2026-06-10")).isEqualTo(1);

    assertThat(desk.mail.take(desk.owner)).isEmpty();
    assertThat(desk.mail.take(desk.clerk).get(0).html()).contains("赵六：无权查看该页面");
  }

  @Test
  void peopleWithoutAccountAreListedToTheOffice() {
    desk.source.add("2026-06-30", List.of(new PersonRef(null, "张三", "科长")));
    desk.source.add("2026-06-30", List.of());
    desk.source.office.add(desk.john.key());

    assertThat(desk.remindOn("2026-06-10")).isEqualTo(1);

    Sent mail = desk.mail.take(desk.john).get(0);
    assertThat(mail.subject()).isEqualTo("Duban: 2 deadlines need your attention");
    assertThat(mail.html())
        .contains("张三: has no account in this wiki", "nobody is named for it", "20 days left");
  }

  @Test
  void anOfficeThatMayNotSeeThePageIsNotToldEither() {
    desk.source.add("2026-06-30", List.of(new PersonRef(null, "张三", null)));
    desk.source.blind.add(desk.clerk.key());

    assertThat(desk.remindOn("2026-06-10")).isZero();
  }

  @Test
  void theMailHoldsNumbersDatesAndALinkAndNoWordsOfTheMatter() {
    desk.source.add("2026-06-30", desk.owner);

    desk.remindOn("2026-06-10");

    assertThat(desk.mail.sent().get(0).html().replaceAll("\\s+", " ").strip())
        .isEqualTo(
            "<h2>督办提醒：1项时限需要您关注</h2> <h3>由您办理：1项</h3> <ul>"
                + " <li><a href=\"https://wiki.example/confluence/pages/4711\">ZG-2026-001 第1项</a>"
                + " 2026-06-30 <strong>剩余20天</strong></li> </ul>"
                + " <p>本邮件由维基自动发出，每人每天至多一封。邮件不含事项内容，有权查看的人可点开链接查看。"
                + "如不想再收到，请在“我的待办”宏下方勾选“不再给我发邮件提醒”。</p>");
    assertThat(desk.templates.blocked()).isEmpty();
  }

  @Test
  void aMailListsABoundedNumberAndCountsTheRest() {
    for (int i = 0; i < 1203; i++) {
      desk.source.add("2026-06-30", desk.owner);
    }

    desk.remindOn("2026-06-10");

    String html = desk.mail.sent().get(0).html();
    assertThat(html.split("<li>", -1)).hasSize(51);
    assertThat(html).contains("由您办理：1203项", "另有1153项");
    assertThat(desk.source.pages).isEqualTo(3);
  }

  @Test
  void nothingIsWrittenInReadOnlyModeAndTheNextRunMakesUpForIt() {
    desk.source.add("2026-06-30", desk.owner);
    desk.remindOn("2026-06-09");
    desk.readOnly.set(true);
    desk.time.set("2026-06-10");
    assertThat(desk.service.remind()).isEqualTo(new ReminderService.Outcome(true, 0, 0));
    desk.user.is(desk.owner);
    assertThatThrownBy(() -> desk.preferences.byMail(false)).isInstanceOf(Refusal.class);
    desk.readOnly.set(false);

    assertThat(desk.remindOn("2026-06-12")).isEqualTo(1);
  }

  @Test
  void twoNodesThatRunAtOnceSendEachMailOnce() throws Exception {
    for (int i = 0; i < 12; i++) {
      var person = desk.people.add("ren" + i, "人" + i);
      desk.mail.knows(person);
      desk.source.add("2026-06-30", person);
    }
    CountDownLatch start = new CountDownLatch(1);
    Thread[] nodes = new Thread[2];
    int[] sent = new int[2];
    for (int n = 0; n < 2; n++) {
      int node = n;
      ReminderService service = desk.service(ao);
      nodes[n] =
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  return;
                }
                sent[node] = service.remind().sent();
              });
      nodes[n].start();
    }
    start.countDown();
    for (Thread node : nodes) {
      node.join();
    }

    assertThat(desk.mail.sent()).extracting(Sent::to).doesNotHaveDuplicates().hasSize(12);
    assertThat(sent[0] + sent[1]).isEqualTo(12);
    assertThat(desk.remindOn("2026-06-11")).isZero();
  }
}
