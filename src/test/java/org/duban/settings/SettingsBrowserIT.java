package org.duban.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import host.people.Person;
import host.testing.Axe;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a space of their own, in a real browser on the real REST. */
@WithHost
class SettingsBrowserIT {
  private static final List<String> TABS =
      List.of("亮灯与时限策略", "提醒", "可见范围", "工作日历", "单位与人员", "角色映射", "更改记录");

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private record Settings(Chromium.Visit visit, Page page) {
    Locator tab(String title) {
      page.getByRole(
              com.microsoft.playwright.options.AriaRole.TAB,
              new Page.GetByRoleOptions().setName(title).setExact(true))
          .click();
      return page.locator("[role=tabpanel]:not([hidden])");
    }

    Locator card(String title, String policy) {
      return tab(title).locator("form:has(h4:text-is('" + policy + "'))");
    }

    static void save(Locator card) {
      card.locator("button:text-is('保存')").click();
    }

    static void saved(Locator card) {
      card.locator(".aui-message-success").waitFor();
    }
  }

  private static long page(TestWiki wiki, TestWiki.Place place) {
    return wiki.page(
        place.space(),
        "督办设置",
        "<ac:structured-macro ac:name=\"duban-admin\"><ac:parameter ac:name=\"space\">"
            + place.space()
            + "</ac:parameter></ac:structured-macro>");
  }

  private static Settings open(TestWiki wiki, long page, String user, int width) {
    Chromium.Visit visit = chromium.login(wiki, user, width, 900);
    visit.page().navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + page);
    visit.page().waitForSelector(".duban-settings [role=tab]");
    return new Settings(visit, visit.page());
  }

  @Test
  void theOfficeSetsWhenRemindersComeAndGivesTheRuleBack(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    Settings office = open(wiki, page(wiki, place), "bangong", 1280);
    Locator card = office.card("提醒", "提醒规则");
    card.getByLabel("到期前几天提醒").fill("15，x");
    Settings.save(card);
    card.locator(".aui-message-error").waitFor();
    assertThat(card.locator(".aui-message-error").innerText()).contains("提前天数");

    card.getByLabel("到期前几天提醒").fill("15，5");
    card.locator("label:has-text('只在工作日发送')").click();
    card.getByLabel("逾期几天起同时报牵头单位负责人").fill("");
    Settings.save(card);
    Settings.saved(card);

    String at = "/policies/reminder?spaceKey=" + place.space();
    assertThat(wiki.as("bangong").get(at).json().get("value").toString())
        .isEqualTo(
            "{\"daysBefore\":[15,5],\"leaderBefore\":[],\"atDue\":true,\"overdueEvery\":7,\"leaderAfter\":1,"
                + "\"headAfter\":null,\"chiefAfter\":null,\"days\":\"CALENDAR\",\"workingDaysOnly\":true}");
    assertThat(card.locator(".duban-settings-meta").innerText()).contains("王办公");
    office.visit().picture("settings-reminder");
    card.locator("button:text-is('恢复为继承值')").click();
    card.locator(".aui-message-success:has-text('已恢复')").waitFor();
    assertThat(wiki.as("bangong").get(at).at("/inherited")).isEqualTo("true");
    assertThat(office.visit().complaints())
        .as("the browser notes the one refusal")
        .singleElement()
        .asString()
        .contains("400 (Bad Request)");
  }

  @Test
  void theOfficeLetsEveryoneSeeAllMatters(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    Settings office = open(wiki, page(wiki, place), "bangong", 1280);
    Locator card = office.card("可见范围", "可见范围");
    assertThat(card.locator("select").inputValue()).isEqualTo("OWN");

    card.locator("select").selectOption("ALL");
    Settings.save(card);
    Settings.saved(card);

    String at = "/policies/view?spaceKey=" + place.space();
    assertThat(wiki.as("bangong").get(at).at("/value/staff")).isEqualTo("ALL");
    office.visit().picture("settings-view");
  }

  @Test
  void ofTwoWhoSetTheSameRuleTheSecondIsToldAndOverwritesNothing(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    long page = page(wiki, place);
    Settings first = open(wiki, page, "bangong", 1280);
    Settings second = open(wiki, page, "bangong2", 1280);
    Locator theirs = second.card("亮灯与时限策略", "编号规则");
    theirs.getByLabel("方案编号前缀").fill("乙");
    Locator mine = first.card("亮灯与时限策略", "编号规则");
    mine.getByLabel("方案编号前缀").fill("甲");
    Settings.save(mine);
    Settings.saved(mine);

    Settings.save(theirs);

    theirs.locator(".aui-message-error:has-text('刚由他人修改')").waitFor();
    String at = "/policies/number?spaceKey=" + place.space();
    assertThat(wiki.as("bangong").get(at).at("/value/prefix")).isEqualTo("甲");
  }

  @Test
  void theLightsOfASpaceAreItsOwnAndShowOnItsPages(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    Settings office = open(wiki, page(wiki, place), "bangong", 1280);
    Locator card = office.card("亮灯与时限策略", "亮灯规则");

    card.locator("select").first().selectOption("JIANGJIN");
    Settings.save(card);
    Settings.saved(card);

    String at = "/policies/light?spaceKey=" + place.space();
    assertThat(wiki.as("bangong").get(at).at("/value/id")).isEqualTo("JIANGJIN");
    office.visit().picture("settings-policies");
  }

  @Test
  void theConditionsOfClosingReadInWordsAndStayWhatTheyAre(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    Settings office = open(wiki, page(wiki, place), "bangong", 1280);
    Locator card = office.card("亮灯与时限策略", "销号流程");
    Locator conditions = card.getByLabel("销号条件，每行一条");
    assertThat(conditions.inputValue()).startsWith("思想认识到位").doesNotContain("DUTY");

    conditions.fill(conditions.inputValue() + "\n公示满七日");
    Settings.save(card);
    Settings.saved(card);

    String at = "/policies/closeOut?spaceKey=" + place.space();
    assertThat(wiki.as("bangong").get(at).json().at("/value/conditions").toString())
        .isEqualTo("[\"UNDERSTANDING\",\"DUTY\",\"MEASURES\",\"RESULTS\",\"公示满七日\"]");
  }

  @Test
  void theYearlyNoticeIsPastedLookedAtAndPutInPlace(TestWiki wiki) {
    Settings office = open(wiki, page(wiki, wiki.place()), "bangong", 1280);
    Locator panel = office.tab("工作日历");
    panel.getByLabel("年份").fill("2041");
    panel.locator("textarea").fill("2041-02-30 放假 春节");
    panel.locator("button:text-is('预览')").click();
    panel.locator(".aui-message-error").waitFor();
    assertThat(panel.locator("button:text-is('确认启用')").isVisible()).isFalse();

    panel.locator("textarea").fill("2041-01-01 放假 元旦\n2041-01-02 放假 元旦\n2041-01-05 上班 元旦");
    panel.locator("button:text-is('预览')").click();
    Locator confirm = panel.locator("button:text-is('确认启用')");
    confirm.waitFor();
    wiki.as("bangong2").put("/calendar/2041", 0, Map.of("text", "2041-10-01 放假 国庆节")).is(200);
    confirm.click();
    panel.locator("h4:has-text('2041 年现行放假表') + div:has-text('国庆节') table").waitFor();
    confirm.click();

    panel.locator("h4:has-text('2041 年现行放假表') + div:has-text('元旦') table").waitFor();
    assertThat(wiki.as("bangong").get("/calendar/2041").json().get("days")).hasSize(3);
    office.visit().picture("settings-calendar");
  }

  @Test
  void theAdministratorGivesRolesToGroupsAndIsKeptFromLockingTheOfficeOut(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    wiki.host().people().createGroup("empty-group");
    Settings admin = open(wiki, page(wiki, place), "admin", 1280);
    Locator panel = admin.tab("角色映射");
    Locator office = panel.getByLabel("办公室的用户组");
    office.fill("没有的组");
    Settings.save(panel);
    panel.locator(".aui-message-error").waitFor();
    assertThat(office.getAttribute("aria-invalid")).isEqualTo("true");
    office.fill("empty-group");
    Settings.save(panel);
    panel.locator(".aui-message-error:has-text('没有人是办公室')").waitFor();
    admin.visit().picture("settings-roles");

    office.fill("duban-office，duban-party");
    Settings.save(panel);
    Settings.saved(panel);

    assertThat(wiki.as("dangwu").get("/me?spaceKey=" + place.space()).body()).contains("OFFICE");
    assertThat(wiki.as("dangwu").get("/me").body()).doesNotContain("OFFICE");
  }

  @Test
  void eachSeesTheTabsThatAreTheirsAndOthersAreToldWhose(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    long page = page(wiki, place);

    assertThat(open(wiki, page, "admin", 1280).page().locator("[role=tab]").allInnerTexts())
        .isEqualTo(TABS);
    assertThat(open(wiki, page, "bangong", 1280).page().locator("[role=tab]").allInnerTexts())
        .isEqualTo(TABS.stream().filter(tab -> !tab.equals("角色映射")).toList());
    Page staff = chromium.login(wiki, "dangwu").page();
    staff.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + page);
    assertThat(staff.locator("body").innerText()).contains("设置由管理员和督办岗使用");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "375, light"})
  void everyTabCanBeReadByAllAndOnAnyScreen(int width, String theme, TestWiki wiki) {
    Settings admin = open(wiki, page(wiki, wiki.place()), "admin", width);
    Page page = admin.page();
    Axe.theme(page, theme);
    for (String title : TABS) {
      Locator panel = admin.tab(title);
      panel.locator("input, select, table, ol li").first().waitFor();
      admin.visit().picture("settings-" + TABS.indexOf(title) + "-" + width + "-" + theme);
      assertThat(Axe.findings(page, ".duban-settings")).as(title).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(title).isEqualTo(width);
    }
    assertThat(admin.visit().complaints()).isEmpty();
  }

  @Test
  void theTabsAreReachedByKeyboard(TestWiki wiki) {
    Settings office = open(wiki, page(wiki, wiki.place()), "bangong", 1280);
    office.page().locator("[role=tab]").first().focus();

    office.page().keyboard().press("ArrowRight");

    assertThat(office.page().locator("[role=tab][aria-selected=true]").innerText()).isEqualTo("提醒");
    office.page().locator("[role=tabpanel]:not([hidden]) select").first().waitFor();
    office.page().keyboard().press("Tab");
    office.page().keyboard().press("Tab");
    assertThat(office.page().evaluate("document.activeElement.tagName")).isEqualTo("SELECT");
  }

  @Test
  void aUnitsHeadIsNamedFromTheStaffListAndNobodyIsOverwritten(TestWiki wiki) {
    String name = "法规科" + System.nanoTime();
    int unit =
        wiki.as("bangong").post("/units", Map.of("name", name, "kind", "SECTION")).is(201).id();
    wiki.as("bangong").post("/people", Map.of("userName", "kezhang"));
    String full = wiki.as("kezhang").get("/me").at("/user/fullName");
    Settings office = open(wiki, page(wiki, wiki.place()), "bangong", 1280);
    Locator row = office.tab("单位与人员").locator("tr:has-text('" + name + "')");
    row.locator("button[data-unit]").click();
    office.page().locator(".duban-dialog input").fill(full);
    office.visit().picture("settings-head");

    office.page().locator(".duban-dialog button[type=submit]").click();

    row.locator("td:has-text('" + full + "')").waitFor();
    assertThat(row.innerText()).doesNotContain("无账号");
    assertThat(wiki.as("bangong").get("/units").body()).contains(wiki.keyOf("kezhang"));
    row.locator("button[data-unit]").click();
    wiki.as("bangong2").put("/units/" + unit, 2, Map.of("head", Map.of("name", "吴十一"))).is(200);
    office.page().locator(".duban-dialog input").fill("");
    office.page().locator(".duban-dialog button[type=submit]").click();
    office.page().locator(".duban-dialog .aui-message-error:has-text('他人修改')").waitFor();
    row.locator("td:has-text('吴十一 (无账号)')").waitFor();
  }

  @Test
  void readsInEnglish(TestWiki wiki) {
    Settings english = open(wiki, page(wiki, wiki.place()), "english", 1280);

    for (Locator tab : english.page().locator("[role=tab]").all()) {
      tab.click();
      Locator panel = english.page().locator("[role=tabpanel]:not([hidden])");
      panel.locator("input, select, table, ol li").first().waitFor();
      String words =
          panel.locator("label, h4, th, button, .description, caption").allInnerTexts().toString();
      assertThat(words).doesNotContainPattern("duban\\.|\\{0\\}");
      assertThat(words).doesNotContain("保存", "提醒", "规则", "工作日");
    }
    english.visit().picture("settings-english");
  }

  @Test
  void eachReaderSwitchesTheirMailsOffBelowWhatAwaitsThem(TestWiki wiki) {
    Person reader =
        wiki.host()
            .people()
            .create("muted", "不收邮件", "muted@example.org", Locale.SIMPLIFIED_CHINESE, "muted");
    wiki.host().people().addToGroup(reader, "duban-party");
    TestWiki.Place place = wiki.place();
    long id =
        wiki.page(place.space(), "我的待办", "<ac:structured-macro ac:name=\"duban-my-matters\"/>");
    Chromium.Visit visit = chromium.login(wiki, "muted");
    visit.page().navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + id);

    visit.page().locator("label:text-is('不再给我发邮件提醒')").click();
    visit.page().locator(".duban-reminder-switch:has-text('已关闭')").waitFor();

    assertThat(wiki.as("muted").get("/me/reminders").at("/byMail")).isEqualTo("false");
    visit.picture("matters-switch");
    visit.page().reload();
    visit.page().waitForSelector(".duban-reminder-switch input:checked");
    assertThat(visit.complaints()).isEmpty();
  }
}
