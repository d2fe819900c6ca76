package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many problems of a checklist assigned together, in real browsers. */
@WithHost
class BulkBrowserIT {
  private static Chromium chromium;

  private TestWiki wiki;
  private WireLedger ledger;
  private long page;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void place(TestWiki running) {
    wiki = running;
    ledger = WireLedger.in(wiki);
    ledger.staff("fenguan", "李分管", "chengban", "刘承办");
    page =
        wiki.page(
            ledger.space,
            "整改清单",
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");
  }

  private ChecklistPage as(String user) {
    return ChecklistPage.open(chromium.login(wiki, user), wiki, page);
  }

  private static Locator box(ChecklistPage list, int item) {
    return list.row(item).locator("[data-lead]");
  }

  private static void selected(ChecklistPage list, int count) {
    list.page().waitForSelector(".duban-bulk strong:has-text('已选 " + count + " 项')");
  }

  private static Locator dialog(ChecklistPage list) {
    list.page().click(".duban-bulk-assign");
    return list.page().locator(".duban-dialog");
  }

  private static void leader(ChecklistPage list, String typed, String full) {
    list.page().fill(".duban-dialog [name=leader]", typed);
    list.page()
        .locator(".duban-dialog .duban-options li", new Page.LocatorOptions().setHasText(full))
        .first()
        .click();
  }

  private List<Integer> items(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> ledger.item("批量问题" + i)).toList();
  }

  @Test
  void aPageOfDraftsIsAssignedInOneGoAndTheRefusedOnesStayTickedWithTheirReasons() {
    List<Integer> ids = items(5);
    int unit =
        wiki.as("bangong")
            .post("/units", Map.of("name", "督查室" + ids.get(0), "kind", "SECTION"))
            .is(201)
            .id();
    ChecklistPage office = as("bangong");

    box(office, ids.get(0)).click();
    box(office, ids.get(3))
        .click(
            new Locator.ClickOptions()
                .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
    selected(office, 4);
    Locator dialog = dialog(office);
    assertThat(dialog.textContent()).contains("批量分派 4 项问题", "现为：待定");
    dialog.locator("button[type=submit]").click();
    office.page().waitForSelector(".duban-dialog [role=alert]:has-text('至少填写一项')");
    leader(office, "李分", "李分管");
    dialog.locator("[name=leadUnit]").selectOption(String.valueOf(unit));
    dialog.locator("[name=termType]").selectOption("DATED");
    dialog.locator("button[type=submit]").click();
    office.page().waitForSelector(".duban-dialog [role=alert]:has-text('请选定日期')");
    dialog.locator("[name=dueOn]").fill(WireLedger.DUE);
    office.page().waitForSelector(".duban-bulk-ahead:has-text('4 项“待认领”')");
    office.visit().picture("bulk-dialog");

    ledger.edit("bangong2", ids.get(1), Map.of("title", "刚被别人改过")).is(200);
    dialog.locator("button[type=submit]").click();
    office.page().waitForSelector(".duban-dialog [role=alert]:has-text('不能撤销')");
    dialog.locator("input[type=checkbox]").check();
    office.confirm();

    selected(office, 1);
    office.page().waitForSelector(".duban-bulk-told:has-text('已改 3 项，其中 3 项已分派')");
    assertThat(office.page().locator("[data-refused='" + ids.get(1) + "']").textContent())
        .contains("批量问题2", "赵督办");
    assertThat(box(office, ids.get(1)).isChecked()).isTrue();
    assertThat(office.page().locator(".duban-bulk-undo").count()).isZero();
    office.visit().picture("bulk-refused");
    for (int done : List.of(0, 2, 3)) {
      JsonNode item = ledger.get(ids.get(done)).json();
      assertThat(item.at("/status").asText()).isEqualTo("OPEN");
      assertThat(item.at("/leader/name").asText()).isEqualTo("李分管");
      assertThat(item.at("/dueOn").asText()).isEqualTo(WireLedger.DUE);
    }
    assertThat(ledger.get(ids.get(1)).at("/status")).isEqualTo("DRAFT");
    assertThat(ledger.get(ids.get(4)).at("/status")).isEqualTo("DRAFT");
    assertThat(office.visit().complaints()).isEmpty();
  }

  @Test
  void whatWasSetIsTakenBackToWhatEachHadBefore() {
    List<Integer> ids = items(3);
    ids.forEach(ledger::assign);
    ledger
        .edit("bangong", ids.get(2), Map.of("owner", Map.of("userKey", wiki.keyOf("fenguan"))))
        .is(200);
    ChecklistPage office = as("bangong");
    ChecklistPage watcher = as("kezhang");

    office.page().click("thead [data-lead]");
    selected(office, 3);
    Locator dialog = dialog(office);
    assertThat(dialog.textContent()).contains("刘承办（2项）、李分管（1项）");
    dialog.locator("[name=level]").selectOption("2");
    dialog.locator("[name=owner]").fill("外单位张三");
    office.confirm();
    office.page().waitForSelector(".duban-bulk-told:has-text('已改 3 项。')");
    watcher.row(ids.get(0)).locator(".duban-c-owner:has-text('外单位张三')").waitFor();
    assertThat(ledger.get(ids.get(2)).at("/level")).isEqualTo("2");

    office.page().click(".duban-bulk-undo");
    office.page().waitForSelector(".duban-bulk-told:has-text('已恢复 3 项。')");
    watcher.row(ids.get(2)).locator(".duban-c-owner:has-text('李分管')").waitFor();
    watcher.row(ids.get(0)).locator(".duban-c-owner:has-text('刘承办')").waitFor();
    JsonNode back = ledger.get(ids.get(0)).json();
    assertThat(back.at("/level").isNull()).isTrue();
    assertThat(back.at("/owner/userKey").asText()).isEqualTo(wiki.keyOf("chengban"));
    office.page().click(".duban-bulk-read");
    assertThat(office.page().locator(".duban-bulk").isVisible()).isFalse();
    assertThat(office.visit().complaints()).isEmpty();
  }

  @Test
  void theBoxesAreWorkedByKeyboardAndOnlyTheOfficeHasThem() {
    List<Integer> ids = items(4);
    ChecklistPage reader = as("kezhang");
    assertThat(reader.page().locator("[data-lead]").count()).isZero();
    ChecklistPage office = as("bangong");
    Page keys = office.page();

    box(office, ids.get(1)).focus();
    keys.keyboard().press("Space");
    keys.keyboard().press("Shift+ArrowDown");
    selected(office, 2);
    assertThat(keys.evaluate("document.activeElement.dataset.lead"))
        .isEqualTo(String.valueOf(ids.get(2)));
    keys.keyboard().press("ArrowDown");
    selected(office, 2);
    keys.evaluate("document.querySelector('.duban-bulk-assign').focus()");
    keys.keyboard().press("Enter");
    keys.waitForSelector(".duban-dialog");
    assertThat(keys.evaluate("document.activeElement.name")).isEqualTo("leader");
    keys.keyboard().type("李分管");
    keys.waitForSelector(".duban-options li");
    keys.keyboard().press("ArrowDown");
    keys.keyboard().press("Enter");
    keys.keyboard().press("Enter");
    office.gone(".duban-dialog");

    keys.waitForSelector(".duban-bulk-told:has-text('已改 2 项。')");
    assertThat(ledger.get(ids.get(2)).at("/leader/name")).isEqualTo("李分管");
    ledger.edit("bangong2", ids.get(3), Map.of("title", "别处在改")).is(200);
    office.row(ids.get(3)).locator(".duban-title:has-text('别处在改')").waitFor();
    keys.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选中列出的全部问题"))
        .press("Space");
    selected(office, 4);
    assertThat(office.visit().complaints()).isEmpty();
  }
}
