package org.duban.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import host.demo.DemoSite;
import host.testing.Axe;
import host.testing.Chromium;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard of the demo's year, as leaders and the office look at it. */
@WithHost(ledger = true)
class DashboardBrowserIT {
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
  void everyChartHasTheTableThatSaysTheSameBesideIt(TestWiki wiki) {
    Visit visit = board(wiki, "shuji", 1280);
    Page page = visit.page();

    assertThat(page.locator(".duban-part")).hasCount(7);
    assertThat(page.locator(".duban-part figcaption >> nth=6")).hasText("月末完成率（%）");
    for (int i = 0; i < 6; i++) {
      page.locator(".duban-part:has(svg) >> nth=" + i).locator("summary").click();
    }
    assertThat(page.locator(".duban-figures-table:visible")).hasCount(7);
    assertThat(page.locator(".duban-part >> nth=6").locator("tbody tr")).hasCount(12);
    assertThat(page.locator(".duban-part >> nth=6").locator("tbody")).containsText("补记");
    assertThat(page.locator(".duban-part >> nth=6").locator("tbody tr:last-child"))
        .containsText("今日");
    visit.picture("dashboard-tables");
    assertThat(visit.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoSeriousFindings(String theme, TestWiki wiki) {
    Visit visit = board(wiki, "bangong", 1280);
    Page page = visit.page();
    Axe.theme(page, theme);
    page.locator(".duban-part summary").first().click();
    visit.picture("dashboard-" + theme);

    assertThat(Axe.findings(page, ".duban-summary", ".duban-matters")).isEmpty();
  }

  @Test
  void fitsANarrowScreenWithoutScrollingSideways(TestWiki wiki) {
    Visit visit = board(wiki, "fenguan", 375);
    visit.picture("dashboard-narrow");

    assertThat(visit.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
  }

  @Test
  void whatIsClosedElsewhereIsSeenWithoutReloading(TestWiki wiki) {
    int plan = ownPlan(wiki);
    Visit visit = open(wiki, "shuji", page(wiki, "实时统计", plan, ""), 1280);
    Page page = visit.page();
    assertThat(page.locator(".duban-board-rate strong")).hasText("50.0%");

    takeOver(wiki, plan, "又销一项", "CLOSED", LocalDate.now());

    page.waitForSelector(
        ".duban-board-rate strong:text-is('66.7%')",
        new Page.WaitForSelectorOptions().setTimeout(60_000));
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void theEndOfAMonthStandsBesideNow(TestWiki wiki) {
    YearMonth last = YearMonth.now().minusMonths(1);
    long page =
        page(
            wiki,
            "截至上月末",
            demoPlan(wiki),
            "<ac:parameter ac:name=\"asOf\">" + last + "</ac:parameter>");
    Visit visit = open(wiki, "shuji", page, 1280);
    visit.picture("dashboard-as-of");

    assertThat(visit.page().locator(".duban-summary"))
        .containsText("截至 " + last + " 月末（" + LocalDate.now() + " 取数）；现在 ");
    assertThat(visit.page().locator(".duban-board-notice")).containsText("补记于");
    assertThat(visit.page().locator(".duban-tile-overdue dd")).hasText("—");
  }

  @Test
  void theOfficeNotesDownTheMonthsThatNobodyTook(TestWiki wiki) {
    int plan = ownPlan(wiki);
    takeOver(wiki, plan, "早已销号", "CLOSED", LocalDate.now().minusMonths(2).withDayOfMonth(10));
    long page = page(wiki, "补记月末", plan, "");
    assertThat(open(wiki, "shuji", page, 1280).page().locator(".duban-month-ends")).hasCount(0);
    Visit visit = open(wiki, "bangong", page, 1280);

    visit.page().click(".duban-month-ends");

    visit.page().waitForSelector(".duban-month-ends", gone());
    visit.page().locator(".duban-part >> nth=5").locator("summary").click();
    assertThat(visit.page().locator(".duban-part >> nth=5").locator("tbody tr >> nth=-2"))
        .containsText("33.3%补记");
    visit.picture("dashboard-months");
    assertThat(visit.complaints()).isEmpty();
  }

  private static Page.WaitForSelectorOptions gone() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  @Test
  void paperShowsTheCharts(TestWiki wiki) {
    Visit visit = board(wiki, "shuji", 1000);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visit.picture("dashboard-print");

    assertThat(visit.page().locator(".duban-summary svg").first()).isVisible();
    assertThat(visit.page().locator(".duban-board-live").first()).isHidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "word", "email"})
  void exportsGetPlainTables(String type, TestWiki wiki) {
    Document export =
        Jsoup.parse(
            wiki.as("shuji")
                .wiki("/pages/render.action?pageId=" + boardPage(wiki) + "&outputType=" + type)
                .is(200)
                .body());

    Element summary = export.selectFirst(".duban-summary");
    assertThat(summary.select("svg, script, [data-live], [style]")).isEmpty();
    assertThat(summary.select("table[border=1]")).hasSize(7);
    assertThat(summary.text()).contains("整改成效", "追缴资金 2.5 万元 1", "已撤销的问题不计");
    assertThat(summary.text()).contains("月末完成率", "补记");
    assertThat(export.text()).contains("个人待办只在页面上显示");
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt(TestWiki wiki) {
    Visit visit = board(wiki, "english", 1280);
    visit.picture("dashboard-english");

    assertThat(visit.page().locator(".duban-part figcaption").first()).hasText("Lights");
    String shown = visit.page().locator(".duban-summary .duban-tiles").innerText();
    assertThat(shown).doesNotContainPattern("[\\u4e00-\\u9fff]");
  }

  private static Visit board(TestWiki wiki, String user, int width) {
    return open(wiki, user, boardPage(wiki), width);
  }

  private static long boardPage(TestWiki wiki) {
    return wiki.host().pages().byTitle(DemoSite.SPACE, "整改工作看板").orElseThrow().id();
  }

  private static Visit open(TestWiki wiki, String user, long page, int width) {
    Visit visit = chromium.login(wiki, user, width, 1000);
    visit.page().navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + page);
    visit.page().waitForSelector(".duban-board-rate");
    return visit;
  }

  private static int demoPlan(TestWiki wiki) {
    long page = wiki.host().pages().byTitle(DemoSite.SPACE, "巡察反馈问题整改台账").orElseThrow().id();
    return wiki.as("bangong").get("/plans?pageId=" + page).is(200).json().at("/plans/0/id").asInt();
  }

  private static int ownPlan(TestWiki wiki) {
    int plan =
        wiki.as("bangong")
            .post("/plans", Map.of("spaceKey", DemoSite.SPACE, "title", "实时统计方案"))
            .is(201)
            .id();
    takeOver(wiki, plan, "已销", "CLOSED", LocalDate.now());
    takeOver(wiki, plan, "未办", "OPEN", null);
    return plan;
  }

  private static void takeOver(
      TestWiki wiki, int plan, String title, String status, LocalDate settledOn) {
    int unit = wiki.as("bangong").get("/units").is(200).json().at("/units/0/id").asInt();
    Map<String, Object> item =
        new java.util.HashMap<>(
            Map.of(
                "title",
                title,
                "status",
                status,
                "leader",
                Map.of("name", "李某"),
                "leadUnit",
                unit,
                "termType",
                "DATED",
                "dueOn",
                LocalDate.now().plusDays(9).toString()));
    if (settledOn != null) {
      item.put("settledOn", settledOn.toString());
    }
    wiki.as("bangong")
        .post("/plans/" + plan + "/take-over", Map.of("basis", "批复", "items", List.of(item)))
        .is(201);
  }

  private static long page(TestWiki wiki, String title, int plan, String more) {
    String macro =
        "<ac:structured-macro ac:name=\"duban-summary\"><ac:parameter ac:name=\"plan\">"
            + plan
            + "</ac:parameter>"
            + more
            + "</ac:structured-macro>";
    return wiki.page(DemoSite.SPACE, title, macro);
  }
}
