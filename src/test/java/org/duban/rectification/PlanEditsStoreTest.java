package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class PlanEditsStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void theOfficeChangesSomeFactsAndTheOthersStay() {
    UnitId copied =
        office.organisation.create(new NewUnit("市纪委", UnitKind.EXTERNAL, null, null)).id();
    Plan plan =
        office.planEdits.edit(
            office.plan,
            1,
            new PlanEdit()
                .line(PlanField.SOURCE_DOC, " 市巡察〔2026〕3号 ")
                .line(PlanField.LEADER_GROUP, "局整改工作领导小组")
                .date(PlanField.RECEIVED_ON, LocalDate.parse("2026-03-01"))
                .date(PlanField.PLAN_DUE_ON, LocalDate.parse("2026-09-30"))
                .ccUnits(List.of(copied, office.section, copied)));

    assertThat(plan).isEqualTo(office.plans.get(office.plan));
    assertThat(plan.version()).isEqualTo(2);
    assertThat(plan.title()).isEqualTo("巡察整改方案");
    assertThat(plan.source()).isEqualTo(Source.PATROL);
    assertThat(plan.sourceDoc()).isEqualTo("市巡察〔2026〕3号");
    assertThat(plan.more())
        .isEqualTo(
            new PlanMore(
                "局整改工作领导小组",
                LocalDate.parse("2026-09-30"),
                List.of(copied, office.section),
                OwnColumns.NONE));
    assertThat(office.audit.since(Trail.subject(office.plan), 1))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("EDIT");
              assertThat(entry.changes().toString()).contains("市纪委、业务科", "2026-09-30");
            });
    assertThat(office.ledger.history(office.plan, Optional.empty(), 5).rows().get(0).action())
        .isEqualTo("EDIT");
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void whatIsEmptiedIsGoneAndWhatIsTheSameWritesNothing() {
    edit(1, new PlanEdit().line(PlanField.ORGAN, "市示例局").ccUnits(List.of(office.section)));
    Plan emptied = edit(2, new PlanEdit().line(PlanField.ORGAN, " ").ccUnits(List.of()));

    assertThat(emptied.organ()).isNull();
    assertThat(emptied.more().ccUnits()).isEmpty();
    assertThat(edit(3, new PlanEdit().line(PlanField.ORGAN, null)).version()).isEqualTo(3);
  }

  @Test
  @SuppressWarnings("unchecked")
  @Rule(value = 3, rows = "PlanRow")
  void whoeverIsSecondLearnsWhatTheFirstChanged() {
    office.as(
        office.secondClerk,
        () -> edit(1, new PlanEdit().line(PlanField.SOURCE_DOC, "市巡察〔2026〕3号")));

    Refusal refusal =
        refused(
            () ->
                edit(
                    1,
                    new PlanEdit().line(PlanField.SOURCE_DOC, "市巡察〔2026〕5号").source(Source.AUDIT)));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(said(refusal)).startsWith("钱七刚刚修改了方案概况");
    List<Map<String, Object>> changed =
        (List<Map<String, Object>>) refusal.details().get("changed");
    assertThat(changed).hasSize(1);
    assertThat(changed.get(0))
        .containsEntry("label", "来文文号")
        .containsEntry("base", null)
        .containsEntry("yours", "市巡察〔2026〕5号")
        .containsEntry("theirs", "市巡察〔2026〕3号");
    assertThat(office.plans.get(office.plan).source()).isEqualTo(Source.PATROL);
  }

  @Test
  void everyRefusalSaysWhyAndWritesNothing() {
    assertThat(said(() -> edit(1, new PlanEdit().line(PlanField.TITLE, " ")))).contains("方案名称");
    assertThat(
            said(
                () ->
                    edit(
                        1,
                        new PlanEdit()
                            .date(PlanField.RECEIVED_ON, LocalDate.parse("2026-03-01"))
                            .date(PlanField.PLAN_DUE_ON, LocalDate.parse("2026-02-01")))))
        .isEqualTo("整改完成期限 2026-02-01 早于收到日期 2026-03-01，请更正其中之一。");
    assertThat(said(() -> edit(1, new PlanEdit().ccUnits(List.of(new UnitId(999))))))
        .contains("999");
    assertThat(
            refused(
                    () ->
                        office.as(office.owner, () -> edit(1, new PlanEdit().source(Source.AUDIT))))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(office.plans.get(office.plan).version()).isEqualTo(1);
  }

  @Test
  void aPlanOnAHiddenPageIsNotThere() {
    office.pages.hideFrom(office.clerk, office.page);

    assertThat(refused(() -> edit(1, new PlanEdit().source(Source.AUDIT))).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aPollingReaderIsToldOfTheChange() {
    String before = office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");
    edit(1, new PlanEdit().line(PlanField.LEADER_GROUP, "领导小组"));

    assertThat(office.ledger.fingerprint(office.plan, ItemFilter.ALL, "")).isNotEqualTo(before);
  }

  private Plan edit(int version, PlanEdit edit) {
    return office.planEdits.edit(office.plan, version, edit);
  }

  private static Refusal refused(ThrowingCallable work) {
    return catchThrowableOfType(Refusal.class, work);
  }

  private static String said(ThrowingCallable work) {
    return said(refused(work));
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
