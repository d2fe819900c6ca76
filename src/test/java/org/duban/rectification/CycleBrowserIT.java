package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Closing and taking up again: who is next, by which conditions, and what stays of an ended cycle.
 */
@WithHost
class CycleBrowserIT {
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
            "轮次",
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");
  }

  @Test
  void aReopenedMatterShowsWhyAndKeepsTheEarlierCycle() {
    int id = ledger.item("雨污分流改造滞后");
    ledger.assign(id);
    ledger.work(id);
    ledger.apply(id);
    ledger.act("fenguan", id, "LEADER_PASS", Map.of("opinion", "情况属实")).is(200);
    ledger.close(id).is(200);
    ChecklistPage office = as("bangong");

    Locator asked = office.step(id, "REOPEN");
    asked.locator("[name=reason]").fill("汛期再次溢流");
    asked.locator("button[type=submit]").click();
    office.page().waitForSelector(".duban-dialog [role=alert]:has-text('依据')");
    asked.locator("[name=basis]").fill("市委巡察回头看〔2026〕2号");
    office.confirm();
    office.status(id, "待整改");

    office.details(id, "requests").page().waitForSelector("details[data-cycle='1']");
    assertThat(office.panel(id).locator("section[data-cycle='2']").textContent())
        .contains("汛期再次溢流", "市委巡察回头看〔2026〕2号", "还没有申请过销号");
    assertThat(office.panel(id).locator("details[data-cycle='1'] .duban-request").isVisible())
        .isFalse();
    office.panel(id).locator("details[data-cycle='1'] summary").click();
    assertThat(office.panel(id).locator("details[data-cycle='1']").textContent())
        .contains("记录不再改动", "情况属实", "已销号");
    office.visit().picture("cycle-panel");
    assertThat(office.visit().complaints()).isEmpty();
  }

  @Test
  void whoIsNextIsSaidAboveTheStepsAndThePlacesOwnConditionsAreTicked() {
    Map<String, Object> chain =
        Map.of(
            "steps",
            List.of("LEADER", "OFFICE"),
            "opinionRequired",
            false,
            "minEvidence",
            1,
            "statementRequired",
            true,
            "conditions",
            List.of("UNDERSTANDING", "群众测评满意"));
    wiki.as("bangong").put("/policies/closeOut?spaceKey=" + ledger.space, 0, chain).is(200);
    int id = ledger.item("窗口服务排队时间长");
    ledger.assign(id);
    ledger.work(id);
    ledger.apply(id);
    ChecklistPage owner = as("chengban").details(id, "progress");
    assertThat(owner.panel(id).locator(".duban-waiting").textContent()).contains("审核");
    assertThat(owner.panel(id).textContent()).contains("您是申请人，不能审核");
    ledger.act("fenguan", id, "LEADER_PASS", Map.of()).is(200);

    ChecklistPage closer = as("bangong2");
    Locator asked = closer.step(id, "CLOSE");
    assertThat(asked.locator(".duban-check").allTextContents())
        .containsExactly(" 思想认识到位", " 群众测评满意");
    asked.locator("input[type=checkbox]").first().check();
    asked.locator("button[type=submit]").click();
    closer.page().waitForSelector(".duban-dialog [role=alert]:has-text('逐一勾选全部2项')");
    asked.locator("input[type=checkbox]").last().check();
    closer.visit().picture("close-own-conditions");
    closer.confirm();
    closer.status(id, "已销号");
  }

  private ChecklistPage as(String user) {
    return ChecklistPage.open(chromium.login(wiki, user), wiki, page);
  }
}
