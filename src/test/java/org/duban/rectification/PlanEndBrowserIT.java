package org.duban.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import host.testing.Axe;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office ends a plan and takes it up again, while others have its list open. */
@WithHost
class PlanEndBrowserIT {
  private static Chromium chromium;

  private TestWiki wiki;
  private WireLedger ledger;
  private long page;
  private int item;

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
    item = ledger.item("台账不完整");
    ledger.assign(item);
    page =
        wiki.page(
            ledger.space,
            "办结" + ledger.plan,
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");
  }

  @Test
  void whatIsEndedIsReadByAllAtOnceAndGoesOnOnceItIsReopened() {
    ChecklistPage owner = as("chengban", 1280);
    owner.details(item, "progress");
    assertThat(owner.page().locator(".duban-plan-end")).hasCount(0);
    ChecklistPage office = as("bangong", 1280);
    Page screen = office.page();
    assertThat(screen.locator(".duban-row [data-lead]")).hasCount(1);

    Locator dialog = open(office, "办结方案…");
    submit(dialog);
    assertThat(dialog).containsText("请填写原因");
    assertThat(dialog.locator("[name=withOpen]")).hasCount(0);
    dialog.locator("textarea").fill("本轮整改结束");
    submit(dialog);
    assertThat(dialog.locator("[role=alert] .aui-message")).containsText("还有 1 个问题没有了结");
    assertThat(dialog.locator("label:has([name=withOpen])")).containsText("这 1 个问题保持现状");
    office.visit().picture("plan-end-1-open");
    dialog.locator("[name=withOpen]").check();
    office.confirm();

    assertThat(screen.locator(".duban-plan-end")).hasText("恢复方案…");
    assertThat(screen.locator(".duban-plan-end")).isFocused();
    assertThat(screen.locator(".duban-name + .duban-ended")).hasText("已办结");
    assertThat(screen.locator(".duban-facts dd:has-text('本轮整改结束')")).isVisible();
    for (String gone : List.of(".duban-register", ".duban-plan-edit", ".duban-row [data-lead]")) {
      assertThat(screen.locator(gone)).hasCount(0);
    }
    assertThat(screen.locator(".duban-ledger-import")).isHidden();
    assertThat(screen.locator(".duban-row .duban-editable")).hasCount(0);
    office.visit().picture("plan-end-2-ended");

    Page other = owner.page();
    assertThat(other.locator(".duban-notice")).containsText("由王办公办结，现只供查阅");
    assertThat(other.locator(".duban-ended")).hasText("已办结");
    assertThat(owner.panel(item).locator(".duban-why").first()).containsText("请办公室在“方案概况”中恢复方案");
    assertThat(owner.panel(item).locator("form[data-form=progress]")).hasCount(0);

    dialog = open(office, "恢复方案…");
    dialog.locator("textarea").fill("补充整改");
    office.confirm();

    assertThat(screen.locator(".duban-ended")).hasCount(0);
    assertThat(screen.locator(".duban-register")).isVisible();
    assertThat(other.locator(".duban-notice")).hasCount(0);
    assertThat(owner.panel(item).locator("form[data-form=progress]")).isVisible();
    assertThat(owner.visit().complaints()).isEmpty();
  }

  @Test
  void whoeverIsOvertakenIsToldAndGoesOnFromThere() {
    ChecklistPage office = as("bangong2", 1280);
    Locator dialog = open(office, "办结方案…");
    wiki.as("bangong").put("/plans/" + ledger.plan, 1, Map.of("organ", "市示例局")).is(200);
    dialog.locator("textarea").fill("归档");

    submit(dialog);
    assertThat(dialog.locator("[role=alert] .aui-message")).containsText("王办公刚刚修改了方案概况");
    submit(dialog);
    dialog.locator("[name=withOpen]").check();
    office.confirm();

    assertThat(office.page().locator(".duban-ended")).hasText("已办结");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "375, light"})
  void hasNoSeriousFindingsAndFits(int width, String theme) {
    ChecklistPage office = as("bangong", width);
    Page screen = office.page();
    Axe.theme(screen, theme);
    Locator dialog = open(office, "办结方案…");
    dialog.locator("textarea").fill("归档");
    submit(dialog);
    dialog.locator("[name=withOpen]").waitFor();
    still(screen);
    assertThat(findings(screen)).as("dialog").isEmpty();
    office.visit().picture("plan-end-dialog-" + width + "-" + theme);
    dialog.locator("[name=withOpen]").check();
    office.confirm();
    screen.locator(".duban-notice").waitFor();
    still(screen);

    assertThat(findings(screen)).as("ended").isEmpty();
    assertThat(screen.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    office.visit().picture("plan-end-" + width + "-" + theme);
  }

  private ChecklistPage as(String user, int width) {
    return ChecklistPage.open(chromium.login(wiki, user, width, 900), wiki, page);
  }

  /** By keyboard alone. */
  private static Locator open(ChecklistPage office, String button) {
    Page screen = office.page();
    if (screen.locator(".duban-facts[open]").count() == 0) {
      screen.locator(".duban-facts > summary").focus();
      screen.keyboard().press("Enter");
    }
    assertThat(screen.locator(".duban-plan-end")).hasText(button);
    screen.locator(".duban-plan-end").focus();
    screen.keyboard().press("Enter");
    assertThat(screen.locator(".duban-dialog textarea")).isFocused();
    still(screen);
    return screen.locator(".duban-dialog");
  }

  /** Colours that are on their way to others have no contrast of their own. */
  private static void still(Page screen) {
    screen.evaluate(
        "() => Promise.allSettled(document.getAnimations().map(one => one.finished)).then(() => 0)");
  }

  private static void submit(Locator dialog) {
    dialog.locator("button[type=submit]").click();
  }

  private static List<?> findings(Page screen) {
    return Axe.findings(screen, ".duban-checklist", ".duban-dialog");
  }
}
