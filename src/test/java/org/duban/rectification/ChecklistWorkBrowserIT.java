package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import host.content.Access;
import host.content.Subject;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a day's work in the checklist must not lose: text, files, the place, and what one decides
 * on.
 */
@WithHost
class ChecklistWorkBrowserIT {
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

  private int underReview(String title) {
    int id = ledger.item(title);
    ledger.assign(id);
    ledger.work(id);
    ledger.apply(id);
    return id;
  }

  @Test
  void whatIsTypedInAPanelSurvivesItsTabsItsClosingAndTheFilter() {
    int id = ledger.item("日常监管有盲区");
    ledger.assign(id);
    ChecklistPage owner = as("chengban");
    Locator text = owner.panel(id).locator("form[data-form=progress] textarea");
    owner.details(id, "progress");
    text.fill("写了一半");

    owner.details(id, "evidence").details(id, "progress");
    text.press("Escape");
    assertThat(text.inputValue()).isEqualTo("写了一半");
    owner.row(id).locator(".duban-toggle").click();
    owner.row(id).locator(".duban-toggle").click();
    assertThat(text.inputValue()).isEqualTo("写了一半");

    owner.page().locator(".duban-find input").fill("没有这样的问题");
    owner.panel(id).locator(".duban-editor-notice:has-text('已不在本清单范围')").waitFor();
    owner.panel(id).locator("form[data-form=progress] [type=submit]").click();
    owner.gone("#duban-item-" + id);
    assertThat(ledger.get(id).body()).contains("写了一半");
  }

  @Test
  void aRowThatIsEditedStaysWhenAColleagueTakesItOutOfTheFilter() {
    ledger.item("学习不够深入");
    int id = ledger.item("值班记录不完整");
    ChecklistPage office = as("bangong");
    office.page().locator(".duban-find input").fill("值班");
    office.page().waitForSelector(".duban-shown:has-text('共1项')");
    office.edit(id, "title").page().locator(".duban-editor textarea").fill("我的写法");

    ledger.edit("bangong2", id, Map.of("title", "另一个标题")).is(200);

    office.page().waitForSelector(".duban-editor-notice:has-text('已不在本清单范围')");
    assertThat(office.page().locator(".duban-editor textarea").inputValue()).isEqualTo("我的写法");
  }

  @Test
  void aDialogWithTextAsksBeforeItIsLeftAndADoubleClickLeavesItOpen() {
    Page office = as("bangong").page();
    office.dblclick(".duban-register");
    office.fill(".duban-dialog textarea[name=title]", "学习不够深入");

    office.mouse().click(5, 5);
    office.keyboard().press("Escape");

    office.waitForSelector(".duban-dialog-said:has-text('还没有提交')");
    office.keyboard().press("Enter");
    assertThat(office.inputValue(".duban-dialog textarea[name=title]")).isEqualTo("学习不够深入");
  }

  @Test
  void aPageWithUnsentTextAsksBeforeItIsLeftAndALinkDoesNotSaveHalfATitle() {
    int id = ledger.item("档案归档不及时");
    ChecklistPage office = as("bangong");
    List<String> asked = new ArrayList<>();
    office
        .page()
        .onDialog(
            dialog -> {
              asked.add(dialog.type());
              dialog.dismiss();
            });
    office.edit(id, "title").page().locator(".duban-editor textarea").fill("半");

    office.page().locator("a[href*='viewpage']:visible").first().click();

    assertThat(asked).containsExactly("beforeunload");
    assertThat(office.page().locator(".duban-editor textarea").inputValue()).isEqualTo("半");
    assertThat(ledger.get(id).at("/title")).isEqualTo("档案归档不及时");
  }

  @Test
  void whoeverIsOvertakenInAStepSeesWhatChangedAndTakesItWithTheNextPress() {
    int id = underReview("监督考核方式缺少创新");
    ChecklistPage leader = as("fenguan");
    leader.page().route("**/plans/*/items?*", route -> route.abort());
    Locator dialog = leader.step(id, "RETURN");
    dialog.locator("textarea").fill("佐证不够充分");
    ledger.act("chengban", id, "WITHDRAW", Map.of()).is(200);
    ledger.act("chengban", id, "REQUEST_CLOSE", Map.of("statement", "补充后再报")).is(200);

    dialog.locator("button[type=submit]").click();
    dialog.locator(".duban-dialog-said:has-text('请核对后再次点')").waitFor();
    dialog.locator(".duban-claim:has-text('补充后再报')").waitFor();
    assertThat(dialog.locator("textarea").inputValue()).isEqualTo("佐证不够充分");
    leader.page().unroute("**/plans/*/items?*");
    leader.confirm();

    assertThat(ledger.get(id).at("/status")).isEqualTo("DOING");
  }

  @Test
  void aReviewerReadsWhatIsClaimedWhereHeDecidesAndTheFocusComesBackToTheSteps() {
    int id = underReview("谈心谈话不经常");
    ChecklistPage leader = as("fenguan");
    leader.row(id).locator(".duban-toggle").click();
    assertThat(leader.panel(id).locator("[aria-selected=true]").getAttribute("data-tab"))
        .isEqualTo("requests");

    leader.panel(id).locator("[data-action=LEADER_PASS]").click();
    Locator claim = leader.page().locator(".duban-dialog .duban-claim");
    claim.locator("text=已完成").waitFor();
    claim.locator("a[href='https://example.org/" + id + "']").waitFor();
    leader.visit().picture("checklist-claim");
    leader.confirm();

    assertThat(
            leader
                .page()
                .evaluate(
                    "() => document.activeElement.dataset.action || document.activeElement.dataset.tab"))
        .as("not the page's body")
        .isNotNull();
  }

  @Test
  void aFileIsUploadedAndHandedInFromAnyPageThatShowsTheList() {
    int id = ledger.item("台账不规范");
    ledger.assign(id);
    ChecklistPage office = as("bangong");
    office.details(id, "evidence");
    Locator form = office.panel(id).locator("form[data-form=evidence]");

    form.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("整改照片.txt", "text/plain", "照片".getBytes(StandardCharsets.UTF_8)));
    form.locator("text=已上传并选中").waitFor();
    form.locator("[type=submit]").click();

    Locator link = office.panel(id).locator(".duban-evidence a:has-text('整改照片.txt')");
    link.waitFor();
    assertThat(link.getAttribute("href")).contains("/download/attachments/" + page + "/");
  }

  @Test
  void whoMayNotEditThePageIsToldSoAndOfferedOtherEvidence() {
    int id = ledger.item("公车使用登记不全");
    ledger.assign(id);
    wiki.host().permissions().restrict(page, Access.EDIT, Subject.group("duban-office"));
    ChecklistPage owner = as("chengban");

    owner.details(id, "evidence");

    owner.panel(id).locator("form[data-form=evidence] :text('须有本页的编辑权限')").waitFor();
    assertThat(owner.panel(id).locator("input[type=file]").isVisible()).isFalse();
  }

  @Test
  void theNextPageIsAddedWithoutReadingTheOnesBefore() {
    for (int i = 1; i <= 55; i++) {
      ledger.item("问题" + i);
    }
    ChecklistPage office = as("bangong");
    List<String> asked = new ArrayList<>();
    office
        .page()
        .onRequest(
            request -> {
              if (request.url().contains("/items?") && request.url().contains("cursor=")) {
                asked.add(request.url());
              }
            });

    office.page().locator(".duban-more-rows").click();
    office.page().locator(".duban-row").nth(54).waitFor();

    assertThat(asked).hasSize(1);
  }

  @Test
  void aNewMeasureIsSeenAtOnceAndCanBeChanged() {
    int id = ledger.item("学习不够深入");
    ChecklistPage office = as("bangong");
    office.details(id, "measures");
    Locator panel = office.panel(id);

    panel.locator("form[data-form=measure] textarea").fill("每季度抽查");
    panel.locator("form[data-form=measure] select").selectOption("LASTING");
    panel.locator("form[data-form=measure] [type=submit]").click();
    panel.locator(".duban-evidence li:has-text('每季度抽查')").waitFor();
    assertThat(office.page().evaluate("() => document.activeElement.tagName")).isNotEqualTo("BODY");
    panel.locator(".duban-evidence li button").first().click();
    panel.locator("form[data-form=measure-edit] textarea").fill("每月抽查");
    panel.locator("form[data-form=measure-edit] [type=submit]").click();

    office.row(id).locator(".duban-measures li:has-text('每月抽查'):has-text('长久立')").waitFor();
  }
}
