package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import host.demo.DemoSite;
import host.testing.Axe;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checklist of the demo ledger for those who need contrast, keyboard or a narrow screen. */
@WithHost(ledger = true)
class ChecklistAccessBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoSeriousFindings(String theme, TestWiki wiki) {
    try (Chromium chromium = Chromium.start()) {
      ChecklistPage office = ledger(chromium, wiki, 1280);
      Page page = office.page();
      Axe.theme(page, theme);
      office.visit().picture("checklist-" + theme);
      assertThat(findings(page)).isEmpty();

      int item = item(page, "REVIEW2");
      for (String tab : List.of("progress", "evidence", "measures", "requests", "history")) {
        office.details(item, tab);
        page.waitForSelector("#duban-panel-" + item + ":not(:has([aria-busy=true]))");
        assertThat(findings(page)).as(tab).isEmpty();
      }
      office.step(item, "RETURN").waitFor();
      page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))");
      assertThat(findings(page)).as("dialog").isEmpty();
      page.keyboard().press("Escape");
      office.gone(".duban-dialog");
      office.row(item(page, "DRAFT")).locator("[data-lead]").check();
      page.locator(".duban-bulk-assign").click();
      page.locator(".duban-dialog [name=dueOn]").fill("2030-12-31");
      page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))");
      assertThat(findings(page)).as("bulk dialog").isEmpty();
      office.visit().picture("bulk-" + theme);
      page.keyboard().press("Escape");
      page.locator(".duban-dialog-said .aui-button-link").click();
      office.gone(".duban-dialog");
      assertThat(findings(page)).as("bulk bar").isEmpty();
      page.locator(".duban-bulk-none").click();
      for (String field : List.of("leader", "leadUnit", "term", "title")) {
        office.edit(item(page, "DRAFT"), field);
        assertThat(findings(page)).as(field).isEmpty();
        page.keyboard().press("Escape");
      }
    }
  }

  @Test
  void fitsANarrowScreenWithoutScrollingSideways(TestWiki wiki) {
    try (Chromium chromium = Chromium.start()) {
      ChecklistPage office = ledger(chromium, wiki, 375);
      office.details(item(office.page(), "REVIEW2"), "measures");
      office.visit().picture("checklist-narrow");
      office.row(item(office.page(), "DRAFT")).locator("[data-lead]").check();
      office.page().locator(".duban-bulk-all").click();
      office.visit().picture("bulk-narrow");

      assertThat(office.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }
  }

  private static ChecklistPage ledger(Chromium chromium, TestWiki wiki, int width) {
    long id = wiki.host().pages().byTitle(DemoSite.SPACE, "巡察反馈问题整改台账").orElseThrow().id();
    return ChecklistPage.open(chromium.login(wiki, "bangong2", width, 900), wiki, id);
  }

  private static int item(Page page, String status) {
    String id =
        page.locator(
                ".duban-row:has(.duban-status-" + status.toLowerCase(java.util.Locale.ROOT) + ")")
            .first()
            .getAttribute("data-item");
    return Integer.parseInt(id);
  }

  private static List<?> findings(Page page) {
    return Axe.findings(page, ".duban-checklist", ".duban-dialog");
  }
}
