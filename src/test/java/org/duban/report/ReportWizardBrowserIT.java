package org.duban.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import host.testing.Chromium;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;
import host.testing.WithHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wizard's ways back and around: another space, a closed dialog, a text that is mended. */
@WithHost
class ReportWizardBrowserIT {
  private static final String REPORT = Fixture.text("supervision-report");

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
  void theSpaceIsChosenFirstWhereTheDialogOpensOutsideOfAny(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    page.navigate(wiki.host().url() + "/dashboard.action");
    page.click("#create-content");
    page.selectOption("#create-dialog-space", place.space());
    visit.picture("report-0-space");

    ReportWizard wizard = ReportWizard.begin(page).basics("不在空间里起草的汇报").next();
    wizard.paste(REPORT).next().recognised().next().said();
    wizard.next().created();

    assertThat(page.evaluate("AJS.Meta.get('space-key')")).isEqualTo(place.space());
    assertThat(page.locator("tr.duban-row")).hasCount(2);
  }

  @Test
  void whatWasBroughtInIsOfferedAgainAfterTheDialogWasClosed(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "bangong");
    TestWiki.Place place = wiki.place();
    ReportWizard.open(wiki, visit, place).basics("误关的汇报").next().paste(REPORT);
    visit.page().keyboard().press("Escape");

    ReportWizard again = ReportWizard.open(wiki, visit, place).basics("误关的汇报").next();
    visit.page().click("button:has-text('取回')");

    assertThat(again.text()).isEqualTo(REPORT);
  }

  @Test
  void wordsThatWereMissedBecomeAnEntryAndCorrectionsOutliveAMendedText(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    ReportWizard wizard = ReportWizard.open(wiki, visit, wiki.place()).basics("补条目的汇报").next();
    wizard.paste(REPORT).next().recognised().tab("问题与措施");
    wizard.item("台账管理有空白").locator("input").fill("改过的标题");

    page.evaluate(
        "() => { const walker = document.createTreeWalker(document.querySelector('.duban-report-text'), 4);"
            + " let node; while ((node = walker.nextNode())) { const at = node.data.indexOf('情况');"
            + " if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 2); return; } } }");
    page.click("button:has-text('将选中的原文列为一条')");
    assertThat(wizard.item("情况").locator("select")).hasValue("PROBLEM");
    visit.picture("report-added");

    wizard.back().paste(REPORT + "\n特此报告。").next().recognised().tab("问题与措施");
    assertThat(wizard.item("改过的标题")).isVisible();
    assertThat(wizard.item("情况")).isVisible();
  }
}
