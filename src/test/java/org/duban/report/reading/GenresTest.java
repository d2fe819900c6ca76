package org.duban.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.duban.report.Fixture;
import org.duban.report.reading.ImportPreview.DocumentKind;
import org.duban.report.reading.ImportPreview.Figure;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Link;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.report.reading.ImportPreview.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenresTest {
  @Test
  void readsTheProblemInTheHeadingOfARectificationReport() {
    ImportPreview preview = read("rectification-progress");

    assertThat(titles(preview, ItemKind.PROBLEM))
        .containsExactly("理论学习不够深入，存在以会代学现象", "资金管理不严，有的项目支出超范围", "档案管理不规范");
    assertThat(titles(preview, ItemKind.MEASURE)).hasSize(7).endsWith("持续推进未完成事项，定期回头看");
    assertThat(preview.suggestedLinks())
        .filteredOn(link -> link.score() == 1.0)
        .extracting(Link::problem, Link::measure)
        .containsExactly(
            tuple(0, 1), tuple(0, 2), tuple(3, 4), tuple(3, 5), tuple(3, 6), tuple(7, 8));
  }

  @Test
  void givesEachFigureItsRegister() {
    assertThat(read("rectification-progress").figures())
        .extracting(Figure::key, figure -> figure.value().toPlainString(), Figure::unit)
        .contains(
            tuple("problem.found", "3", "个"),
            tuple("problem.done", "2", "个"),
            tuple("rectification.rate", "66.7", "%"),
            tuple("study.sessions", "12", "次"),
            tuple("money.recovered", "1.05", "亿元"),
            tuple("money.recovered", "3.2", "万元"),
            tuple("accountability.persons", "2", "人"),
            tuple("talk.persons", "15", "人次"),
            tuple("training.sessions", "3", "场次"),
            tuple("training.persons", "300", "人次"));
  }

  @Test
  void takesHeadingsOfAnOutlineForItsItems() {
    ImportPreview preview = read("outline");

    assertThat(titles(preview, ItemKind.PROBLEM))
        .containsExactly("学用结合不紧密", "联系群众不经常", "攻坚克难有畏难情绪");
    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("坚持以学促干", "坚持走访群众");
    assertThat(codes(preview)).doesNotContain("TRUNCATED");
  }

  @ParameterizedTest
  @CsvSource({
    "rules, RULES, RULES",
    "rules-with-points, RULES, RULES",
    "essay, OTHER, ESSAY",
    "noise, OTHER, NO_REPORT"
  })
  void makesNoProblemListOfWhatIsNoReport(String name, DocumentKind kind, String why) {
    ImportPreview preview = read(name);

    assertThat(preview.documentKind()).isEqualTo(kind);
    assertThat(preview.why().code()).isEqualTo(why);
    assertThat(preview.items()).isEmpty();
    assertThat(preview.suggestedLinks()).isEmpty();
  }

  @Test
  void callsAnEmptyTextOther() {
    ImportPreview preview = ReportReader.read(" \u3000\n\u200B");

    assertThat(preview.documentKind()).isEqualTo(DocumentKind.OTHER);
    assertThat(preview.why().code()).isEqualTo("EMPTY");
  }

  @Test
  void leavesTheFurnitureOfAWebPageOut() {
    assertThat(codes(read("noise"))).containsOnly("FURNITURE_REMOVED").hasSize(4);
  }

  @Test
  void readsHalfWidthSignsLikeFullWidthOnes() {
    ImportPreview preview = read("half-width");

    assertThat(preview.sections().stream().map(Section::level))
        .containsExactly(1, 2, 4, 4, 1, 2, 2, 1, 4, 4);
    assertThat(titles(preview, ItemKind.PROBLEM)).containsExactly("工作作风不够扎实", "服务意识有待加强");
    assertThat(preview.figures().get(0).text()).isEqualTo("３次");
    assertThat(preview.figures().get(0).value()).isEqualByComparingTo("3");
  }

  @Test
  void pairsAdviceWithTheProblemJustBeforeItOnlyWhenThereIsOne() {
    ImportPreview preview = read("alternating");

    assertThat(titles(preview, ItemKind.PROBLEM)).hasSize(4);
    assertThat(titles(preview, ItemKind.MEASURE)).hasSize(4);
    assertThat(preview.suggestedLinks())
        .filteredOn(link -> link.score() == 1.0)
        .extracting(Link::problem, Link::measure)
        .containsExactly(tuple(0, 1), tuple(2, 3));
  }

  @Test
  void joinsParagraphsThatWereBrokenIntoLines() {
    ImportPreview preview = read("wrapped");

    assertThat(titles(preview, ItemKind.PROBLEM)).containsExactly("一些部门仍有层层加码现象", "考核指标偏多");
    assertThat(preview.items().get(0).text()).contains("有的表格重复填报，有的数据多头索要").doesNotContain("\n");
    assertThat(preview.items().get(1).text()).contains("重痕迹轻实绩的情况仍然存在");
  }

  @Test
  void saysWhereATextBreaksOffAndANumberIsMissing() {
    ImportPreview preview = read("truncated");

    assertThat(codes(preview)).contains("TRUNCATED", "NO_MEASURES");
    assertThat(codes(preview)).filteredOn("NUMBERING_GAP"::equals).hasSize(2);
  }

  @Test
  void pointsAtGarbledCharacters() {
    String text = Fixture.text("mojibake");

    assertThat(ReportReader.read(text).warnings())
        .filteredOn(w -> w.code().equals("MOJIBAKE"))
        .extracting(w -> text.substring(w.start(), w.start() + 2))
        .containsExactly("锟斤", "\uFFFD\uFFFD", "Ã¥");
  }

  @Test
  void readsOtherWaysOfCounting() {
    ImportPreview preview = read("side-by-side");

    assertThat(titles(preview, ItemKind.PROBLEM))
        .containsExactly("窗口人员业务不熟", "设备故障维修不及时", "有的窗口服务态度生硬", "有的材料一次性告知不到位", "有的叫号秩序混乱");
    assertThat(titles(preview, ItemKind.MEASURE)).containsExactly("加强业务培训", "建立维修台账", "公开投诉电话");
  }

  private static ImportPreview read(String name) {
    return ReportReader.read(Fixture.text(name));
  }

  private static List<String> titles(ImportPreview preview, ItemKind kind) {
    return preview.items().stream().filter(i -> i.kind() == kind).map(Item::title).toList();
  }

  private static List<String> codes(ImportPreview preview) {
    return preview.warnings().stream().map(Notice::code).toList();
  }
}
