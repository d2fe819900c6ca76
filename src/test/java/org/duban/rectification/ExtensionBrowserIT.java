package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an extension, between who asks and who decides, each in a browser of their own. */
@WithHost
class ExtensionBrowserIT {
  private static final String LATER = LocalDate.now().plusDays(150).toString();

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
            "延期",
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");
  }

  @Test
  void anExtensionIsAskedForTakenBackRefusedAndGranted() {
    int id = ledger.item("雨污分流改造滞后");
    ledger.assign(id);
    ChecklistPage owner = as("chengban");
    ChecklistPage leader = as("fenguan");

    Locator asked = owner.step(id, "REQUEST_EXTENSION");
    assertThat(asked.textContent()).contains("现定时限", WireLedger.DUE, "本轮还可延期（次）", "2");
    assertThat(asked.textContent()).doesNotContain("逾期申请");
    asked.locator("button[type=submit]").click();
    owner.page().waitForSelector(".duban-dialog [role=alert]:has-text('申请延至')");
    ask(owner, "雨季停工");
    leader.row(id).locator(".duban-c-state:has-text('等待批复延期')").waitFor();

    assertThat(owner.panel(id).textContent()).contains("须由办公室、党组书记或责任领导批复");
    owner.step(id, "WITHDRAW_EXTENSION").locator("textarea").fill("工期可以赶上");
    owner.confirm();
    owner.details(id, "extensions").page().waitForSelector("[data-status=WITHDRAWN]");
    leader.page().waitForSelector("#duban-item-" + id + " .duban-c-state:not(:has-text('等待批复延期'))");

    owner.step(id, "REQUEST_EXTENSION");
    ask(owner, "招标流标");
    leader.row(id).locator(".duban-c-state:has-text('等待批复延期')").waitFor();
    Locator refusal = leader.step(id, "REFUSE_EXTENSION");
    assertThat(refusal.textContent()).contains("招标流标", "已完成三成", WireLedger.DUE + " → " + LATER);
    refusal.locator("button[type=submit]").click();
    leader.page().waitForSelector(".duban-dialog [role=alert]:has-text('理由')");
    leader.page().locator(".duban-dialog textarea").fill("请先调整标段");
    leader.confirm();
    owner.details(id, "extensions").page().waitForSelector("[data-status=REFUSED]");

    owner.step(id, "REQUEST_EXTENSION");
    ask(owner, "标段已调整");
    leader.row(id).locator(".duban-c-state:has-text('等待批复延期')").waitFor();
    leader.step(id, "GRANT_EXTENSION");
    leader.visit().picture("extension-grant");
    leader.confirm();

    owner.row(id).locator(".duban-c-term:has-text('" + LATER + "')").waitFor();
    owner.details(id, "extensions").page().waitForSelector("[data-status=GRANTED]");
    assertThat(owner.panel(id).locator(".duban-about").textContent())
        .contains("现定时限" + LATER, "原定时限" + WireLedger.DUE, "本轮还可延期（次）1");
    assertThat(owner.panel(id).locator(".duban-extension").allTextContents())
        .hasSize(3)
        .anySatisfy(text -> assertThat(text).contains("请先调整标段"))
        .anySatisfy(text -> assertThat(text).contains("工期可以赶上"));
    owner.visit().picture("extension-panel");
    assertThat(owner.visit().complaints()).isEmpty();
    assertThat(leader.visit().complaints()).isEmpty();
  }

  @Test
  void aLateApplicationIsWarnedOfAndStaysJudgedOnTheOriginalDate() {
    int id = ledger.item("台账更新不及时");
    String past = LocalDate.now().minusDays(3).toString();
    int unit =
        wiki.as("bangong")
            .post("/units", Map.of("name", "延期科" + id, "kind", "SECTION"))
            .is(201)
            .id();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("leader", Map.of("userKey", wiki.keyOf("fenguan")));
    fields.put("owner", Map.of("userKey", wiki.keyOf("chengban")));
    fields.put("leadUnit", unit);
    fields.put("termType", "DATED");
    fields.put("dueOn", past);
    ledger.edit("bangong", id, fields).is(200);
    ChecklistPage owner = as("chengban");

    Locator asked = owner.step(id, "REQUEST_EXTENSION");
    assertThat(asked.locator(".aui-message-warning").textContent()).contains("逾期申请", past);
    owner.visit().picture("extension-late");
    ask(owner, "人员调整");
    ledger.act("fenguan", id, "GRANT_EXTENSION", Map.of()).is(200);

    owner.row(id).locator(".duban-c-term:has-text('" + LATER + "')").waitFor();
    assertThat(owner.row(id).locator(".duban-light").textContent()).contains("逾期3天");
    owner.details(id, "extensions").page().waitForSelector("[data-status=GRANTED]");
    assertThat(owner.panel(id).textContent()).contains("逾期申请", "考核时限" + past);
  }

  private static void ask(ChecklistPage owner, String reason) {
    owner.page().locator(".duban-dialog [name=newDue]").fill(LATER);
    owner.page().locator(".duban-dialog [name=reason]").fill(reason);
    owner.page().locator(".duban-dialog [name=progressNote]").fill("已完成三成");
    owner.confirm();
  }

  private ChecklistPage as(String user) {
    return ChecklistPage.open(chromium.login(wiki, user), wiki, page);
  }
}
