package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checklist worked in real browsers, by several people at once. */
@WithHost
class ChecklistBrowserIT {
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
    page = wiki.page(ledger.space, "整改清单", shown("<ac:parameter ac:name=\"plan\">" + ledger.plan));
  }

  private static String shown(String parameter) {
    return "<ac:structured-macro ac:name=\"duban-checklist\">"
        + parameter
        + "</ac:parameter></ac:structured-macro>";
  }

  private ChecklistPage as(String user) {
    return ChecklistPage.open(chromium.login(wiki, user), wiki, page);
  }

  @Test
  void aMatterIsWorkedInPlaceFromDraftToCloseWhileAnotherBrowserLooksOn() {
    int id = ledger.item("日常监管有盲区");
    wiki.as("bangong").post("/units", Map.of("name", "监督科" + id, "kind", "SECTION")).is(201);
    ledger.staff("fenguan", "李分管", "chengban", "刘承办");
    ChecklistPage watcher = as("kezhang");
    ChecklistPage office = as("bangong");

    office.person(id, "leader", "李分", "李分管");
    office.person(id, "owner", "刘承", "刘承办");
    office.edit(id, "leadUnit");
    office
        .page()
        .locator(".duban-editor select")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("监督科" + id));
    office.save();
    office.edit(id, "term");
    office.page().locator(".duban-editor select").selectOption("DATED");
    office
        .page()
        .locator(".duban-editor input[type=date]")
        .fill(LocalDate.now().plusDays(5).toString());
    office.page().locator(".duban-editor input[type=checkbox]").check();
    office.save();
    watcher.status(id, "待整改");
    assertThat(watcher.row(id).locator(".duban-c-term").textContent()).contains("长期坚持");
    assertThat(watcher.row(id).locator(".duban-light").textContent())
        .contains("▲")
        .contains("剩余5天");
    office.edit(id, "leader").page().keyboard().press("Escape");

    office.details(id, "measures");
    office.panel(id).locator("form[data-form=measure] textarea").fill("每季度开展一次抽查");
    office.panel(id).locator("form[data-form=measure] [type=submit]").click();
    watcher.row(id).locator(".duban-measures li").waitFor();

    ChecklistPage owner = as("chengban");
    owner.details(id, "progress");
    owner.panel(id).locator("form[data-form=progress] textarea").fill("已开展首次抽查");
    owner.panel(id).locator("form[data-form=progress] [type=submit]").click();
    watcher.status(id, "整改中");
    owner.details(id, "evidence");
    Locator evidence = owner.panel(id).locator("form[data-form=evidence]");
    evidence.locator("select").first().selectOption("LINK");
    evidence.locator("input").first().fill("https://example.org/check");
    evidence.locator("[type=submit]").click();
    watcher.row(id).locator(".duban-counts:has-text('佐证 1')").waitFor();
    owner.edit(id, "measureStatus").page().locator(".duban-editor select").selectOption("DONE");
    owner.save();

    owner.step(id, "REQUEST_CLOSE").locator("textarea").fill("措施均已落实");
    owner.confirm();
    watcher.status(id, "待审核");
    assertThat(owner.panel(id).textContent()).contains("您是申请人");

    ChecklistPage leader = as("fenguan");
    leader.step(id, "RETURN").locator("button[type=submit]").click();
    leader.page().waitForSelector(".duban-dialog [role=alert]:has-text('理由')");
    leader.page().locator(".duban-dialog textarea").fill("佐证不够充分");
    leader.confirm();
    watcher.status(id, "整改中");
    owner.step(id, "REQUEST_CLOSE").locator("textarea").fill("已补充佐证");
    owner.confirm();
    leader.status(id, "待审核");
    leader.step(id, "LEADER_PASS");
    leader.confirm();
    watcher.status(id, "待销号");

    assertThat(watcher.page().locator(".duban-rate").textContent()).isEqualTo("0.0%");
    ChecklistPage closer = as("bangong2");
    closer.step(id, "CLOSE").locator("button[type=submit]").click();
    closer.page().waitForSelector(".duban-dialog [role=alert]:has-text('逐一勾选全部4项')");
    for (Locator condition : closer.page().locator(".duban-dialog input[type=checkbox]").all()) {
      condition.check();
    }
    closer.visit().picture("checklist-close");
    closer.confirm();
    watcher.status(id, "已销号");
    watcher.page().waitForSelector(".duban-rate:has-text('100.0%')");
    assertThat(watcher.row(id).locator(".duban-light").textContent()).contains("✔").contains("办结");
    watcher.details(id, "requests").page().waitForSelector(".duban-timeline:has-text('佐证不够充分')");
    watcher.visit().picture("checklist-watcher");
    assertThat(watcher.visit().complaints()).isEmpty();
  }

  @Test
  void theSecondOfTwoPeopleIsToldFieldByFieldAndLosesNothing() {
    int id = ledger.item("监督考核方式缺少创新");
    ChecklistPage first = as("bangong");
    ChecklistPage second = as("bangong2");
    second.edit(id, "title").page().locator(".duban-editor textarea").fill("我的写法");

    first.edit(id, "title").page().locator(".duban-editor textarea").fill("别人的写法");
    first.save();
    second.page().waitForSelector(".duban-editor-notice:has-text('王办公')");
    second.page().locator(".duban-editor .aui-button-primary").click();

    Locator dialog = second.page().locator(".duban-dialog");
    dialog.locator("[data-clash=title]").waitFor();
    assertThat(dialog.textContent()).contains("王办公", "监督考核方式缺少创新", "别人的写法", "我的写法");
    second.visit().picture("checklist-conflict");
    dialog.locator("button:has-text('返回')").click();
    second.gone(".duban-dialog");
    assertThat(second.page().locator(".duban-editor textarea").inputValue()).isEqualTo("我的写法");

    second.page().locator(".duban-editor .aui-button-primary").click();
    second.confirm();
    first.row(id).locator(".duban-title:has-text('我的写法')").waitFor();
    String history = wiki.as("bangong").get("/items/" + id + "/history").is(200).body();
    assertThat(history).contains("别人的写法", "我的写法");
  }

  @Test
  void whatWasTypedStaysWhenTheServerCannotBeReached() {
    int id = ledger.item("值班记录不完整");
    ChecklistPage office = as("bangong");
    office.edit(id, "title").page().locator(".duban-editor textarea").fill("断网时写下的");
    office.page().route("**/rest/**", route -> route.abort());

    office.page().locator(".duban-editor .aui-button-primary").click();
    office.page().waitForSelector(".duban-editor-said:has-text('连不上服务器')");
    office.page().waitForSelector(".duban-live-retry");
    office.page().unroute("**/rest/**");
    office.save();

    office.row(id).locator(".duban-title:has-text('断网时写下的')").waitFor();
    assertThat(ledger.get(id).at("/title")).isEqualTo("断网时写下的");
  }

  @Test
  void anItemIsEditedByKeyboardAlone() {
    int id = ledger.item("档案归档不及时");
    Page keys = as("bangong").page();
    keys.focus("#duban-item-" + id + " .duban-toggle");

    keys.keyboard().press("Enter");
    keys.waitForSelector("#duban-panel-" + id);
    keys.keyboard().press("Tab");
    keys.keyboard().press("Tab");
    assertThat(keys.evaluate("document.activeElement.dataset.field")).isEqualTo("title");
    keys.keyboard().press("F2");
    keys.keyboard().press("End");
    keys.keyboard().type("（键盘）");
    keys.keyboard().press("Control+Enter");

    keys.waitForSelector("#duban-item-" + id + " .duban-title:has-text('键盘')");
    assertThat(keys.evaluate("document.activeElement.dataset.field")).isEqualTo("title");
    keys.keyboard().press("Enter");
    keys.keyboard().type("不要");
    keys.keyboard().press("Escape");
    assertThat(ledger.get(id).at("/title")).isEqualTo("档案归档不及时（键盘）");
    keys.focus("#duban-panel-" + id + "-progress");
    keys.keyboard().press("ArrowRight");
    assertThat(keys.evaluate("document.activeElement.dataset.tab")).isEqualTo("evidence");
    keys.keyboard().press("Escape");
    keys.waitForSelector("#duban-item-" + id + " .duban-toggle[aria-expanded=false]");
  }

  @Test
  void pagesOfManyProblemsAreShownOnDemandAndAnAddressLeadsToARow() {
    for (int i = 1; i <= 55; i++) {
      ledger.item("问题" + i);
    }
    ChecklistPage office = as("bangong");
    assertThat(office.page().locator(".duban-row").count()).isEqualTo(50);

    office.page().locator(".duban-more-rows").click();
    office.page().locator(".duban-row").nth(54).waitFor();
    assertThat(office.page().locator(".duban-more-rows").isVisible()).isFalse();

    String last = office.page().locator(".duban-row").last().getAttribute("id");
    office.page().navigate("about:blank");
    office
        .page()
        .navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + page + "#" + last);
    office.page().waitForSelector("#" + last + " .duban-toggle[aria-expanded=true]");
  }

  @Test
  void aPageWithoutAPlanStartsOneAndItsOldVersionsShowItToo() {
    long empty = wiki.page(ledger.space, "新的清单", ChecklistPage.MACRO);
    Page office = chromium.login(wiki, "bangong").page();
    office.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + empty);
    office.fill(".duban-create input", "主题教育检视整改方案");
    office.click(".duban-create [type=submit]");
    office.waitForSelector(".duban-live-live");
    office.click(".duban-register");
    office.fill(".duban-dialog textarea[name=title]", "学习不够深入");
    office.click(".duban-dialog button[type=submit]");
    office.waitForSelector(".duban-row:has-text('学习不够深入')");

    wiki.host().pages().update(empty, 1, "新的清单", "<p>改过</p>", wiki.keyOf("bangong"), "");
    office.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + empty + "&version=1");
    office.waitForSelector(".duban-row:has-text('学习不够深入')");
  }

  @Test
  void aWrongParameterIsExplained() {
    long wrong = wiki.page(ledger.space, "写错的清单", shown("<ac:parameter ac:name=\"rows\">很多"));
    Page office = chromium.login(wiki, "bangong").page();
    office.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + wrong);

    assertThat(office.textContent(".wiki-content")).contains("每页行数", "1 至 500", "很多");
  }
}
