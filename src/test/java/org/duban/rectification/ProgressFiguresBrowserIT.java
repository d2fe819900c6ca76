package org.duban.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** Figures beside progress, and how far evidence may be told, as people enter them. */
@WithHost
class ProgressFiguresBrowserIT {
  private static Chromium chromium;

  private WireLedger ledger;
  private ChecklistPage owner;
  private int id;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void place(TestWiki wiki) {
    ledger = WireLedger.in(wiki);
    id = ledger.item("往来款项长期挂账");
    ledger.assign(id);
    long page =
        wiki.page(
            ledger.space,
            "数据",
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");
    owner = ChecklistPage.open(chromium.login(wiki, "chengban"), wiki, page);
    owner.details(id, "progress");
  }

  @Test
  void nobodyIsAskedForFiguresAndWhoeverWantsThemFindsNameAndUnit() {
    Locator form = form("progress");
    assertThat(form.locator("[data-figure]")).hasCount(0);

    form.locator(".duban-figure-add").click();
    assertThat(form.locator("datalist option[value='完善制度']")).hasCount(1);
    fill(0, "追缴资金", "2.5");
    assertThat(form.locator("[data-figure=unit]")).hasValue("万元");
    form.locator(".duban-figure-add").click();
    form.locator("textarea").fill("已收回一笔往来款。");
    owner.visit().picture("progress-figures");
    form.locator("button[type=submit]").click();

    assertThat(owner.panel(id).locator(".duban-figures-said li")).hasText("追缴资金2.5万元");
    assertThat(form.locator("[data-figure]")).hasCount(0);
    assertThat(owner.visit().complaints()).isEmpty();
  }

  @Test
  void aWrongValueIsNamedAndNothingTypedIsLost() {
    Locator form = form("progress");
    form.locator("textarea").fill("已收回一笔往来款。");
    form.locator(".duban-figure-add").click();
    fill(0, "追缴资金", "二点五");
    assertThat(form.locator("[data-figure=unit]")).hasValue("万元");

    form.locator("button[type=submit]").click();

    assertThat(form.locator("[role=alert]")).containsText("第1个数据“追缴资金”的数值“二点五”无效");
    assertThat(form.locator("textarea")).hasValue("已收回一笔往来款。");
    assertThat(form.locator("[data-figure=value]")).hasValue("二点五");
  }

  @Test
  void aFigureIsTakenAwayAgainAndThereAreEightAtMost() {
    Locator form = form("progress");
    Locator add = form.locator(".duban-figure-add");
    for (int i = 0; i < 8; i++) {
      add.click();
    }

    assertThat(add).isHidden();
    form.locator(".duban-figure-row button[aria-label='删除第8个数据']").click();
    assertThat(form.locator(".duban-figure-row")).hasCount(7);
    assertThat(add).isVisible();
  }

  @Test
  void evidenceIsInternalUnlessItIsCalledOpenAndSecretsAreWarnedOf(TestWiki wiki) {
    owner.details(id, "evidence");
    Locator form = form("evidence");
    assertThat(form).containsText("涉密内容不得录入");
    assertThat(form.locator("[name=secLevel]")).hasValue("INTERNAL");

    form.locator("select").first().selectOption("LINK");
    form.locator("input[placeholder='https://']").fill("https://example.org/gongshi");
    form.locator("[name=secLevel]").selectOption("OPEN");
    form.locator("button[type=submit]").click();

    assertThat(owner.panel(id).locator(".duban-evidence li")).containsText("公开");
    assertThat(form.locator("[name=secLevel]")).hasValue("INTERNAL");
    assertThat(
            wiki.as("bangong").get("/items/" + id + "/evidence").is(200).at("/evidence/0/secLevel"))
        .isEqualTo("OPEN");
  }

  @Test
  void whatThePlanHasUsedIsOfferedFirst(TestWiki wiki) {
    wiki.as("chengban")
        .post(
            "/items/" + id + "/progress",
            Map.of(
                "text", "已部署", "figures", List.of(Map.of("name", "清退人员", "unit", "名", "value", 4))))
        .is(201);

    form("progress").locator(".duban-figure-add").click();

    assertThat(form("progress").locator("datalist").first().locator("option").first())
        .hasAttribute("value", "清退人员");
    fill(0, "清退人员", "1");
    assertThat(form("progress").locator("[data-figure=unit]")).hasValue("名");
  }

  private Locator form(String name) {
    return owner.panel(id).locator("form[data-form=" + name + "]");
  }

  private void fill(int row, String name, String value) {
    Locator at = form("progress").locator(".duban-figure-row").nth(row);
    at.locator("[data-figure=name]").fill(name);
    at.locator("[data-figure=value]").fill(value);
    at.locator("[data-figure=value]").press("Tab");
  }
}
