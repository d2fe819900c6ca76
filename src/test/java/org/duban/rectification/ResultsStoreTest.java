package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.audit.AuditEntry;
import org.duban.rectification.ProgressFigure.Given;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.duban.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 数据 and 整改成效: figures of progress, and what they come to. */
@WithDatabase
class ResultsStoreTest {
  private static final Given REGULATIONS = new Given("完善制度", "项", "3");
  private static final Given MONEY = new Given("追缴资金", "万元", "2.50");

  private Office office;
  private ItemId id;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
    id = office.assigned("问题");
  }

  @Test
  void anEntryHasItsFiguresInTheirOrder() {
    report(id, MONEY, REGULATIONS);
    office.records.addProgress(id, "又一条", null);

    List<Progress> found = office.ledger.progress(id, Optional.empty(), 10).rows();
    assertThat(found.get(0).figures()).isEmpty();
    assertThat(said(found.get(1).figures())).containsExactly("追缴资金2.5万元", "完善制度3项");
    assertThat(office.json.progress(found.get(1)).figures().get(0))
        .isEqualTo(
            new ItemJson.FigureJson(
                "追缴资金", "万元", found.get(1).figures().get(0).value(), "追缴资金2.5万元"));
  }

  @Test
  void theRowAndTheTrailHaveThem() {
    report(id, REGULATIONS, MONEY);

    assertThat(said(office.get(id).latest().figures())).containsExactly("完善制度3项", "追缴资金2.5万元");
    assertThat(office.ledger.history(id, Optional.empty(), 5).rows())
        .flatExtracting(AuditEntry::changes)
        .filteredOn(change -> change.field().equals("figures"))
        .singleElement()
        .satisfies(change -> assertThat(change.after()).isEqualTo("完善制度3项、追缴资金2.5万元"));
  }

  @Test
  void theyAddUpByNameAndUnitMostReportedFirst() {
    ItemId other = office.assigned("另一问题");
    report(id, REGULATIONS, MONEY);
    report(other, REGULATIONS, new Given("追缴资金", "元", "100"));
    report(other, new Given("完善制度", "项", "0"));

    assertThat(results(null, null)).containsExactly("完善制度6项 3", "追缴资金2.5万元 1", "追缴资金100元 1");
  }

  @Test
  void anotherPlanHasItsOwn() {
    report(id, REGULATIONS);
    PlanId other = Office.anotherPlan(office.plans, office.pages.add(4712, "清单"));

    assertThat(office.results.of(List.of(other), null, null)).isEmpty();
    assertThat(office.results.of(List.of(other, office.plan), null, null)).hasSize(1);
  }

  @Test
  void aCancelledMatterCountsNoMoreButStaysInPeriodsThatWereOver() {
    ItemId other = office.assigned("另一问题");
    report(id, REGULATIONS);
    report(other, new Given("完善制度", "项", "1"), MONEY);
    office.time.set("2026-04-10");
    report(other, MONEY);
    office.act(office.clerk, other, Action.CANCEL, Office.reason("合并办理"));

    assertThat(results(null, null)).containsExactly("完善制度3项 1");
    assertThat(results("2026-03-01", "2026-03-31")).containsExactly("完善制度4项 2", "追缴资金2.5万元 1");
    assertThat(results("2026-03-01", "2026-04-30")).containsExactly("完善制度3项 1");
    assertThat(results("2026-04-01", null)).isEmpty();
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThat(refusal(() -> results("2026-04-02", "2026-04-01"))).contains("2026-04-02晚于");
  }

  @Test
  void whoMayNotSeeThePlanDoesNotFindIt() {
    office.pages.hideFrom(office.stranger, office.page);

    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> office.as(office.stranger, () -> results(null, null)))
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.234", "1234567890123", "三", "1,5", "1e3", "Infinity"})
  void aWrongValueIsRefusedByThePlaceOfItsFigure(String value) {
    assertThat(refusal(() -> report(id, REGULATIONS, new Given("追缴资金", "万元", value))))
        .contains("第2个数据“追缴资金”的数值“" + value + "”无效");
    assertThat(results(null, null)).isEmpty();
  }

  @Test
  void whatIsMissingOrTooLongIsNamed() {
    assertThat(refusal(() -> report(id, new Given(" ", "项", "1")))).contains("第1个数据的名称");
    assertThat(refusal(() -> report(id, new Given("制度", null, "1")))).contains("第1个数据的单位");
    assertThat(refusal(() -> report(id, new Given("制度", "项", "")))).contains("第1个数据的数值");
    assertThat(refusal(() -> report(id, new Given("名".repeat(21), "项", "1")))).contains("最多20个字");
    assertThat(refusal(() -> report(id, new Given("制度", "单".repeat(11), "1")))).contains("最多10个字");
    Given[] nine = new Given[9];
    java.util.Arrays.fill(nine, REGULATIONS);
    assertThat(refusal(() -> report(id, nine))).contains("最多附8个数据，现有9个");
  }

  @Test
  void theLargestFigureIsKeptExactly() {
    report(id, new Given("追缴资金", "万元", "999999999999.99"));
    report(id, new Given("追缴资金", "万元", "0.01"));

    assertThat(results(null, null)).containsExactly("追缴资金1000000000000万元 2");
  }

  @Test
  void aPlanHasSoManyNamesAndNoMore() {
    for (int i = 0; i < ResultStore.MAX / 8; i++) {
      Given[] some = new Given[8];
      for (int j = 0; j < 8; j++) {
        some[j] = new Given("数据" + i + "之" + j, "项", "1");
      }
      report(id, some);
    }

    assertThat(refusal(() -> report(id, REGULATIONS))).contains("已有200种", "“完善制度”");
    report(id, new Given("数据1之1", "项", "1"));
    assertThat(results(null, null)).hasSize(200).first().isEqualTo("数据1之12项 2");
  }

  @Test
  void readingThemAsksTheSameOfAnyNumberOfEntries() {
    report(id, REGULATIONS);
    int one = Statements.of(() -> results(null, null)).size();
    for (int i = 0; i < 30; i++) {
      report(id, REGULATIONS, MONEY);
    }

    assertThat(Statements.of(() -> results(null, null))).hasSize(one);
    assertThat(figureQuestions()).as("thirty entries").isEqualTo(1);
  }

  @Test
  void entriesWithoutFiguresAskForNone() {
    office.records.addProgress(id, "已部署", null);

    assertThat(figureQuestions()).isZero();
  }

  private long figureQuestions() {
    List<Object> read = new ArrayList<>();
    return Statements.of(() -> read.add(office.ledger.progress(id, Optional.empty(), 50))).stream()
        .filter(sql -> sql.contains("PROGRESS_FIGURE"))
        .count();
  }

  private void report(ItemId item, Given... figures) {
    office.records.addProgress(item, "已落实", null, List.of(figures));
  }

  /** Each as its words and how many there are. */
  private List<String> results(String from, String to) {
    return office.results.of(List.of(office.plan), day(from), day(to)).stream()
        .map(result -> ChineseWords.words().text(result.said()) + " " + result.count())
        .toList();
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> said(List<ProgressFigure> figures) {
    return figures.stream().map(one -> ChineseWords.words().text(one.said())).toList();
  }

  private static String refusal(Runnable work) {
    Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
