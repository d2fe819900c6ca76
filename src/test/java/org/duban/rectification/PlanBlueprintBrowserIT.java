package org.duban.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import host.testing.Chromium;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the create dialog to the first problem, and the plan's data in two people's hands. */
@WithHost
class PlanBlueprintBrowserIT {
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
  void theWizardMakesAPageWithThePlanItsDataAndAListForTheFirstProblem(TestWiki wiki) {
    wiki.as("bangong").post("/units", Map.of("name", "机关纪委", "kind", "DISCIPLINE"));
    wiki.as("bangong").post("/units", Map.of("name", "派驻组", "kind", "RESIDENT"));
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    page.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + wiki.place().page());
    page.click("#create-content");
    page.click("[data-item='org.duban.confluence:plan-blueprint-item']");
    page.click(".create-dialog-create-button:visible");
    page.click(".create-dialog-create-button:visible");
    assertThat(page.locator("#duban-plan-title-error")).hasText("请填写方案名称。");
    page.fill("#duban-plan-title", "2031年巡察反馈问题整改方案");
    page.selectOption("#duban-plan-source", "PATROL");
    page.fill("#duban-plan-sourceDoc", "市巡察〔2031〕3号");
    page.fill("#duban-plan-receivedOn", "2031-03-01");
    page.fill("#duban-plan-dueOn", "2031-02-01");
    page.fill("#duban-plan-leadingGroup", "局整改工作领导小组");
    page.click(".create-dialog-create-button:visible");
    assertThat(page.locator("#duban-plan-dueOn-error")).containsText("早于收到日期");
    page.fill("#duban-plan-dueOn", "2031-09-30");
    assertThat(page.locator("#duban-plan-dueOn-error")).isHidden();
    visit.picture("plan-1-wizard");
    page.click(".create-dialog-create-button:visible");
    page.waitForSelector(".duban-live-live");

    assertThat(page.locator(".duban-name")).hasText("2031年巡察反馈问题整改方案");
    assertThat(page.locator(".duban-brief")).hasText("巡察 · 市巡察〔2031〕3号 · 2031-09-30前完成");
    assertThat(page.locator(".duban-empty")).isVisible();
    page.click(".duban-facts > summary");
    assertThat(fact(page, "整改工作领导小组")).hasText("局整改工作领导小组");
    visit.picture("plan-2-page");

    page.click(".duban-register");
    page.fill(".duban-dialog [name=title]", "学习不够深入");
    page.click(".duban-dialog button[type=submit]");
    assertThat(page.locator("tr.duban-row")).hasCount(1);
    assertThat(page.locator(".duban-empty")).isHidden();
    visit.picture("plan-3-first-problem");
    page.click("tr.duban-row .duban-more > summary");
    page.click("tr.duban-row [data-field=level]");
    page.selectOption(".duban-editor select", "2");
    page.click(".duban-editor .aui-button-primary");
    assertThat(page.locator("tr.duban-row [data-field=level]")).containsText("2级");
    if (page.locator("tr.duban-row .duban-more[open]").count() == 0) {
      page.click("tr.duban-row .duban-more > summary");
    }
    page.click("tr.duban-row [data-field=ccUnits]");
    page.locator(".duban-editor label:text-is('机关纪委')").first().click();
    page.locator(".duban-editor label:text-is('派驻组')").first().click();
    visit.picture("plan-6-copies");
    page.click(".duban-editor .aui-button-primary");
    assertThat(page.locator("tr.duban-row [data-field=ccUnits]")).containsText("机关纪委、派驻组");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void whoIsNotOfTheOfficeGetsThePageAndIsSentToTheOfficeForThePlan(TestWiki wiki) {
    Visit visit = chromium.login(wiki, "admin");
    Page page = visit.page();
    page.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + wiki.place().page());
    page.click("#create-content");
    page.click("[data-item='org.duban.confluence:plan-blueprint-item']");
    page.click(".create-dialog-create-button:visible");
    assertThat(page.locator(".duban-plan-slot")).containsText("整改方案由督办岗建立");
    page.fill("#duban-plan-title", "2031年审计整改方案");

    page.click(".create-dialog-create-button:visible");

    assertThat(page.locator("#main-content .duban-checklist")).containsText("督办岗");
    assertThat(page.locator("#main-content")).containsText("方案概况");
    visit.picture("plan-7-not-office");
  }

  @Test
  void theSecondEditorIsToldWhatTheFirstChangedAndLosesNothing(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    final long pageId =
        wiki.page(
            ledger.space,
            "整改清单",
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");
    wiki.as("bangong").post("/units", Map.of("name", "市委巡察办", "kind", "EXTERNAL")).is(201);
    ChecklistPage reader = ChecklistPage.open(chromium.login(wiki, "kezhang"), wiki, pageId);
    ChecklistPage first = ChecklistPage.open(chromium.login(wiki, "bangong"), wiki, pageId);
    ChecklistPage second = ChecklistPage.open(chromium.login(wiki, "bangong2"), wiki, pageId);
    assertThat(reader.page().locator(".duban-facts-edit")).hasCount(0);
    assertThat(first.page().locator(".duban-facts")).isVisible();

    data(second).locator("[name=sourceDoc]").fill("市巡察〔2031〕5号");
    Locator form = data(first);
    form.locator("[name=sourceDoc]").fill("市巡察〔2031〕3号");
    form.locator("[name=leaderGroup]").fill("局整改工作领导小组");
    form.locator("label:has-text('市委巡察办')").click();
    first.visit().picture("plan-4-dialog");
    first.confirm();
    assertThat(first.page().locator(".duban-brief")).containsText("市巡察〔2031〕3号");
    assertThat(fact(first.page(), "抄送单位")).hasText("市委巡察办");
    assertThat(reader.page().locator(".duban-brief")).containsText("市巡察〔2031〕3号");

    Page late = second.page();
    late.click(".duban-dialog button[type=submit]");
    assertThat(late.locator(".duban-dialog [role=alert]")).containsText("没有保存");
    assertThat(late.locator("[data-note=sourceDoc]")).containsText("已改为“市巡察〔2031〕3号”");
    assertThat(late.locator("[data-note=leaderGroup]")).containsText("已换成");
    assertThat(late.locator(".duban-dialog [name=sourceDoc]")).hasValue("市巡察〔2031〕5号");
    assertThat(late.locator(".duban-dialog [name=leaderGroup]")).hasValue("局整改工作领导小组");
    second.visit().picture("plan-5-conflict");
    second.confirm();

    assertThat(first.page().locator(".duban-brief")).containsText("市巡察〔2031〕5号");
    assertThat(fact(first.page(), "整改工作领导小组")).hasText("局整改工作领导小组");
    assertThat(fact(reader.page(), "抄送单位")).hasText("市委巡察办");
    assertThat(first.visit().complaints()).isEmpty();
    assertThat(reader.visit().complaints()).isEmpty();
  }

  private static Locator data(ChecklistPage office) {
    Page page = office.page();
    if (page.locator(".duban-facts[open]").count() == 0) {
      page.click(".duban-facts > summary");
    }
    page.click(".duban-facts-edit");
    page.waitForSelector(".duban-plan-form .duban-check");
    return page.locator(".duban-plan-form");
  }

  private static Locator fact(Page page, String label) {
    return page.locator(".duban-facts div:has(dt:text-is('" + label + "')) dd");
  }
}
