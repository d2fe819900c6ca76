package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.reminder.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 持续巩固: what is kept up is looked at again and again. */
@WithDatabase
class HoldChecksStoreTest {
  private Office office;
  private ActiveObjects ao;
  private ItemId held;

  @BeforeEach
  void keepOneItemUpSinceTheSecondOfMarch(ActiveObjects ao) {
    this.ao = ao;
    office = Office.on(ao);
    held = office.assigned("长期事项");
    office.as(
        office.clerk,
        () ->
            office.items.edit(
                held, office.get(held).item().version(), new ItemEdit().longTerm(true)));
    office.as(office.owner, () -> office.records.addProgress(held, "已开展", null));
    office.as(office.owner, () -> office.records.addEvidence(held, Office.link()));
    for (Measure measure : office.get(held).measures()) {
      office.as(
          office.owner,
          () ->
              office.measures.edit(
                  measure.id(), measure.version(), Office.status(MeasureStatus.DONE)));
    }
    office.act(office.owner, held, Action.REQUEST_CLOSE, Office.statement("已落实"));
    office.act(office.leader, held, Action.LEADER_PASS, ActionInput.NONE);
    office.act(
        office.clerk,
        held,
        Action.PHASE_DONE,
        new ActionInput("阶段完成", null, null, null, null, Set.of()));
  }

  @Test
  void theFirstCheckIsDueNinetyDaysAfterItCameToBeKeptUp() {
    assertThat(office.cycles.checks(held)).containsEntry("nextCheckOn", "2026-05-31");
  }

  @Test
  void aCheckIsShownWithItsOpinionAndMovesTheNextOne() {
    office.time.set("2026-05-20");
    check("回访三个科室，未反弹");

    Map<String, Object> checks = office.cycles.checks(held);
    assertThat(checks).containsEntry("nextCheckOn", "2026-08-18");
    assertThat(checks.get("checks").toString()).contains("回访三个科室，未反弹", "李四");
  }

  @Test
  void waitsForTheOfficeFromAWeekBeforeItIsDue() {
    office.time.set("2026-05-23");
    assertThat(office.awaiting.matters()).doesNotContainKey(Awaiting.Kind.CHECK);

    office.time.set("2026-05-24");
    assertThat(office.awaiting.matters().get(Awaiting.Kind.CHECK).matters())
        .singleElement()
        .satisfies(m -> assertThat(m.item().id()).isEqualTo(held))
        .satisfies(m -> assertThat(m.checkOn()).isEqualTo(LocalDate.parse("2026-05-31")));
    assertThat(office.as(office.leader, office.awaiting::matters))
        .doesNotContainKey(Awaiting.Kind.CHECK);
  }

  @Test
  void aPlaceMayCheckMoreOftenOrNotAtAll() {
    Map<String, Object> policy = new HashMap<>();
    policy.put("steps", List.of("LEADER", "OFFICE"));
    policy.put("minEvidence", 1);
    policy.put("conditions", List.of());
    policy.put("checkEveryDays", 30);
    office.policyService.set("closeOut", null, 0, policy);
    assertThat(office.cycles.checks(held)).containsEntry("nextCheckOn", "2026-04-01");

    policy.put("checkEveryDays", null);
    office.policyService.set("closeOut", null, 1, policy);
    office.time.set("2027-01-01");
    assertThat(office.cycles.checks(held)).containsEntry("nextCheckOn", null);
    assertThat(office.awaiting.matters()).doesNotContainKey(Awaiting.Kind.CHECK);
  }

  @Test
  void theOfficeIsRemindedOfIt() {
    HoldDeadlines deadlines = CheckFixture.holdDeadlines(ao, office);

    assertThat(deadlines.until(LocalDate.parse("2026-05-30"), 0, 10)).isEmpty();
    assertThat(deadlines.until(LocalDate.parse("2026-05-31"), 0, 10))
        .singleElement()
        .extracting(Deadline::id, Deadline::dueOn)
        .containsExactly(held.value(), LocalDate.parse("2026-05-31"));
    assertThat(deadlines.until(LocalDate.parse("2026-05-31"), held.value(), 10)).isEmpty();
  }

  @Test
  void nothingIsLookedAtInAPlanThatHasEnded() {
    HoldDeadlines deadlines = CheckFixture.holdDeadlines(ao, office);
    office.time.set("2026-06-10");
    assertThat(office.awaiting.matters()).containsKey(Awaiting.Kind.CHECK);

    office.planEnds.end(office.plan, 1, "各项均已转入持续巩固", false);

    assertThat(office.awaiting.matters()).isEmpty();
    assertThat(office.cycles.checks(held)).containsEntry("nextCheckOn", null);
    assertThat(deadlines.until(LocalDate.parse("2026-12-31"), 0, 10)).isEmpty();

    office.planEnds.reopen(office.plan, 2, "继续巩固检查");
    assertThat(office.awaiting.matters()).containsKey(Awaiting.Kind.CHECK);
    assertThat(deadlines.until(LocalDate.parse("2026-12-31"), 0, 10)).hasSize(1);
  }

  private void check(String opinion) {
    office.act(
        office.clerk,
        held,
        Action.CHECK,
        new ActionInput(opinion, null, null, null, null, Set.of()));
  }
}
