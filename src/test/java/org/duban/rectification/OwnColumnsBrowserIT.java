package org.duban.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns that a plan names itself, as the office sets them and everybody sees them. */
@WithHost
class OwnColumnsBrowserIT {
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
  void theOfficeAddsAColumnFillsItAndShowsItInTheList(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int id = ledger.item("采购程序不规范");
    long page = page(wiki, ledger, null);
    ChecklistPage office = ChecklistPage.open(chromium.login(wiki, "bangong"), wiki, page);
    ChecklistPage reader = ChecklistPage.open(chromium.login(wiki, "paizhu"), wiki, page);
    Page view = office.visit().page();

    view.click(".duban-facts > summary");
    view.click(".duban-facts-edit");
    view.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("添加自设栏")).click();
    view.getByLabel("自设栏名称").fill("问题金额（万元）");
    view.click(".duban-dialog .aui-button-primary");
    office.row(id).locator("details.duban-more summary").click();
    Locator value = office.row(id).locator("[data-field=own1]");
    assertThat(value).hasAttribute("title", "编辑问题金额（万元）");
    value.click();
    office.row(id).getByLabel("问题金额（万元）").fill("12.5");
    office.save();
    assertThat(value).containsText("12.5");
    choose(view);

    assertThat(view.locator("thead .duban-h-own1")).hasText("问题金额（万元）");
    assertThat(office.row(id).locator(".duban-c-own1")).containsText("12.5");
    reader.row(id).locator("details.duban-more:has-text('12.5')").waitFor();
    assertThat(office.visit().complaints()).isEmpty();
    office.visit().picture("own-column");
  }

  @Test
  void aColumnIsRenamedAndPutAsideWhereverItIsShown(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    wiki.as("bangong")
        .put(
            "/plans/" + ledger.plan,
            1,
            Map.of("ownColumns", List.of(Map.of("name", "备注"), Map.of("name", "金额"))))
        .is(200);
    int id = ledger.item("采购程序不规范");
    ledger.edit("bangong", id, Map.of("own1", "跨年", "own2", "12.5")).is(200);
    ChecklistPage reader =
        ChecklistPage.open(
            chromium.login(wiki, "bangong", 375, 800), wiki, page(wiki, ledger, "问题、金额、备注"));
    assertThat(reader.row(id).locator(".duban-c-own2")).hasAttribute("data-label", "金额");

    wiki.as("bangong")
        .put(
            "/plans/" + ledger.plan,
            2,
            Map.of("ownColumns", List.of(Map.of("code", "own2", "name", "问题金额（万元）"))))
        .is(200);

    assertThat(reader.row(id).locator(".duban-c-own2")).hasAttribute("data-label", "问题金额（万元）");
    assertThat(reader.row(id).locator(".duban-c-own1")).hasCount(0);
    assertThat(reader.visit().page().evaluate("document.body.scrollWidth <= 375")).isEqualTo(true);
    assertThat(ledger.get(id).at("/own1")).isEqualTo("跨年");
  }

  private static void choose(Page view) {
    view.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("选择列")).click();
    view.getByLabel("问题金额（万元）", new Page.GetByLabelOptions().setExact(true)).check();
    view.click(".duban-dialog .aui-button-primary");
  }

  private static long page(TestWiki wiki, WireLedger ledger, String columns) {
    return wiki.page(
        ledger.space,
        "整改清单" + ledger.plan,
        "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
            + ledger.plan
            + "</ac:parameter>"
            + (columns == null
                ? ""
                : "<ac:parameter ac:name=\"columns\">" + columns + "</ac:parameter>")
            + "</ac:structured-macro>");
  }
}
