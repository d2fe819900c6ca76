package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import host.content.Access;
import host.content.Subject;
import host.testing.Chromium;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checklist as someone of plain staff has it open while the office works on. */
@WithHost
class SightBrowserIT {
  private static final String PLAIN = "ganbu";

  @Test
  void plainStaffAreToldThatTheySeeTheirOwnAndGetWhatBecomesTheirs(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    wiki.host().permissions().grant(ledger.space, Access.VIEW, Subject.group("duban-staff"));
    int other = ledger.item("污水直排整改滞后");
    int later = ledger.item("台账更新不及时");
    long page = wiki.page(ledger.space, "本人事项", macro(ledger.plan));
    HostClient office = wiki.as("bangong");
    try (Chromium chromium = Chromium.start()) {
      Page staff = ChecklistPage.open(chromium.login(wiki, PLAIN, 1280, 900), wiki, page).page();
      assertThat(staff.locator(".duban-notice").first().innerText())
          .isEqualTo("仅显示与您有关的事项（0 / 共 2 项）；全部事项请联系办公室。");
      assertThat(staff.locator(".duban-empty").innerText()).isEqualTo("方案里没有与您有关的问题。");
      assertThat(staff.locator(".duban-figure").innerText()).contains("0 / 应整改 2");

      office
          .put(
              "/items/" + later,
              ledger.version(later),
              Map.of("owner", Map.of("userKey", wiki.keyOf(PLAIN))))
          .is(200);
      staff.locator("#duban-item-" + later).waitFor();
      staff.waitForSelector(".duban-notice:has-text('1 / 共 2 项')");
      assertThat(staff.locator("#duban-item-" + other).count()).isZero();
      assertThat(staff.content()).doesNotContain("污水直排");

      office.put("/policies/view?spaceKey=" + ledger.space, 0, Map.of("staff", "ALL")).is(200);
      staff.locator("#duban-item-" + other).waitFor();
      assertThat(staff.locator(".duban-notice:has-text('仅显示')").count()).isZero();
    }
  }

  private static String macro(int plan) {
    return "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
        + plan
        + "</ac:parameter></ac:structured-macro>";
  }
}
