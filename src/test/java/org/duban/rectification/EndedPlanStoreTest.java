package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.approval.ExtensionService;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A plan that has ended: nothing in it is written, offered or waited for, and all of it is read.
 */
@WithDatabase
class EndedPlanStoreTest {
  private static final String WHY = "全部问题已销号，经局党组会议研究归档";

  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void everyWriteIsRefusedWithSinceWhenAndWhoTakesItUpAgain() {
    final ItemId draft = office.draft("待认领");
    final ItemId doing = office.done("整改中");
    final ItemId review = office.passed("待销号");
    final ItemId closed = office.closed("已销号");
    final ItemId asked = office.assigned("申请延期");
    extension(asked);
    end(true);
    Measure measure = office.get(doing).measures().get(0);
    Map<String, ThrowingCallable> writes = new LinkedHashMap<>();
    writes.put("edit", () -> edit(draft));
    writes.put("owner", () -> office.items.assignOwner(doing, version(doing), person()));
    writes.put("links", () -> office.items.link(doing, version(doing), List.of()));
    writes.put("measure", () -> office.measures.add(doing, measure("再开展")));
    writes.put(
        "tick",
        () ->
            office.measures.edit(
                measure.id(), measure.version(), Office.status(MeasureStatus.DOING)));
    writes.put("progress", () -> office.records.addProgress(doing, "补记", null));
    writes.put("evidence", () -> office.records.addEvidence(doing, Office.otherLink()));
    writes.put("apply", () -> act(doing, Action.REQUEST_CLOSE, Office.statement("已落实")));
    writes.put("close", () -> act(review, Action.CLOSE, Office.allConditions()));
    writes.put("return", () -> act(review, Action.RETURN, Office.reason("不全")));
    writes.put("reopen", () -> act(closed, Action.REOPEN, Office.reopening("抽查", "通知")));
    writes.put("extend", () -> extension(doing));
    writes.put("grant", () -> office.extensions.grant(asked, version(asked), "同意"));
    writes.put("withdraw", () -> office.extensions.withdraw(asked, version(asked), null));
    writes.put("correct", () -> office.extensions.correct(asked, version(asked), Office.DUE, "错"));
    writes.put("columns", () -> office.planEdits.addColumns(office.plan, List.of("备注")));
    writes.put("create", () -> office.draft("又一个"));
    writes.put(
        "bulk",
        () ->
            office.bulk.edit(
                office.plan, Map.of(draft, 1), new ItemEdit().grade(ItemField.LEVEL, 2), false));
    writes.put("import", () -> office.historic.register(office.plan, List.of(historic())));
    writes.put(
        "takeOver", () -> office.historic.takeOver(office.plan, "纪要", null, List.of(historic())));
    writes.put(
        "plan",
        () -> office.planEdits.edit(office.plan, 2, new PlanEdit().line(PlanField.ORGAN, "市示例局")));
    Map<String, String> wrong = new LinkedHashMap<>();
    writes.forEach(
        (name, write) -> {
          Refusal refusal = refused(write);
          if (refusal == null || refusal.kind() != Refusal.Kind.FORBIDDEN) {
            wrong.put(name, String.valueOf(refusal));
          } else if (!said(refusal).startsWith("方案已于 2026-03-02 由李四办结，现只供查阅")) {
            wrong.put(name, said(refusal));
          }
        });

    assertThat(wrong).isEmpty();
    assertThat(office.plans.get(office.plan).version()).isEqualTo(2);
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void nothingIsOfferedAndWhateverIsAskedForSaysWhy() {
    ItemId closed = office.closed("已销号");
    ItemId review = office.passed("待销号");
    assertThat(office.get(review).waitingFor()).isNotNull();
    end(true);

    for (ItemId id : List.of(closed, review)) {
      assertThat(office.get(id).choices())
          .isNotEmpty()
          .allSatisfy(
              choice ->
                  assertThat(choice.why().key()).isEqualTo("duban.rectification.why.planEnded"));
    }
    assertThat(office.get(review).waitingFor()).isNull();
    LedgerPage page = office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50);
    assertThat(page.mayEdit()).isFalse();
    assertThat(office.json.plan(page.plan(), page.office()).get("can"))
        .isEqualTo(Map.of("edit", false, "end", false, "reopen", true));
    assertThat(office.json.notices(page).get(0)).contains("李四办结", "请办公室");
  }

  @Test
  void nobodyIsRemindedOfItAndNothingInItWaitsForAnybody(ActiveObjects ao) {
    office.draft("待认领");
    ItemId doing = office.assigned("在整改");
    extension(doing);
    office.passed("待销号");
    PlanId other = Office.anotherPlan(office.plans, office.pages.add(4712, "另一清单"));
    NewMeasure mine = new NewMeasure("本人的措施", Office.person(office.head), null, MeasureKind.NOW);
    office.measures.add(doing, mine);
    assertThat(office.deadlines.until(Office.DUE, 0, 500)).hasSize(2);
    assertThat(office.as(office.head, office.awaiting::matters)).isNotEmpty();

    end(true);

    for (var who : List.of(office.clerk, office.owner, office.leader, office.head)) {
      assertThat(office.as(who, office.awaiting::matters)).as(who.key()).isEmpty();
    }
    assertThat(office.deadlines.until(Office.DUE, 0, 500)).isEmpty();
    ItemId there = office.items.create(other, new NewItem(null, "他处", null), office.assignment());
    assertThat(office.deadlines.until(Office.DUE, 0, 500))
        .extracting(d -> d.id())
        .containsExactly(there.value());
    assertThat(office.as(office.owner, office.awaiting::matters)).isNotEmpty();

    reopen(2, "继续办理");
    assertThat(office.deadlines.until(Office.DUE, 0, 500)).hasSize(3);
  }

  @Test
  void figuresListAndExportStayAsTheyAre() {
    office.assigned("在整改");
    office.closed("已销号");
    office.time.set(Office.DUE.plusDays(3).toString());
    LedgerPage before = office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50);

    end(true);

    LedgerPage after = office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50);
    assertThat(after.summary()).isEqualTo(before.summary());
    assertThat(after.summary().overdue()).isEqualTo(1);
    assertThat(after.items().rows()).hasSize(2);
  }

  @Test
  void aPollingReaderIsToldAtOnceOfTheEndAndOfTheReopening() {
    String going = print();
    end(true);
    String ended = print();
    reopen(2, "继续办理");

    assertThat(ended).isNotEqualTo(going);
    assertThat(print()).isNotEqualTo(ended);
    assertThat(office.as(office.stranger, this::print)).isNotEmpty();
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

  private static NewMeasure measure(String text) {
    return new NewMeasure(text, null, null, MeasureKind.NOW);
  }

  private HistoricItem historic() {
    return new HistoricItem(
        new NewItem(null, "旧台账问题", null),
        office.assignment(),
        List.of(measure("已开展")),
        null,
        new Standing(ItemStatus.OPEN, null, null));
  }

  private String print() {
    return office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");
  }

  private List<String> history() {
    return office.ledger.history(office.plan, Optional.empty(), 10).rows().stream()
        .map(entry -> entry.action())
        .toList();
  }

  private static Refusal refused(ThrowingCallable work) {
    return catchThrowableOfType(Refusal.class, work);
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
