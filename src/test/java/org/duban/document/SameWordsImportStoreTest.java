package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duban.rectification.BoardItem;
import org.duban.rectification.ItemEdit;
import org.duban.rectification.ItemField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a ledger that read alike and are not the same problem. */
@WithDatabase
class SameWordsImportStoreTest {
  @TempDir Path folder;
  private LedgerOffice desk;

  @BeforeEach
  void open(ActiveObjects ao) {
    desk = new LedgerOffice(ao, folder);
  }

  private static Book head() {
    return Book.sheet("台账").row("序号", "具体问题", "整改措施", "责任领导", "牵头科室", "整改时限");
  }

  private static Book threeUnits() {
    return head()
        .row(1, "理论学习不深入", "制定学习计划", "张三", "办公室", "2026-06-30")
        .row(2, "理论学习不深入", "制定学习计划", "王五", "人事科", "2026-09-30")
        .row(3, "理论学习不深入", "制定学习计划", "王五", "财务科", "2026-09-30");
  }

  private List<String> units() {
    return desk.items().stream().map(item -> item.leadUnit().name()).toList();
  }

  private static List<String> said(LedgerPreview preview, String why) {
    return preview.errors().stream()
        .filter(fault -> fault.key().equals("duban.document.why." + why))
        .map(fault -> fault.cell() + " " + fault.reason())
        .toList();
  }

  @Test
  void rowsOfOtherUnitsAreOtherProblemsAndThatIsSaid() throws IOException {
    LedgerPreview preview = desk.preview(threeUnits());

    ImportOutcome outcome = desk.take(threeUnits(), true);

    assertThat(preview.counts()).containsEntry("ready", 3).containsEntry("repeats", 0);
    assertThat(said(preview, "sameWords"))
        .containsExactly(
            "3 与第 2 行文字相同，但编号、科室、领导或时限不同，按另一问题导入", "4 与第 2 行文字相同，但编号、科室、领导或时限不同，按另一问题导入");
    assertThat(outcome.created()).isEqualTo(3);
    assertThat(units()).containsExactly("办公室", "人事科", "财务科");
  }

  @Test
  void theSameFileAgainMakesNoneOfThemTwice() throws IOException {
    desk.take(threeUnits(), true);

    ImportOutcome again = desk.take(threeUnits(), true);

    assertThat(again.created()).isZero();
    assertThat(again.skipped()).isEqualTo(3);
  }

  @Test
  void aRepeatWithAnotherLeaderOrDateIsNamedAndChangesNothing() throws IOException {
    desk.take(threeUnits(), true);
    Book newer =
        head()
            .row(1, "理论学习不深入", "制定学习计划", "李四", "办公室", "2026-06-30")
            .row(2, "理论学习不深入", "制定学习计划", null, "人事科", "2026-10-31")
            .row(3, "理论学习不深入", "制定学习计划", "王五", "财务科", null);

    LedgerPreview preview = desk.preview(newer);
    ImportOutcome outcome = desk.take(newer, false);

    assertThat(preview.counts()).containsEntry("repeats", 3).containsEntry("rejected", 0);
    assertThat(said(preview, "otherwise"))
        .containsExactly("2 已在台账中，但责任领导或时限与本表不同；导入不改动台账", "3 已在台账中，但责任领导或时限与本表不同；导入不改动台账");
    assertThat(outcome.created()).isZero();
    assertThat(desk.items().get(0).item().content().leader().name()).isEqualTo("张三");
    assertThat(said(desk.preview(threeUnits()), "otherwise")).isEmpty();
  }

  @Test
  void theSameFileAgainMakesNoneAfterTheyWereEdited() throws IOException {
    desk.take(threeUnits(), true);
    BoardItem second = desk.items().get(1);
    desk.office
        .items()
        .edit(
            second.item().id(),
            second.item().version(),
            new ItemEdit()
                .text(ItemField.TITLE, "改写了")
                .leadUnit(desk.items().get(0).leadUnit().id()));

    assertThat(desk.take(threeUnits(), true).created()).isZero();
  }

  @Test
  void theAppsOwnFileOfThemAgainMakesNone() throws IOException {
    desk.take(threeUnits(), true);

    LedgerPreview preview = desk.preview(desk.plan, desk.export(desk.plan, true), null);

    assertThat(preview.counts()).containsEntry("ready", 0).containsEntry("repeats", 3);
  }

  @Test
  void aRowThatIsTheSameThroughoutIsTakenOnceAndNamed() throws IOException {
    Book book =
        head()
            .row(1, "理论学习不深入", "制定学习计划", "张三", "办公室", "2026-06-30")
            .row(2, "理论学习不深入", "制定学习计划", "张三", "办公室", "2026-06-30");

    LedgerPreview preview = desk.preview(book);

    assertThat(preview.counts()).containsEntry("ready", 1).containsEntry("repeats", 1);
    assertThat(said(preview, "sameRow")).containsExactly("3 与第 2 行完全相同，只导入一次");
  }

  @Test
  void aRowMendedAfterwardsIsNotTakenForItsTwin() throws IOException {
    desk.take(head().row(1, "理论学习不深入", "制定学习计划", "张三", "办公室", "2026-06-30"), true);

    Book other = head().row(2, "理论学习不深入", "制定学习计划", "王五", "人事科", "2026-09-30");
    LedgerPreview preview = desk.preview(other);

    assertThat(preview.counts()).containsEntry("repeats", 0).containsEntry("rejected", 1);
    assertThat(said(preview, "otherUnit")).containsExactly("2 台账中已有文字相同的问题，但牵头科室不是“人事科”");
  }

  @Test
  void figuresAndNumbersTellProblemsApart() throws IOException {
    ImportOutcome outcome =
        desk.take(
            head()
                .row(1, "挪用经费1.5万元", "退还", "张三", "办公室", "2026-06-30")
                .row(2, "挪用经费15万元", "退还", "张三", "办公室", "2026-06-30")
                .row(3, "(1)某项目未验收", "验收", "张三", "办公室", "2026-06-30")
                .row(4, "(2)某项目未验收", "验收", "张三", "办公室", "2026-06-30"),
            false);

    assertThat(outcome.created()).isEqualTo(4);
  }

  @Test
  void aProblemInTwoRowsWithOtherMeasuresGoesOnWhereItWasStopped() throws IOException {
    Book half = head().row(1, "会议偏多", "合并会议", "张三", "办公室", "2026-06-30");
    desk.take(half, false);

    ImportOutcome rest = desk.take(half.row(2, "会议偏多", "取消例会", "张三", "办公室", "2026-06-30"), false);

    assertThat(rest.created()).isEqualTo(1);
    assertThat(rest.rejected()).isZero();
  }
}
