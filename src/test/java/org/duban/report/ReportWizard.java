package org.duban.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;

/** The create dialog with our wizard in it, as its user works it. */
final class ReportWizard {
  static final String SLOT = "#create-dialog .duban-report-slot";
  private final Page page;

  private ReportWizard(Page page) {
    this.page = page;
  }

  /** From the page of a place: Create, then the report. */
  static ReportWizard open(TestWiki wiki, Visit visit, TestWiki.Place place) {
    Page page = visit.page();
    page.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + place.page());
    page.click("#create-content");
    return begin(page);
  }

  /** In the open dialog. */
  static ReportWizard begin(Page page) {
    page.click("[data-item='org.duban.confluence:report-blueprint-item']");
    page.click("#create-dialog-next");
    page.waitForSelector("#duban-report-title");
    return new ReportWizard(page);
  }

  ReportWizard basics(String title) {
    page.fill("#duban-report-organ", "市XX局");
    page.fill("#duban-report-year", "2031");
    page.fill("#duban-report-addressee", "市纪委监委");
    page.fill("#duban-report-title", title);
    return this;
  }

  ReportWizard next() {
    page.click("#create-dialog-next");
    return this;
  }

  ReportWizard back() {
    page.click("#create-dialog-back");
    return this;
  }

  ReportWizard paste(String text) {
    page.fill("#duban-report-text", text);
    return this;
  }

  /** What the dialog says of the file. */
  String upload(String name, String type, byte[] bytes) {
    page.evalOnSelector(SLOT, "slot => slot.replaceChildren()");
    page.setInputFiles("#duban-report-file", new FilePayload(name, type, bytes));
    return said();
  }

  /** The dialog's word once the file has been answered for. */
  String said() {
    page.waitForSelector(SLOT + " .aui-message:not(.aui-message-info)");
    return page.textContent(SLOT);
  }

  ReportWizard recognised() {
    page.waitForSelector("#create-dialog .duban-report-split");
    return this;
  }

  ReportWizard tab(String name) {
    page.click("#create-dialog [role=tab]:has-text('" + name + "')");
    return this;
  }

  /** The row of something recognised, by its title. */
  Locator item(String title) {
    Locator rows = page.locator("li.duban-report-item");
    for (Locator row : rows.all()) {
      if (row.locator("input").inputValue().contains(title)) {
        return row;
      }
    }
    throw new AssertionError(title + " was not recognised");
  }

  /** One problem's block of possible measures. */
  Locator problem(String title) {
    return page.locator("details.duban-report-problem:has(summary:has-text('" + title + "'))");
  }

  String text() {
    return page.inputValue("#duban-report-text");
  }

  /** Waits for the new page. */
  void created() {
    page.waitForURL(url -> url.contains("viewpage.action") || url.contains("/display/"));
    page.waitForSelector("#main-content h1");
  }
}
