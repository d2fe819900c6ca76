package org.duban.rectification;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;

/** A checklist in one person's browser. */
record ChecklistPage(Visit visit, Page page) {
  static final String MACRO = "<ac:structured-macro ac:name=\"duban-checklist\"/>";

  static ChecklistPage open(Visit visit, TestWiki wiki, long page) {
    visit.page().navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + page);
    ChecklistPage opened = new ChecklistPage(visit, visit.page());
    opened.page.waitForSelector(".duban-live-live");
    return opened;
  }

  Locator row(int item) {
    return page.locator("#duban-item-" + item);
  }

  Locator panel(int item) {
    return page.locator("#duban-panel-" + item);
  }

  /** Opens a cell for editing. */
  ChecklistPage edit(int item, String field) {
    row(item).locator("[data-field=" + field + "]").click();
    page.waitForSelector(".duban-editor");
    return this;
  }

  /** Saves the open editor and waits until it has gone. */
  void save() {
    page.locator(".duban-editor .aui-button-primary").click();
    gone(".duban-editor");
  }

  void person(int item, String field, String typed, String full) {
    edit(item, field);
    page.locator(".duban-editor input").fill(typed);
    page.locator(".duban-options li", new Page.LocatorOptions().setHasText(full)).first().click();
    save();
  }

  ChecklistPage details(int item, String tab) {
    if (panel(item).count() == 0) {
      row(item).locator(".duban-toggle").click();
    }
    panel(item).locator("[data-tab=" + tab + "]").click();
    return this;
  }

  /** Opens the dialog of a step. */
  Locator step(int item, String action) {
    details(item, "progress");
    panel(item).locator("[data-action=" + action + "]").click();
    return page.locator(".duban-dialog");
  }

  void confirm() {
    page.locator(".duban-dialog button[type=submit]").click();
    gone(".duban-dialog");
  }

  void status(int item, String text) {
    row(item).locator(".duban-status:has-text('" + text + "')").waitFor();
  }

  void gone(String selector) {
    page.waitForSelector(
        selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
  }
}
