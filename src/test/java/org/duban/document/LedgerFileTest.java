package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.rectification.TermType;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  @TempDir Path folder;

  private LedgerRead read(Book book) {
    return LedgerRead.of(book, folder);
  }

  private static Book usual() {
    return Book.sheet("整改台账")
        .row("市XX局巡察反馈问题整改台账")
        .row("填报单位：市XX局", null, null, null, null, "2026年5月")
        .row("序号", "问题类别", "具体问题", "整改措施", "责任分工", null, null, "整改时限", "进展情况", "整改状态")
        .row(null, null, null, null, "责任\n领导", "牵头科室", "责任人")
        .row(1, "党的建设", "理论学习不够深入", "制定学习计划", "张三（副局长）", "办公室", "李四", "立行立改，长期坚持", "已学习3次", "正在整改")
        .row(
            2,
            "党的建设",
            "谈心谈话台账不全",
            "建立台账",
            "张三",
            "人事科、办公室",
            "王五、赵六",
            LocalDate.of(2026, 6, 30),
            null,
            "尚未整改")
        .row(null, null, null, "补谈3人", null, null, "孙七", "2026年9月底前")
        .merge(0, 0, 0, 9)
        .merge(2, 0, 3, 0)
        .merge(2, 1, 3, 1)
        .merge(2, 2, 3, 2)
        .merge(2, 3, 3, 3)
        .merge(2, 4, 2, 6)
        .merge(2, 7, 3, 7)
        .merge(2, 8, 3, 8)
        .merge(2, 9, 3, 9)
        .merge(5, 0, 6, 0)
        .merge(5, 1, 6, 1)
        .merge(5, 2, 6, 2);
  }

  @Test
  void findsTheHeaderBelowTitlesAndAcrossMergedRows() {
    LedgerRead read = read(usual());

    assertThat(read.layout().headerFirst()).isEqualTo(3);
    assertThat(read.layout().headerLast()).isEqualTo(4);
    assertThat(read.layout().columns().get(4).header()).isEqualTo("责任分工 / 责任 领导");
    assertThat(read.fields())
        .isEqualTo(
            "A=NUMBER B=CATEGORY C=PROBLEM D=MEASURE E=LEADER F=LEAD_UNIT G=OWNER H=DUE I=PROGRESS J=STATUS");
  }

  @Test
  void takesTheRowsOfAMergedProblemAsItsMeasures() {
    LedgerEntry entry = read(usual()).entry(1);

    assertThat(entry.title()).isEqualTo("谈心谈话台账不全");
    assertThat(entry.measures()).extracting(LedgerEntry.Step::text).containsExactly("建立台账", "补谈3人");
    assertThat(entry.measures()).extracting(s -> s.owner().name()).containsExactly("王五、赵六", "孙七");
    assertThat(entry.measures())
        .extracting(LedgerEntry.Step::dueOn)
        .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 9, 30));
    assertThat(entry.term().dueOn()).isEqualTo("2026-09-30");
    assertThat(entry.units()).containsExactly("人事科", "办公室");
  }

  @Test
  void readsPeopleTermAndStateOfARow() {
    LedgerEntry entry = read(usual()).entry(0);

    assertThat(entry.leader().name()).isEqualTo("张三");
    assertThat(entry.leader().post()).isEqualTo("副局长");
    assertThat(entry.term().kind()).isEqualTo(TermType.IMMEDIATE);
    assertThat(entry.term().longTerm()).isTrue();
    assertThat(entry.status()).isEqualTo(StatusHint.DOING);
    assertThat(entry.progress()).isEqualTo("已学习3次");
    assertThat(entry.isRejected()).isFalse();
  }

  @Test
  void choosesTheSheetThatLooksLikeALedgerAndListsTheOthers() throws IOException {
    Book book =
        Book.sheet("封面").row("市XX局").row("二〇二六年五月").and("台账").row("序号", "存在的问题", "整改措施", "完成时限");
    book.row(1, "会议记录不规范", "修订制度", "6月30日前").and("说明").row("本表由办公室填写");

    try (LedgerFile file = LedgerFile.open(book.save(folder))) {
      assertThat(file.layout(LedgerWish.NONE).sheet().name()).isEqualTo("台账");
      assertThat(file.layouts())
          .extracting(l -> l.sheet().name())
          .containsExactly("封面", "台账", "说明");
    }
  }

  @Test
  void passesOverWhatIsNoProblemAndSaysWhy() {
    LedgerRead read =
        read(
            Book.sheet("台账")
                .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
                .row(1, 2, 3, 4, 5)
                .row("一、党的领导弱化")
                .row(1, "学习不够", "加强学习", "张三", "长期坚持")
                .row()
                .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
                .row("二、作风不实")
                .row(2, "检查少", "增加检查", "李四", "年底前")
                .row("合计", "2项")
                .row("注：本表每月更新")
                .merge(2, 0, 2, 4)
                .merge(6, 0, 6, 4));

    assertThat(read.entries()).extracting(LedgerEntry::title).containsExactly("学习不够", "检查少");
    assertThat(read.entries()).extracting(LedgerEntry::category).containsExactly("党的领导弱化", "作风不实");
    assertThat(read.tally().skipped())
        .containsAllEntriesOf(
            Map.of("numbering", 1, "section", 2, "header", 1, "total", 1, "note", 1));
  }

  @Test
  void namesEveryCellItCannotTake() {
    LedgerRead read =
        read(
            Book.sheet("台账")
                .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
                .row(1, "学习不够", "加强学习", "张三、李四", "尽快")
                .row(2, null, null, "王五", "2026年2月30日")
                .row(3, "检查少", "增加检查", "赵六", "6月30日前"));

    assertThat(read.faults())
        .containsExactlyInAnyOrder(
            "E2 deadline.unreadable", "D2 severalLeaders", "B3 noProblem", "E3 deadline.noSuchDay");
    assertThat(read.entry(2).isRejected()).isFalse();
  }

  @Test
  void splitsNumberedMeasuresAndShortensLongProblems() {
    String problem = "对下属单位监督不够。" + "具体表现为检查走过场，".repeat(12);
    LedgerEntry entry =
        read(Book.sheet("台账").row("序号", "存在问题", "整改措施").row(1, problem, "1.修订制度；2.每季度检查\n3.通报结果"))
            .entry(0);

    assertThat(entry.title()).isEqualTo("对下属单位监督不够");
    assertThat(entry.detail()).isEqualTo(problem);
    assertThat(entry.measures())
        .extracting(LedgerEntry.Step::text)
        .containsExactly("修订制度；", "每季度检查", "通报结果");
  }

  @Test
  void readsTheFeedbackListOfInspectionSystems() {
    assertThat(
            read(Book.sheet("①")
                    .row("问题归类", "问题表现", "分管领导", "牵头整改部门", "主要负责人", "整改状态(必填)", "整改措施")
                    .row("党建", "会议少", "张三", "办公室", "李四", "整改中", "开会"))
                .fields())
        .isEqualTo("A=CATEGORY B=PROBLEM C=LEADER D=LEAD_UNIT E=OWNER F=STATUS G=MEASURE");
  }

  @Test
  void readsTheListOfAnEnterprise() {
    assertThat(
            read(Book.sheet("②")
                    .row(
                        "巡察问题序号",
                        "主要方面",
                        "发现的问题",
                        "问题的具体内容",
                        "原因分析",
                        "整改措施具体内容(含措施分解)",
                        "责任人",
                        "责任部门",
                        "责任领导",
                        "举一反三情况",
                        "整改周期",
                        "预计完成时间",
                        "业务主管部门会签",
                        "任务状态",
                        "代办人",
                        "报送时间")
                    .row(
                        "1",
                        "采购",
                        "比价不足",
                        "两项采购未比价",
                        "制度缺失",
                        "修订办法",
                        "李四",
                        "采购部",
                        "张三",
                        null,
                        null,
                        "2026.6.30"))
                .fields())
        .isEqualTo(
            "A=NUMBER B=CATEGORY C=PROBLEM D=DETAIL E=ROOT_CAUSE F=MEASURE G=OWNER H=LEAD_UNIT I=LEADER L=DUE N=STATUS");
  }

  @Test
  void readsTheLedgerOfAnAuditOffice() {
    assertThat(
            read(Book.sheet("④")
                    .row(
                        "一级单位",
                        "问题来源",
                        "审计报告年份",
                        "问题类别",
                        "报告中的表述",
                        "具体问题表述",
                        "问题金额(万元)",
                        "主管部门",
                        "整改类型",
                        "整改要求",
                        "整改时限",
                        "整改第一责任人",
                        "协助领导",
                        "细化的整改措施",
                        "整改完成标准",
                        "已采取措施",
                        "截止日期",
                        "整改结论",
                        "下一步措施",
                        "是否销号")
                    .row(
                        "市XX局", "审计", 2025, "资产", "资产不实", "账外资产3件", 1.2, "财务科", "分阶段", "入账",
                        "2026年底", "张三"))
                .fields())
        .isEqualTo(
            "D=CATEGORY E=DETAIL F=PROBLEM I=TERM_TYPE J=GOAL K=DUE L=OWNER N=MEASURE O=GOAL P=PROGRESS T=STATUS"
                .replace("J=GOAL ", "")
                .replace("O=GOAL", "O=GOAL"));
  }

  @Test
  void readsTheAuditFormWithAHeaderOfFourRows() {
    Book book =
        Book.sheet("⑤")
            .row("审计问题整改情况表")
            .row("问题顺序号", "被审计对象", "问题情况", null, null, "整改情况", null, null)
            .row(null, null, "问题描述", "分类", null, "整改责任部门", "整改情况", "认定整改情况")
            .row(null, null, null, "一级分类", "二级分类")
            .row(1, "市XX局", "发票未入账", "财务", "票据", "财务科", "已补记", "已完成整改")
            .merge(0, 0, 0, 7)
            .merge(1, 0, 3, 0)
            .merge(1, 1, 3, 1)
            .merge(1, 2, 1, 4)
            .merge(2, 2, 3, 2)
            .merge(2, 3, 2, 4)
            .merge(1, 5, 1, 7)
            .merge(2, 5, 3, 5)
            .merge(2, 6, 3, 6)
            .merge(2, 7, 3, 7);

    LedgerRead read = read(book);

    assertThat(read.layout().headerFirst()).isEqualTo(2);
    assertThat(read.layout().headerLast()).isEqualTo(4);
    assertThat(read.fields())
        .isEqualTo("A=NUMBER C=PROBLEM D=CATEGORY F=LEAD_UNIT G=PROGRESS H=STATUS");
    assertThat(read.entry(0).status()).isEqualTo(StatusHint.DONE);
  }

  @Test
  void readsTheTaskListAndTheCloseOutTable() {
    assertThat(
            read(Book.sheet("⑥")
                    .row("针对问题", "任务名称", "类别", "牵头领导", "牵头部门", "责任部门", "具体任务", "完成时限", "是否完成")
                    .row("会风不严", "整治会风", "作风", "张三", "办公室", "人事科", "修订会议制度", "年底前", "否"))
                .fields())
        .isEqualTo("A=PROBLEM C=CATEGORY D=LEADER E=LEAD_UNIT F=CO_UNITS G=MEASURE H=DUE I=STATUS");
    assertThat(
            read(Book.sheet("⑦")
                    .row("问题描述", "发现时间", "责任单位", "整改措施", "完成时限", "进度", "唯一责任人", "复核人", "整改前后对比佐证")
                    .row(
                        "灯坏",
                        LocalDate.of(2026, 4, 1),
                        "后勤科",
                        "换灯",
                        "立行立改",
                        "已换",
                        "李四",
                        "王五",
                        null))
                .fields())
        .isEqualTo("A=PROBLEM C=LEAD_UNIT D=MEASURE E=DUE F=PROGRESS G=OWNER");
  }

  @Test
  void obeysTheCorrectedMapping() throws IOException {
    Book book = Book.sheet("台账").row("甲", "乙").row("学习不够", "加强学习");

    try (LedgerFile file = LedgerFile.open(book.save(folder))) {
      LedgerWish wish =
          new LedgerWish(0, 1, 1, Map.of(0, LedgerField.PROBLEM, 1, LedgerField.MEASURE));
      List<LedgerEntry> entries = new ArrayList<>();
      file.read(file.layout(wish), LedgerRead.deadlines(), entries::add);

      assertThat(entries).extracting(LedgerEntry::title).containsExactly("学习不够");
      assertThatThrownBy(
              () -> file.read(file.layout(LedgerWish.NONE), LedgerRead.deadlines(), e -> {}))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.key()).isEqualTo("duban.document.refusal.noHeader"));
    }
  }
}
