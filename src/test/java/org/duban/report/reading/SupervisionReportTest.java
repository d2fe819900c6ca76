package org.duban.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.duban.report.Fixture;
import org.duban.report.reading.ImportPreview.DocumentKind;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Link;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.report.reading.ImportPreview.Placeholder;
import org.duban.report.reading.ImportPreview.Regulation;
import org.duban.report.reading.ImportPreview.RegulationAction;
import org.duban.report.reading.ImportPreview.Section;
import org.junit.jupiter.api.Test;

/** The counts follow from how the fixture was written; nothing here was copied from the output. */
class SupervisionReportTest {
  private final String text = Fixture.text("supervision-report");
  private final ImportPreview preview = ReportReader.read(text);

  @Test
  void isAReportWithThreeLevelsOfHeadings() {
    assertThat(preview.documentKind()).isEqualTo(DocumentKind.REPORT);
    assertThat(preview.title()).isEqualTo("关于强化双提升”和班子履职监督情况的汇报");
    assertThat(preview.sections().stream().map(Section::level))
        .containsExactly(1, 2, 2, 2, 2, 3, 3, 3, 3, 1, 1);
    assertThat(preview.sections().get(5))
        .extracting(Section::number, Section::heading)
        .containsExactly("1.", "用好“两种方式”");
  }

  @Test
  void tellsProblemsMeasuresAndPracticesApart() {
    assertThat(titles(ItemKind.PROBLEM)).containsExactly("台账管理有空白", "考核办法较为单一");
    assertThat(titles(ItemKind.MEASURE)).containsExactly("筑牢思想防线", "健全管理台账", "坚持集体决策", "改进考核办法");
    assertThat(titles(ItemKind.PRACTICE)).hasSize(6);
    assertThat(preview.items().get(6).section()).isEqualTo(9);
  }

  @Test
  void rejoinsTheWordThatASiteMarkerCut() {
    Item cut = preview.items().get(3);

    assertThat(cut.text()).contains("重大事项亲自部署").doesNotContain("##");
    assertThat(text.substring(cut.start(), cut.end())).contains("亲##adbegin##自部署");
    assertThat(warnings("SITE_MARKER_REMOVED")).hasSize(2);
  }

  @Test
  void findsOneFigureAmongDatesSessionsSlogansAndGaps() {
    assertThat(preview.figures()).hasSize(1);
    assertThat(preview.figures().get(0))
        .extracting("key", "value", "unit", "text")
        .containsExactly("study.sessions", BigDecimal.valueOf(7), "次", "7次");
  }

  @Test
  void namesRegulationsByWhatWasDone() {
    assertThat(preview.regulations())
        .extracting(Regulation::title, Regulation::action)
        .containsExactly(
            tuple("关于开展“双提升”行动的实施意见", RegulationAction.CITED),
            tuple("2031年机关建设要点", RegulationAction.ISSUED),
            tuple("2031年廉洁工作要点", RegulationAction.ISSUED),
            tuple("落实主体责任任务清单", RegulationAction.ISSUED),
            tuple("党组议事规则", RegulationAction.REVISED),
            tuple("局务会议事规则", RegulationAction.REVISED),
            tuple("市XX局重要事项通报制度", RegulationAction.REVISED),
            tuple("市XX局与派驻机构联系办法", RegulationAction.ISSUED));
  }

  @Test
  void listsGapsToFillInInOrder() {
    assertThat(preview.placeholders().stream().map(Placeholder::text))
        .containsExactly("XX", "X期", "XX条", "XX", "X人", "X人", "X人", "XX", "XX");
  }

  @Test
  void pointsAtTheDamagedTitleAndASlipButChangesNothing() {
    assertThat(warnings("UNBALANCED_QUOTE")).hasSize(1);
    assertThat(warnings("TITLE_DAMAGED").get(0).start()).isZero();
    assertThat(warnings("SLIP").get(0).arguments()).containsExactly("严管既是厚爱", "严管就是厚爱");
    assertThat(preview.items().get(9).text()).contains("严管既是厚爱");
  }

  @Test
  void suggestsPairsByWordsAndNeverByOrder() {
    assertThat(warnings("PAIRING_UNEQUAL").get(0).arguments()).containsExactly("2", "4");
    assertThat(preview.suggestedLinks())
        .extracting(Link::problem, Link::measure)
        .startsWith(tuple(6, 9))
        .contains(tuple(7, 11));
    assertThat(preview.suggestedLinks().get(0).shared()).contains("台账");
    assertThat(preview.suggestedLinks()).allMatch(link -> link.score() > 0 && link.score() < 1);
  }

  private List<String> titles(ItemKind kind) {
    return preview.items().stream().filter(i -> i.kind() == kind).map(Item::title).toList();
  }

  private List<Notice> warnings(String code) {
    return preview.warnings().stream().filter(w -> w.code().equals(code)).toList();
  }
}
