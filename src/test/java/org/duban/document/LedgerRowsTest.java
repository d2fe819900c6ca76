package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.duban.rectification.MeasureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerRowsTest {
  @TempDir Path folder;

  private LedgerRead read(Book book) {
    return LedgerRead.of(book, folder);
  }

  @Test
  void onlyAWholeCellIsATotalAndASignatureIsNoProblem() {
    LedgerRead read =
        read(
            Book.sheet("台账")
                .row("存在的问题", "整改措施", "责任领导", "完成时限")
                .row("累计欠缴工会经费3万元", "补缴", "张三", "年底前")
                .row("总计划安排不合理", "调整", "张三", "年底前")
                .row("合计：3个问题，2万元")
                .row("小 计", "3")
                .row("填表人：张三", "审核人：李四", null, "填表日期：2026年5月2日"));

    assertThat(read.entries())
        .extracting(LedgerEntry::title)
        .containsExactly("累计欠缴工会经费3万元", "总计划安排不合理");
    assertThat(read.tally().skipped()).containsAllEntriesOf(Map.of("total", 2, "note", 1));
  }

  @Test
  void readsWhatCountiesCallTheirSectionsAndWhatAGroupSaysOnce() {
    LedgerRead read =
        read(
            Book.sheet("台账")
                .row("序号", "问题", "措施", "责任体系", null, null, "完成时限", "配合股室")
                .row(null, null, null, "领导", "部门", "人")
                .row(1, "会议偏多", "合并", "张三", "办公室", "李四", "年底前", "财务股")
                .merge(0, 0, 1, 0)
                .merge(0, 1, 1, 1)
                .merge(0, 2, 1, 2)
                .merge(0, 3, 0, 5)
                .merge(0, 6, 1, 6)
                .merge(0, 7, 1, 7));

    assertThat(read.fields())
        .isEqualTo("A=NUMBER B=PROBLEM C=MEASURE D=LEADER E=LEAD_UNIT F=OWNER G=DUE H=CO_UNITS");
    assertThat(read(Book.sheet("台账").row("问题", "责任股室", "责任人").row("会多", "办公室", "李四")).fields())
        .isEqualTo("A=PROBLEM B=LEAD_UNIT C=OWNER");
  }

  @Test
  void measuresHaveColumnsOfTheirOwn() {
    LedgerEntry entry =
        read(Book.sheet("台账")
                .row("序号", "问题", "措施内容", "措施责任人", "措施时限", "措施类型", "责任人", "整改时限")
                .row(1, "会议偏多", "合并会议", "王五（科员）", "6月30日前", "当下改", "李四", null)
                .row(null, null, "修订办法", "赵六", "9月30日前", "长久立", null, null))
            .entry(0);

    assertThat(entry.measures()).extracting(m -> m.owner().name()).containsExactly("王五", "赵六");
    assertThat(entry.measures())
        .extracting(LedgerEntry.Step::kind)
        .containsExactly(MeasureKind.NOW, MeasureKind.LASTING);
    assertThat(entry.measures().get(0).dueOn()).isEqualTo("2026-06-30");
    assertThat(entry.owner().name()).isEqualTo("李四");
    assertThat(entry.term().dueOn()).as("the latest of its measures").isEqualTo("2026-09-30");
  }

  @Test
  void aMeasureOverTwoProblemsIsSharedByThem() {
    LedgerRead read =
        read(
            Book.sheet("台账")
                .row("序号", "问题", "措施")
                .row(1, "会议偏多", "1.甲\n2.乙")
                .row(2, "文件偏多", null)
                .row(3, "检查偏多", "丙")
                .merge(1, 2, 2, 2));

    assertThat(read.entry(1).shared(read.entry(0))).isEqualTo(2);
    assertThat(read.entry(1).measures())
        .extracting(LedgerEntry.Step::text)
        .containsExactly("甲", "乙");
    assertThat(read.entry(2).shared(read.entry(1))).isZero();
  }

  @Test
  void aFlawedCellIsNamedAndOnlyTheNumbersMayBeFlawed() {
    LedgerRead read =
        read(
            Book.sheet("台账")
                .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
                .row("#REF!", "学习不够", "加强学习", "张三", "年底前")
                .row(2, "#N/A", "#N/A", "#N/A", "#VALUE!"));

    assertThat(read.faults())
        .containsExactlyInAnyOrder("B3 cellError", "C3 cellError", "D3 cellError", "E3 cellError");
    assertThat(read.entry(0).isRejected()).isFalse();
  }
}
