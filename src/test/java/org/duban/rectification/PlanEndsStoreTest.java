package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.db.Database;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.approval.ExtensionService;
import org.duban.audit.Fault;
import org.duban.audit.Verification.Broken;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 办结方案 and 恢复方案. */
@WithDatabase
class PlanEndsStoreTest {
  private static final String WHY = "全部问题已销号，经局党组会议研究归档";

  private Office office;
  private Database database;

  @BeforeEach
  void open(ActiveObjects ao, Database database) {
    this.database = database;
    office = Office.on(ao);
  }

  @Test
  void anEndedPlanSaysSinceWhenByWhomAndWhy() {
    office.closed("问题");

    Plan ended = end(false);

    assertThat(ended).isEqualTo(office.plans.get(office.plan));
    assertThat(ended.status()).isEqualTo(PlanStatus.ENDED);
    assertThat(ended.version()).isEqualTo(2);
    assertThat(ended.end())
        .isEqualTo(
            new PlanEnd(
                LocalDate.parse("2026-03-02"), new PersonRef(office.clerk.key(), "李四", null), WHY));
    assertThat(history()).startsWith("END_PLAN", "CREATE");
    assertThat(office.audit.since(Trail.subject(office.plan), 1).get(0).changes().toString())
        .contains("before=ACTIVE, after=ENDED", "after=2026-03-02", WHY)
        .doesNotContain("openItems");
  }

  @Test
  void openMattersAreCountedAndHinderUnlessTheyAreMeantToStay() {
    office.draft("待认领");
    office.assigned("在整改");
    extension(office.assigned("申请延期"));
    office.act(office.owner, office.done("待审核"), Action.REQUEST_CLOSE, Office.statement("已落实"));
    office.passed("待销号");
    office.closed("已销号");
    office.act(office.clerk, office.draft("撤销"), Action.CANCEL, Office.reason("重复"));

    Refusal refusal = refused(() -> end(false));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.details()).containsEntry("open", 5);
    assertThat(said(refusal)).startsWith("方案还有 5 个问题没有了结");
    assertThat(office.plans.get(office.plan).version()).isEqualTo(1);

    assertThat(end(true).isEnded()).isTrue();
    assertThat(office.audit.since(Trail.subject(office.plan), 1).get(0).changes().toString())
        .contains("openItems", "after=5");
  }

  @Test
  void takenUpAgainItIsAsItWasAndItsTrailTellsOfBoth() {
    final ItemId open = office.assigned("在整改");
    end(true);
    office.time.set("2026-04-01");

    Plan again = office.as(office.secondClerk, () -> reopen(2, "市委巡察办要求补充整改"));

    assertThat(again.end()).isNull();
    assertThat(again.status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(history()).startsWith("REOPEN_PLAN", "END_PLAN");
    assertThat(office.audit.since(Trail.subject(office.plan), 2).get(0).changes().toString())
        .contains("before=ENDED, after=ACTIVE", "before=2026-03-02, after=null", "补充整改");
    assertThat(edit(open).content().goal()).isEqualTo("新标准");
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  @Rule(value = 3, rows = "PlanRow")
  void whoeverEndsAnOlderVersionIsToldWhatChanged() {
    office.planEdits.edit(office.plan, 1, new PlanEdit().line(PlanField.ORGAN, "市示例局"));

    Refusal second = refused(() -> end(true));
    assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(second.details().get("changed").toString()).contains("被监督单位", "市示例局");

    office.planEnds.end(office.plan, 2, WHY, true);
    Refusal late = refused(() -> reopen(2, "继续"));
    assertThat(late.details().get("changed").toString()).contains("方案状态", "进行中", "已办结");
  }

  @Test
  void whatDoesNotFitIsRefusedAndWritesNothing() {
    assertThat(said(refused(() -> office.planEnds.end(office.plan, 1, " ", true)))).contains("原因");
    assertThat(said(refused(() -> reopen(1, "继续")))).contains("没有办结");
    assertThat(refused(() -> office.as(office.chief, () -> end(true))).key())
        .isEqualTo("duban.rectification.why.notOffice");
    end(true);
    assertThat(said(refused(() -> office.planEnds.end(office.plan, 2, WHY, true))))
        .contains("李四办结");
    assertThat(refused(() -> office.as(office.owner, () -> reopen(2, "继续"))).key())
        .isEqualTo("duban.rectification.why.notOffice");
    office.readOnly.set(true);
    assertThat(refused(() -> reopen(2, "继续")).key()).isEqualTo("duban.refusal.readOnly");
    assertThat(office.plans.get(office.plan).version()).isEqualTo(2);
  }

  @Test
  void findsAnEndThatWasWrittenOrTakenBackBehindTheAppsBack() {
    Plan before = office.plans.get(office.plan);
    String digest = Digests.of(before);
    end(true);
    assertThat(Digests.of(office.plans.get(office.plan))).isNotEqualTo(digest);
    sql("\"END_REASON\" = '另有原因'");

    assertThat(office.check.verify(office.plan).broken())
        .containsExactly(new Broken(Trail.subject(office.plan), 2, Fault.ALTERED));

    sql("\"STATUS\" = 'ACTIVE'");
    assertThat(Digests.of(office.plans.get(office.plan))).isEqualTo(digest);
    assertThat(office.check.verify(office.plan).broken()).isNotEmpty();
  }

  @Test
  void aRowFromBeforePlansCouldEndGoesOnAndStillFitsItsSeal() {
    sql("\"STATUS\" = NULL");

    assertThat(office.plans.get(office.plan).status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
    assertThat(Digests.of(office.plans.get(office.plan)))
        .isEqualTo(
            org.duban.audit.AuditTrail.digest(
                office.plans.get(office.plan).code(),
                "巡察整改方案",
                Source.PATROL,
                null,
                null,
                null,
                null,
                null));
    assertThat(end(true).isEnded()).isTrue();
  }

  @Test
  void movesWithItsPageAndStaysEnded() {
    end(true);

    office.planEdits.follow(office.page, "OTHER");

    assertThat(office.plans.get(office.plan).spaceKey()).isEqualTo("OTHER");
    assertThat(office.plans.get(office.plan).end().reason()).isEqualTo(WHY);
    assertThat(
            new PlanJson(office.json, office.organisation, ChineseWords.words())
                .history(office.ledger.history(office.plan, Optional.empty(), 1))
                .toString())
        .contains("随页面移到其他空间", "所在空间", "OTHER");
  }

  private Plan end(boolean withOpen) {
    return office.planEnds.end(office.plan, 1, WHY, withOpen);
  }

  private Plan reopen(int version, String reason) {
    return office.planEnds.reopen(office.plan, version, reason);
  }

  private Item edit(ItemId id) {
    return office.items.edit(id, version(id), new ItemEdit().text(ItemField.GOAL, "新标准"));
  }

  private Item act(ItemId id, Action action, ActionInput input) {
    return office.closeOut.act(id, version(id), action, input);
  }

  private void extension(ItemId id) {
    ExtensionService.Wish wish =
        new ExtensionService.Wish(Office.DUE.plusDays(60), "招标延后", "已完成一半");
    office.as(office.owner, () -> office.extensions.request(id, version(id), wish));
  }

  private int version(ItemId id) {
    return office.as(office.clerk, () -> office.get(id).item().version());
  }

  private PersonRef person() {
    return Office.person(office.owner);
  }

  private List<String> history() {
    return office.ledger.history(office.plan, Optional.empty(), 10).rows().stream()
        .map(entry -> entry.action())
        .toList();
  }

  private void sql(String assignment) {
    database.jdbc().update("UPDATE " + table() + " SET " + assignment);
  }

  private String table() {
    return '"'
        + database
            .jdbc()
            .queryForObject(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_NAME LIKE 'AO\\_%\\_RECT\\_PLAN'",
                String.class)
        + '"';
  }

  private static Refusal refused(ThrowingCallable work) {
    return catchThrowableOfType(Refusal.class, work);
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
