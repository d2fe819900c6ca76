package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Readers narrow, sort, group and lay out a checklist for themselves, by mouse or keyboard. */
@WithHost
class ChecklistFilterBrowserIT {
  private static Chromium chromium;

  private TestWiki wiki;
  private WireLedger ledger;
  private long page;
  private int first;
  private int second;
  private int draft;

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
    first = ledger.item("制度执行不到位");
    second = ledger.item("台账不完整");
    draft = ledger.item("学习不深入");
    ledger.assign(first);
    ledger.assign(second);
    ledger.edit("bangong", second, Map.of("category", "台账", "rootCause", "人手不足")).is(200);
    page = page("");
  }

  private long page(String parameters) {
    return wiki.page(
        ledger.space,
        "清单" + System.nanoTime(),
        "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
            + ledger.plan
            + "</ac:parameter>"
            + parameters
            + "</ac:structured-macro>");
  }

  /** Without the column of ticks, which the office has besides. */
  private static final String HEADS = "thead th:not(.duban-c-lead)";

  private ChecklistPage as(String user, int width, long on) {
    return ChecklistPage.open(chromium.login(wiki, user, width, 900), wiki, on);
  }

  private static List<String> rows(Page page) {
    return page.locator(".duban-row .duban-title").allInnerTexts().stream()
        .map(text -> text.replaceFirst("^编辑问题\\s*", ""))
        .toList();
  }

  private static void count(Page page, int rows) {
    page.waitForFunction(
        "rows => document.querySelectorAll('.duban-row').length === rows"
            + " && !document.querySelector('.duban-checklist[aria-busy]')",
        rows);
  }

  @Test
  void aReadersFiltersAreInTheAddressAndShowTheSameToWhomItIsSent() {
    ChecklistPage office = as("bangong", 1280, page);
    Page here = office.page();
    here.hover(".duban-filter-bar");
    here.locator("[data-filter=unit] option:has-text('科室" + second + "')")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED));
    here.selectOption("[data-filter=status]", "OPEN");
    count(here, 2);
    here.fill(".duban-find input", "台账");
    count(here, 1);
    assertThat(here.locator(".duban-shown").textContent()).isEqualTo("共1项");

    here.reload();
    count(here, 1);
    assertThat(rows(here)).containsExactly("台账不完整");
    assertThat(here.inputValue(".duban-find input")).isEqualTo("台账");
    assertThat(here.inputValue("[data-filter=status]")).isEqualTo("OPEN");
    Page other = chromium.login(wiki, "kezhang").page();
    other.navigate(here.url());
    count(other, 1);

    here.click(".duban-filter-clear");
    count(here, 3);
    assertThat(here.url()).doesNotContain("duban-");
    assertThat(here.evaluate("document.activeElement.type")).isEqualTo("search");
    assertThat(office.visit().complaints()).isEmpty();
  }

  @Test
  void anotherReadersChangeArrivesInTheFilteredList() {
    ChecklistPage office = as("bangong", 1280, page);
    office.page().selectOption("[data-filter=due]", "none");
    count(office.page(), 1);

    ledger.assign(draft);

    count(office.page(), 0);
    assertThat(office.page().locator(".duban-empty").textContent()).contains("没有符合条件的问题");
  }

  @Test
  void headsSortAndEqualOnesStandTogether() {
    ChecklistPage office = as("bangong", 1280, page);
    Page here = office.page();
    here.focus("[data-sort=status]");
    here.keyboard().press("Enter");
    here.waitForSelector(".duban-h-state[aria-sort=ascending]");
    here.keyboard().press("Enter");
    here.waitForSelector(".duban-h-state[aria-sort=descending]");
    count(here, 3);
    assertThat(rows(here)).last().isEqualTo("学习不深入");
    assertThat(here.evaluate("document.activeElement.dataset.sort")).isEqualTo("status");

    here.selectOption("[data-filter=group]", "unit");
    here.waitForSelector(".duban-group:has-text('本组共1项')");
    assertThat(here.locator(".duban-group").count()).isEqualTo(3);
    here.locator("#duban-item-" + first + " .duban-toggle").click();
    here.waitForSelector("#duban-panel-" + first);
    assertThat(here.locator(".duban-group ~ #duban-panel-" + first).count()).isEqualTo(1);
    here.reload();
    here.waitForSelector(".duban-group:has-text('科室" + first + "')");
    office.visit().picture("checklist-grouped");
    assertThat(office.visit().complaints()).isEmpty();
  }

  @Test
  void columnsAreChosenByKeyboardAndRememberedForOneReaderOnly() {
    ChecklistPage office = as("bangong", 1280, page);
    Page here = office.page();
    here.focus(".duban-columns");
    here.keyboard().press("Enter");
    here.waitForSelector(".duban-column-list");
    here.focus(".duban-column-list input[value=origDue]");
    here.keyboard().press("Space");
    here.focus(".duban-column-list input[value=measures]");
    here.keyboard().press("Space");
    here.locator(".duban-column:has(input[value=state]) button").first().focus();
    for (int i = 0; i < 9; i++) {
      here.keyboard().press("Enter");
    }
    here.locator(".duban-dialog button[type=submit]").focus();
    here.keyboard().press("Enter");
    office.gone(".duban-dialog");
    List<String> heads = here.locator(HEADS).allInnerTexts();
    assertThat(heads.stream().map(text -> text.replaceAll("[ ▲▼]", "")))
        .startsWith("序号", "状态", "问题")
        .endsWith("原定时限")
        .doesNotContain("整改措施");

    here.reload();
    here.waitForSelector(".duban-live-live");
    assertThat(here.locator(HEADS).allInnerTexts()).isEqualTo(heads);
    Page other = as("bangong2", 1280, page).page();
    assertThat(other.locator(HEADS).allInnerTexts()).contains("整改措施");
    here.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(here.isVisible(".duban-filter")).isFalse();
    assertThat(here.isVisible(".duban-c-origDue >> nth=0")).isTrue();
  }

  @Test
  void whatTheAuthorFixedIsNotOfferedAndAWideScreenShowsAllTwelveColumns() {
    long framed = page("<ac:parameter ac:name=\"unit\">科室" + first + "</ac:parameter>");
    Page here = as("bangong", 1280, framed).page();
    count(here, 1);
    assertThat(here.locator("[data-filter=unit]").count()).isZero();
    assertThat(here.locator(".duban-limits").textContent()).contains("科室" + first);
    assertThat(here.locator(HEADS).count()).isEqualTo(9);

    Page wide = as("bangong", 1800, framed).page();
    count(wide, 1);
    wide.waitForSelector(".duban-c-lead");
    wide.waitForSelector("td.duban-c-rootCause");
    assertThat(wide.locator(HEADS).count()).isEqualTo(12);
  }

  @Test
  void narrowScreensHaveOneButtonForAllOfIt() {
    ChecklistPage office = as("bangong", 375, page);
    Page here = office.page();
    assertThat(here.isVisible(".duban-filter-bar")).isFalse();
    here.click(".duban-filter-opener");
    here.selectOption("[data-filter=light]", "GREEN");
    count(here, 2);
    assertThat(here.textContent(".duban-filter-opener")).isEqualTo("筛选（1）");
    here.selectOption("[data-filter=group]", "leader");
    here.waitForSelector(".duban-group");
    office.visit().picture("checklist-filter-narrow");
    assertThat(here.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoSeriousFindings(String theme) {
    ChecklistPage office = as("bangong", 1280, page);
    Page here = office.page();
    Axe.theme(here, theme);
    here.selectOption("[data-filter=group]", "unit");
    here.waitForSelector(".duban-group");
    count(here, 3);
    office.visit().picture("checklist-filter-" + theme);
    assertThat(Axe.findings(here, ".duban-checklist", ".duban-dialog")).isEmpty();
    here.click(".duban-columns");
    here.waitForSelector(".duban-column-list");
    here.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))");
    office.visit().picture("checklist-columns-" + theme);
    assertThat(Axe.findings(here, ".duban-checklist", ".duban-dialog")).as("columns").isEmpty();
  }
}
