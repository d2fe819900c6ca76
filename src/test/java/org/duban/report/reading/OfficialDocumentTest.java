package org.duban.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.duban.report.Fixture;
import org.duban.report.reading.ImportPreview.DocumentKind;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.report.reading.ImportPreview.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as offices really write them: periodical, framed, with tables, forms and contents. */
class OfficialDocumentTest {
  @Test
  void knowsTheChaptersOfAQuarterlyReport() {
    ImportPreview preview = ReportReader.read(Fixture.text("quarterly"));

    assertThat(preview.sections())
        .extracting(Section::number, Section::heading)
        .containsExactly(tuple("一、", "一季度工作开展情况"), tuple("二、", "存在的问题"), tuple("三、", "二季度工作打算"));
    assertThat(titles(preview, ItemKind.PROBLEM)).containsExactly("窗口值守不严", "公文流转偏慢");
    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("实行窗口轮值", "限时分办公文");
  }

  @Test
  void takesWhatIsPlannedForTheNextMonthForMeasures() {
    ImportPreview preview =
        ReportReader.read("某局八月工作汇报\n一、八月份工作情况\n一是检查。\n二、存在问题\n一是偏慢。\n三、九月份工作安排\n一是加快。");

    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("加快");
  }

  @Test
  void findsTheTitleBelowTheRedHeadAndStopsAtTheClosingLines() {
    ImportPreview preview = ReportReader.read(Fixture.text("red-head"));

    assertThat(preview.title()).isEqualTo("中共市XX局党组关于二〇三一年上半年监督工作情况的报告");
    assertThat(preview.sections()).hasSize(6);
    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("每季度抽查一次", "抽查结果与考核挂钩");
    assertThat(codes(preview)).contains("CLOSING_LEFT", "LINES_JOINED").doesNotContain("TRUNCATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"机密", "附件1", "特急", "市XX局文件", "市X发〔2031〕6号", "签发人：张三"})
  void takesNoMarkAboveTheTitleForTheTitle(String mark) {
    assertThat(ReportReader.read(mark + "\n某局工作情况汇报\n一、存在的问题\n一是慢。").title()).isEqualTo("某局工作情况汇报");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"附件：1.甲表\n2.乙表", "抄送：某某委。", "联系人：李四", "特此报告。", "以上报告妥否，请批示。", "注1：截至六月底。"})
  void keepsClosingLinesOutOfTheLastMeasureAndOnThePage(String closing) {
    String text = "某局工作情况汇报\n一、存在的问题\n（一）慢。\n二、下一步措施\n（一）快。\n" + closing;

    ImportPreview preview = ReportReader.read(text);

    assertThat(preview.sections()).hasSize(4);
    assertThat(preview.items().get(1).text()).isEqualTo("快。");
    assertThat(Passage.of(text, preview))
        .extracting(Passage::words)
        .contains(closing.split("\n")[0]);
  }

  @Test
  void readsProblemsAndMeasuresFromTheColumnsOfATable() {
    String text = Fixture.text("table");
    ImportPreview preview = ReportReader.read(text);

    assertThat(titles(preview, ItemKind.PROBLEM)).containsExactly("窗口值守不严，午间空岗", "公文分办超时");
    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("实行窗口轮值", "限时分办", "定期回访");
    assertThat(sure(preview)).containsExactly(tuple(0, 1), tuple(2, 3));
    assertThat(preview.items()).extracting(Item::title).noneMatch(title -> title.contains("\t"));
    assertThat(Passage.of(text, preview))
        .filteredOn(Passage::isRow)
        .extracting(Passage::cells)
        .hasSize(3)
        .contains(List.of("2", "制度", "公文分办超时", "限时分办", "李四"));
  }

  @Test
  void saysSoWhereATableNamesNeitherProblemsNorMeasures() {
    ImportPreview preview = ReportReader.read("某局工作情况汇报\n一、存在的问题\n名称\t数量\n检查\t3\n二、下一步措施\n一是快。");

    assertThat(titles(preview, ItemKind.PROBLEM)).isEmpty();
    assertThat(codes(preview)).contains("TABLE_NOT_READ");
  }

  @Test
  void pairsProblemsAndMeasuresThatLabelsTellApart() {
    ImportPreview preview = ReportReader.read(Fixture.text("records"));

    assertThat(titles(preview, ItemKind.PROBLEM))
        .containsExactly("窗口值守不严", "公文分办超时", "会风不严", "文风不实");
    assertThat(sure(preview)).containsExactly(tuple(0, 1), tuple(2, 3), tuple(4, 5), tuple(6, 7));
    assertThat(preview.items().get(4).text()).isEqualTo("会风不严。有人迟到。");
    assertThat(codes(preview)).doesNotContain("KIND_UNCLEAR");
  }

  @Test
  void leavesATableOfContentsOutOfTheOutline() {
    ImportPreview preview =
        ReportReader.read("某局工作情况汇报\n目  录\n一、存在的问题……1\n二、下一步措施\t2\n一、存在的问题\n一是慢。\n二、下一步措施\n一是快。");

    assertThat(preview.sections()).hasSize(2);
    assertThat(codes(preview)).containsOnlyOnce("CONTENTS_SKIPPED");
  }

  @Test
  void makesNoProblemOfAHeadingThatOnlyNamesTheirField() {
    ImportPreview preview =
        ReportReader.read(
            "某局整改情况报告\n一、整改落实情况\n（一）关于作风建设方面问题的整改情况\n1.关于“空岗”问题的整改情况。已轮值。\n2.“超时”问题。已提速。");

    assertThat(titles(preview, ItemKind.PROBLEM)).containsExactly("空岗", "超时");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"一问是否慢，有人拖。二问是否虚，有人躲。", "首先，慢。其次，虚。", "其一，慢。其二，虚。", "●慢。\n●虚。", "—慢。\n—虚。"})
  void knowsFurtherWaysOfCountingProblems(String body) {
    ImportPreview preview = ReportReader.read("某局工作情况汇报\n一、存在的问题\n" + body);

    assertThat(preview.items()).hasSize(2).extracting(Item::ordinal).containsExactly(1, 2);
    assertThat(preview.items().get(1).title()).matches("是否虚，有人躲|虚");
  }

  @Test
  void readsNumbersThatOnlyABlankPartsFromTheirHeadings() {
    ImportPreview preview = ReportReader.read("某局工作情况汇报\n一 存在问题\n1 空岗\n2 超时\n二 整改措施\n1 轮值\n2 提速");

    assertThat(titles(preview, ItemKind.PROBLEM)).containsExactly("空岗", "超时");
    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("轮值", "提速");
  }

  @Test
  void countsArticlesAlsoWhereTheyStandInOneLine() {
    ImportPreview preview = ReportReader.read("机关考勤制度\n第一条 为了管理。第二条 适用全局。第三条 存在问题的科室应当整改。");

    assertThat(preview.documentKind()).isEqualTo(DocumentKind.RULES);
  }

  @Test
  void saysWhichSignOfAReportIsMissing() {
    assertThat(ReportReader.read("某局工作情况汇报\n一切正常。").why().code()).isEqualTo("NO_CHAPTERS");
    assertThat(ReportReader.read("随手记\n一、存在的问题\n慢").why().code()).isEqualTo("NO_TITLE");
    assertThat(ReportReader.read("随手记\n一切正常。").why().code()).isEqualTo("NO_REPORT");
  }

  @Test
  void keepsAHeadingWholeAcrossAColonInBrackets() {
    ImportPreview preview = ReportReader.read("某局工作情况汇报\n一、甲事项（责任科室：乙科）推进情况\n正常。");

    assertThat(preview.sections().get(0).heading()).isEqualTo("甲事项（责任科室：乙科）推进情况");
  }

  @Test
  void neverJoinsShortLinesWithoutSigns() {
    ImportPreview preview =
        ReportReader.read(
            "问题清单\n一、存在的主要问题\n日常检查存在空档没有做到全覆盖\n考核方式缺少创新结果也没有运用\n部分责任没有真正落实到具体个人\n线索处置时限把握不严存在超期");

    assertThat(titles(preview, ItemKind.PROBLEM)).hasSize(4);
  }

  @Test
  void keepsTheLeadBelowATitleOutOfIt() {
    ImportPreview preview = ReportReader.read("监督工作情况汇报\n关于上半年有关情况，现汇报如下：\n一、存在的问题\n一是慢。");

    assertThat(preview.title()).isEqualTo("监督工作情况汇报");
  }

  @Test
  void tellsWhereItJoinedLines() {
    assertThat(codes(ReportReader.read(Fixture.text("wrapped"))))
        .containsAnyOf("LINES_JOINED", "LINES_JOINED_THROUGHOUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"锛屾", "会议????召开", "鐨勫伐浣滐紝銆"})
  void pointsAtFurtherGarbledCharacters(String garbled) {
    assertThat(codes(ReportReader.read("某报告\n" + garbled + "。"))).contains("MOJIBAKE");
  }

  @Test
  void pointsAtAHalfWidthQuoteWithoutItsFellow() {
    assertThat(codes(ReportReader.read("某报告\n对\"一把手监督不够。"))).contains("UNBALANCED_QUOTE");
    assertThat(codes(ReportReader.read("某报告\n对\"一把手\"监督不够。"))).doesNotContain("UNBALANCED_QUOTE");
  }

  @Test
  void saysThatWordsAreWholeAgainOnlyWhereAMarkerCutThem() {
    assertThat(codes(ReportReader.read("某报告\n亲##ad##自过问。"))).contains("WORD_REJOINED");
    assertThat(codes(ReportReader.read("某报告\n亲自过问。##ad##\n完。"))).doesNotContain("WORD_REJOINED");
  }

  private static List<String> titles(ImportPreview preview, ItemKind kind) {
    return preview.items().stream().filter(i -> i.kind() == kind).map(Item::title).toList();
  }

  private static List<org.assertj.core.groups.Tuple> sure(ImportPreview preview) {
    return preview.suggestedLinks().stream()
        .filter(link -> link.score() == 1.0)
        .map(link -> tuple(link.problem(), link.measure()))
        .toList();
  }

  private static List<String> codes(ImportPreview preview) {
    return preview.warnings().stream().map(Notice::code).toList();
  }
}
