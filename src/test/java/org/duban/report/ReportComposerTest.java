package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import architecture.Rule;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Rule(9)
class ReportComposerTest {
  private static final Basics BASICS = new Basics("监督工作情况汇报", "市示例局", "2025年", "");

  private static final String REPORT =
      """
      关于2025年监督工作情况的汇报

      2025年以来，市示例局党组按照要求开展监督工作，现将情况汇报如下：
      一、工作开展情况
      （一）加强学习
      组织学习6次。主要负责同志亲##adbegin##自过问，带头参加。
      1.用好谈话提醒。谈话XX人次。
      二、存在的问题
      一是日常检查不够经常。有的科室一年只查一次。
      二是台账更新不够及时。
      三、下一步整改措施
      一是健全日常检查制度。每季度检查一次。
      二是指定专人更新台账。
      """;

  private final ReportComposer composer =
      new ReportComposer(key -> key.substring(key.lastIndexOf('.') + 1));

  @Test
  void wordsAreUnchangedButForTheMarkers() throws Exception {
    String page = composer.compose(BASICS, REPORT, 12);

    String words = xml(page).getDocumentElement().getTextContent();

    assertThat(squeezed(words))
        .isEqualTo(
            "organ市示例局period2025年addresseegap" + squeezed(REPORT.replace("##adbegin##", ""), "12"));
  }

  @Test
  void chaptersAreHeadings() throws Exception {
    Document page = xml(composer.compose(BASICS, REPORT, null));

    assertThat(texts(page, "h1")).containsExactly("一、工作开展情况", "二、存在的问题", "三、下一步整改措施");
    assertThat(texts(page, "h2")).containsExactly("（一）加强学习");
    assertThat(texts(page, "h3")).containsExactly("1.用好谈话提醒。");
    assertThat(texts(page, "p")).contains("谈话XX人次。", "组织学习6次。主要负责同志亲自过问，带头参加。");
  }

  @Test
  void theChecklistStandsBehindTheProblems() {
    String page = composer.compose(BASICS, REPORT, 12);

    assertThat(page)
        .containsOnlyOnce("ac:name=\"duban-checklist\"")
        .containsPattern("二是台账更新不够及时。</p><ac:structured-macro.*</ac:structured-macro><h1>三、");
  }

  @Test
  void aReportWithoutChecklistHasNoMacro() {
    assertThat(composer.compose(BASICS, REPORT, null)).doesNotContain("ac:");
  }

  @Test
  void wordsNeverBecomeMarkup() throws Exception {
    String hostile = "</p><ac:structured-macro ac:name=\"html\"/>&nbsp;<![CDATA[x]]>\uFFFE & \"'";
    Basics basics = new Basics("t", "<b>" + hostile, "&amp;", "]]>");

    Document page = xml(composer.compose(basics, "一、" + hostile + "\n" + hostile, 3));

    assertThat(page.getElementsByTagName("ac:structured-macro").getLength()).isEqualTo(1);
    assertThat(texts(page, "td"))
        .containsExactly("<b>" + hostile.replace("\uFFFE", ""), "&amp;", "]]>");
  }

  @Test
  void aBlankStartHasChaptersAndGapsOnly() throws Exception {
    Document page = xml(composer.compose(BASICS, "", 5));

    assertThat(texts(page, "h1")).containsExactly("work", "problems", "next");
    assertThat(texts(page, "em")).containsExactly("lead", "work.gap".substring(5), "gap", "gap");
    assertThat(page.getElementsByTagName("ac:structured-macro").getLength()).isEqualTo(1);
  }

  @Test
  void aTextWithoutProblemsHasItsChecklistAtTheEnd() {
    assertThat(composer.compose(BASICS, "关于一件事情的情况汇报\n没有编号的一段话。", 4))
        .endsWith("</ac:structured-macro>");
  }

  private static Document xml(String storage) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<page>" + storage + "</page>")));
  }

  private static List<String> texts(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The macro's parameter counts as text: it stands where the macro does. */
  private static String squeezed(String text, String plan) {
    return squeezed(text).replace("三、下一步", plan + "三、下一步");
  }
}
