package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import host.people.Person;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A section's head names the 责任人 in the list, and can change nothing else there. */
@WithHost
class OwnerBrowserIT {
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
  void theHeadOfTheUnitEditsTheOwnersCellAlone(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int id = ledger.item("雨污分流改造滞后");
    ledger.assign(id);
    int other = ledger.item("台账更新不及时");
    ledger.assign(other);
    headOf(wiki, ledger.get(id).json().at("/leadUnit/id").asInt());
    long page =
        wiki.page(
            ledger.space,
            "指定责任人",
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");

    ChecklistPage head = ChecklistPage.open(chromium.login(wiki, "owner-head"), wiki, page);
    assertThat(
            head.row(id)
                .locator("button[data-field]")
                .evaluateAll("all => all.map(one => one.dataset.field)"))
        .asString()
        .isEqualTo("[owner]");
    assertThat(head.row(other).locator("button[data-field]").count()).isZero();

    head.edit(id, "owner").page().locator(".duban-editor input").fill("吴十一");
    head.visit().picture("owner-head");
    head.save();
    head.row(id).locator(".duban-c-owner:has-text('吴十一')").waitFor();
    assertThat(ledger.get(id).at("/owner/name")).isEqualTo("吴十一");

    head.edit(id, "owner").page().locator(".duban-editor input").fill("郑十二");
    ledger.edit("bangong", id, Map.of("owner", Map.of("name", "冯十三"))).is(200);
    head.page().locator(".duban-editor .aui-button-primary").click();
    head.page().locator(".duban-clash:has-text('冯十三')").waitFor();
    head.confirm();
    head.row(id).locator(".duban-c-owner:has-text('郑十二')").waitFor();
    head.details(id, "history").page().waitForSelector("#duban-panel-" + id + " :text('指定责任人')");
    assertThat(head.panel(id).locator(".duban-steps").textContent()).doesNotContain("指定责任人");
  }

  private static void headOf(TestWiki wiki, int unit) {
    Person head =
        wiki.host()
            .people()
            .create(
                "owner-head", "科长甲", "head@example.org", Locale.SIMPLIFIED_CHINESE, "owner-head");
    wiki.host().people().addToGroup(head, "duban-staff");
    wiki.host().people().addToGroup(head, "duban-head");
    wiki.as("bangong").post("/people", Map.of("userName", "owner-head", "unitId", unit)).is(201);
  }
}
