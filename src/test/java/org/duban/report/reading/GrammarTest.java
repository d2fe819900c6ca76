package org.duban.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.duban.report.reading.ImportPreview.Figure;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.report.reading.ImportPreview.Placeholder;
import org.duban.report.reading.ImportPreview.Regulation;
import org.duban.report.reading.ImportPreview.RegulationAction;
import org.duban.report.reading.ImportPreview.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、甲", "一．甲", "一.甲", "一：甲", "（一）甲", "(一) 甲", "㈠甲", "1.甲", "1、甲", "１．甲", "1 . 甲", "⒈甲",
        "（1）甲", "①甲", "1）甲"
      })
  void knowsEveryWayOfNumbering(String line) {
    assertThat(ReportReader.read("某报告\n" + line + "\n").sections())
        .extracting(Section::heading)
        .containsExactly("甲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.05亿元到位",
        "9.1纪念活动",
        "5、6月份",
        "2031年工作",
        "12.5公里",
        "一是甲",
        "三、四中全会以来",
        "100.甲",
        "(2031)5号"
      })
  void takesNoFigureAndNoDateForAHeading(String line) {
    assertThat(ReportReader.read("某报告\n" + line + "\n").sections()).isEmpty();
  }

  @Test
  void cutsSeveralNumbersInOneLine() {
    ImportPreview preview = ReportReader.read("某某报告\n二、整改措施：1.加强学习。每月一次。2.完善制度。3.强化监督。");

    assertThat(preview.sections())
        .extracting(Section::number)
        .containsExactly("二、", "1.", "2.", "3.");
    assertThat(preview.items()).extracting(Item::title).containsExactly("加强学习", "完善制度", "强化监督");
  }

  @Test
  void takesTheLeadOfAParagraphForItsKind() {
    ImportPreview preview =
        ReportReader.read("某某报告\n一、基本情况\n总体平稳，但还存在以下问题：一是甲不足；二是乙不足。\n下一步，一是改甲；二是改乙。");

    assertThat(preview.items())
        .extracting(Item::kind, Item::title)
        .containsExactly(
            tuple(ItemKind.PROBLEM, "甲不足"),
            tuple(ItemKind.PROBLEM, "乙不足"),
            tuple(ItemKind.MEASURE, "改甲"),
            tuple(ItemKind.MEASURE, "改乙"));
  }

  @Test
  void keepsAHeadingThatOnlyMentionsProblemsAmongThePractices() {
    ImportPreview preview =
        ReportReader.read("某某报告\n一、主要做法\n（一）坚持问题导向，补齐短板。\n一是走访。二是调研。\n二、存在的问题\n一是力量不足。");

    assertThat(preview.items())
        .extracting(Item::kind)
        .containsExactly(ItemKind.PRACTICE, ItemKind.PRACTICE, ItemKind.PROBLEM);
  }

  @Test
  void warnsWhereNumbersJumpOrStartAgain() {
    ImportPreview preview = ReportReader.read("某报告\n一、甲\n三、乙\n一、丙\n二、丁\n");

    assertThat(preview.warnings())
        .extracting(Notice::code)
        .contains("NUMBERING_GAP", "NUMBERING_RESTART");
  }

  @Test
  void countsOnAcrossChaptersWithoutAWarning() {
    ImportPreview preview = ReportReader.read("某报告\n一、甲\n（一）甲甲\n（二）甲乙\n二、乙\n（三）乙甲\n内容。");

    assertThat(preview.warnings()).extracting(Notice::code).doesNotContain("NUMBERING_GAP");
  }

  @Test
  void readsNumbersInWordsWithTheirUnits() {
    assertThat(ReportReader.read("举办廉政党课三场次，谈话十二人次，发送短信4期9000余条，培训1.2万人次，制定制度2项、废止1项。").figures())
        .extracting(Figure::key, f -> f.value().toPlainString())
        .containsExactly(
            tuple("lesson.sessions", "3"),
            tuple("talk.persons", "12"),
            tuple("notice.issues", "4"),
            tuple("notice.items", "9000"),
            tuple("training.persons", "12000"),
            tuple("regulation.issued", "2"),
            tuple("regulation.abolished", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学习了十九届六次全会精神",
        "增强“四个意识”",
        "落实八项规定",
        "第6次会议",
        "每一次学习",
        "2031年6月9日",
        "召开会议X次",
        "召开会议**次",
        "召开会议○○次",
        "召开会议__次",
        "学习《第3次全会6次报告》"
      })
  void takesNoGapSloganOrDateForAFigure(String text) {
    assertThat(ReportReader.read("某报告\n" + text + "。").figures()).isEmpty();
  }

  @Test
  void findsGapsInAnySign() {
    assertThat(ReportReader.read("某报告\n××局召开会议**次，○○同志走访____户，XX年X月，**小区，面积3×4。").placeholders())
        .extracting(Placeholder::text)
        .containsExactly("××", "**次", "○○", "____户", "XX年", "X月", "**");
  }

  @Test
  void tellsAWishFromARegulation() {
    assertThat(
            ReportReader.read("某报告\n按照上级印发的《甲意见》要求，废止《乙办法》，对《丙规定》进行修订，观看《丁》，健全完善《戊制度》和《己制度》。")
                .regulations())
        .extracting(Regulation::title, Regulation::action)
        .containsExactly(
            tuple("甲意见", RegulationAction.CITED),
            tuple("乙办法", RegulationAction.ABOLISHED),
            tuple("丙规定", RegulationAction.REVISED),
            tuple("戊制度", RegulationAction.REVISED),
            tuple("己制度", RegulationAction.REVISED));
  }

  @Test
  void knowsThePastedReportAgainWhateverItsSpacesAndMarkers() {
    String once = ReportReader.read("某报告\n一、甲乙\n内容。").fingerprint();

    assertThat(ReportReader.read("某报告\r\n\r\n　　一、甲##ad##乙\r\n　　内\u200B容。\n").fingerprint())
        .isEqualTo(once);
    assertThat(ReportReader.read("某报告\n一、甲丙\n内容。").fingerprint()).isNotEqualTo(once);
  }
}
