package org.duban.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import host.content.Access;
import host.content.Subject;
import host.testing.Chromium;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an existing report to its page with a live checklist, as people do it. */
@WithHost
class ReportBrowserIT {
  private static final String REPORT = Fixture.text("supervision-report");
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void aPastedReportBecomesAPageWithItsWordsAndALiveChecklist(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place());
    wizard.basics("2031年监督工作情况汇报");
    visit.picture("report-1-basics");
    wizard.next().paste(REPORT);
    visit.picture("report-2-source");
    wizard.next().recognised();

    assertThat(page.locator(".duban-report-text [data-opens].duban-mark-problem")).hasCount(2);
    assertThat(page.locator(".duban-report-with label")).containsText("2 个问题，4 条措施");
    assertThat(page.locator("[role=tab]:has-text('待填 9')")).hasCount(1);
    wizard.tab("问题与措施");
    visit.picture("report-3-review");
    wizard.item("办好专题讲座").locator("select").selectOption("MEASURE");
    wizard.item("台账管理有空白").locator("input").fill("台账管理存在空白");
    wizard.item("台账管理存在空白").locator("input").blur();

    wizard.tab("配对");
    Locator first = wizard.problem("台账管理存在空白");
    Locator second = wizard.problem("考核办法较为单一");
    assertThat(page.locator(".duban-report-pairs input:checked")).hasCount(0);
    first.locator("button:has-text('采纳')").first().click();
    tick(first, "改进考核办法");
    tick(second, "改进考核办法");
    visit.picture("report-4-pairs");
    String open = page.textContent(".duban-report-unpaired");
    assertThat(open).matches("\\d 条措施尚未对应问题，将列入“未配对措施”。.*");
    final int left = open.charAt(0) - '0';

    wizard.next();
    assertThat(wizard.said()).contains(left + " 条措施尚未对应问题", "再按一次");
    visit.picture("report-5-unpaired");
    wizard.next().created();

    visit.picture("report-6-page");
    assertThat(page.locator("#main-content > h1")).hasCount(3);
    assertThat(wordsOf(page)).contains(squeezed(REPORT.replaceAll("##ad(begin|end)##", "")));
    assertThat(page.locator(".duban-checklist tr.duban-row")).hasCount(2);
    assertThat(page.locator("tr.duban-row:has-text('台账管理存在空白') li[data-measure]")).hasCount(2);
    assertThat(page.locator("tr.duban-row:has-text('考核办法较为单一') li[data-measure]")).hasCount(1);
    assertThat(page.locator(".duban-unpaired li[data-measure]")).hasCount(left);

    pairOneMore(page);
    assertThat(page.locator(".duban-unpaired li[data-measure]")).hasCount(left - 1);
    visit.picture("report-7-paired");
    assertThat(visit.complaints()).isEmpty();
  }

  /** AUI draws the box on the label, which lies above the input. */
  private static void tick(Locator problem, String measure) {
    problem.locator("label:has-text('" + measure + "')").first().click();
  }

  /** In the second problem's panel. */
  private static void pairOneMore(Page page) {
    page.locator("tr.duban-row:has-text('考核办法较为单一') [data-toggle]").first().click();
    page.click("tr.duban-panel [data-tab=measures]");
    page.click("tr.duban-panel button:has-text('关联此措施')");
  }

  @Test
  void readsFilesAndSaysInWordsWhatItCannotRead(TestWiki wiki) throws IOException {
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place()).basics("文件里的汇报").next();
    wizard.paste("先写下的话");

    assertThat(wizard.upload("旧.doc", "application/msword", new byte[] {1})).contains("旧.doc");
    byte[] oldWord = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    assertThat(wizard.upload("改名.docx", DOCX, oldWord)).contains("Word");
    assertThat(wizard.upload("炸弹.docx", DOCX, bomb())).contains("解压后超过");
    visit.picture("report-wrong-file");
    assertThat(wizard.text()).as("what was typed is still there").isEqualTo("先写下的话");
    wizard.back();
    assertThat(page.inputValue("#duban-report-title")).isEqualTo("文件里的汇报");
    wizard.next();
    assertThat(wizard.text()).isEqualTo("先写下的话");

    assertThat(wizard.upload("汇报.docx", DOCX, docx())).contains("汇报.docx");
    assertThat(wizard.text()).contains("一是台账管理有空白。");
    byte[] gb = REPORT.getBytes(Charset.forName("GB18030"));
    assertThat(wizard.upload("汇报.txt", "text/plain", gb)).contains("汇报.txt");
    assertThat(wizard.text()).contains("抓学习促自觉，夯实思想根基");
    wizard.next().recognised();
    assertThat(page.locator(".duban-report-text [data-opens].duban-mark-problem")).hasCount(2);
  }

  @Test
  void rulesAreSaidToBeRulesAndGetNoChecklist(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "bangong");
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place()).basics("规则").next();

    wizard.paste(Fixture.text("rules")).next().recognised();

    assertThat(visit.page().locator(".aui-message-warning")).containsText("这是规章条文");
    assertThat(visit.page().locator("#duban-report-checklist")).not().isChecked();
    visit.picture("report-rules");
    wizard.next().created();
    assertThat(visit.page().locator(".duban-checklist")).hasCount(0);
  }

  /** The dialog cannot be mended once it has asked for the page. */
  @Test
  void aTitleThatIsTakenIsSaidOnTheFirstPage(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "bangong");
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place()).basics("清单").next();

    assertThat(visit.page().locator("#duban-report-title-error")).containsText("已有名为“清单”的页面");
    visit.picture("report-title-taken");
    wizard.basics("另一个标题").next().paste(REPORT).next().recognised();
  }

  @Test
  void whatWasCorrectedIsStillThereAfterGoingBackToTheStart(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place()).basics("先这样").next();
    wizard.paste(REPORT).next().recognised().tab("问题与措施");
    wizard.item("台账管理有空白").locator("input").fill("改过的标题");

    wizard.back().back();
    page.fill("#duban-report-title", "另一个标题");
    wizard.next().next().recognised().tab("问题与措施");
    assertThat(wizard.item("改过的标题").isVisible()).isTrue();
    wizard.next();
    wizard.said();
    wizard.next().created();

    assertThat(page.locator("tr.duban-row:has-text('改过的标题')")).hasCount(1);
    assertThat(page.locator("#title-text, .host-page-head h1").first()).containsText("另一个标题");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void whoMayNotMakeAChecklistIsToldAndMakesThePage(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    wiki.host().permissions().grant(place.space(), Access.EDIT, Subject.group("duban-head"));
    Visit visit = chromium.login(wiki, "kezhang");
    ReportWizard wizard = ReportWizard.open(wiki, visit, place).basics("科室的汇报").next();
    wizard.paste(REPORT).next().recognised().next();
    wizard.said();
    wizard.next();

    assertThat(visit.page().locator(ReportWizard.SLOT)).containsText("需要督办岗");
    visit.picture("report-not-office");
    visit.page().click("label[for=duban-report-checklist]");
    wizard.next().created();
    assertThat(visit.page().locator(".duban-checklist")).hasCount(0);
  }

  /** A page that came about with nobody logged in, such as by an import. */
  @Test
  void aChecklistThatDidNotComeWithItsPageIsOfferedThere(TestWiki wiki) {
    String space = wiki.place().space();
    int draft =
        wiki.as("bangong")
            .post(
                "/report/import/drafts",
                Map.of(
                    "spaceKey",
                    space,
                    "title",
                    "补生成",
                    "items",
                    List.of(Map.of("ref", "a", "kind", "PROBLEM", "title", "甲", "text", "一是甲。"))))
            .is(201)
            .json()
            .path("draft")
            .asInt();
    String macro =
        "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"draft\">"
            + draft
            + "</ac:parameter></ac:structured-macro>";
    long id = wiki.page(space, "补生成", macro);
    Visit visit = chromium.login(wiki, "bangong2");
    visit.page().navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + id);

    visit.picture("report-offer");
    visit.page().click("button:has-text('从汇报草稿生成清单')");

    assertThat(visit.page().locator("tr.duban-row")).hasCount(1);
  }

  @Test
  void isReadOnAPhoneInTheDark(TestWiki wiki) {
    wiki.host().people().setDark(wiki.host().people().byName("bangong2").orElseThrow(), true);
    Visit visit = chromium.login(wiki, "bangong2", 375, 720);
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place()).basics("手机上的汇报").next();

    wizard.paste(REPORT).next().recognised();

    visit.picture("report-phone-dark");
    Object wide = visit.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat((Integer) wide).as("nothing stands beyond the edge").isLessThanOrEqualTo(0);
  }

  @Test
  void anEnglishUserReadsEnglish(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "english");
    Page page = visit.page();
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place());
    Pattern han = Pattern.compile("\\p{IsHan}");
    assertThat(page.innerText("#create-dialog")).doesNotContainPattern(han);
    wizard.basics("Report").next();
    assertThat(page.innerText("#create-dialog")).doesNotContainPattern(han);
    wizard.paste("Nothing of the kind.").next().recognised();

    assertThat(page.innerText("#create-dialog")).doesNotContainPattern(han);
    visit.picture("report-english");
  }

  /** The page's words but for the table of basics and the checklist. */
  private static String wordsOf(Page page) {
    Object words =
        page.evalOnSelector(
            "#main-content",
            "main => { const copy = main.cloneNode(true); copy.querySelectorAll('.duban-checklist, table')"
                + ".forEach(n => n.remove()); return copy.textContent; }");
    return squeezed((String) words);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The smallest that Word would open; the library that reads it is in the app's jar alone. */
  private static byte[] docx() throws IOException {
    String office = "http://schemas.openxmlformats.org/";
    StringBuilder body = new StringBuilder();
    REPORT
        .lines()
        .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(file)) {
      part(
          out,
          "[Content_Types].xml",
          "<Types xmlns=\"%spackage/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"%s.main+xml\"/></Types>"
              .formatted(office, DOCX));
      part(
          out,
          "_rels/.rels",
          "<Relationships xmlns=\"%spackage/2006/relationships\"><Relationship Id=\"r1\" Type=\"%sofficeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
              .formatted(office, office));
      part(
          out,
          "word/document.xml",
          "<w:document xmlns:w=\"%swordprocessingml/2006/main\"><w:body>%s</w:body></w:document>"
              .formatted(office, body));
    }
    return file.toByteArray();
  }

  private static void part(ZipOutputStream out, String name, String xml) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Small to send, too large to open. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(file)) {
      part(out, "word/document.xml", "<w:document/>");
      out.putNextEntry(new ZipEntry("word/media/a.bin"));
      out.write(new byte[DocxGuard.MOST_INFLATED + 1]);
    }
    return file.toByteArray();
  }
}
