package org.duban.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import host.testing.Chromium;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units and staff corrected on the settings page, and what others then see. */
@WithHost
class CorrectionsBrowserIT {
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
  void theOfficeRenamesAndClosesAUnitAndMarksWhoLeft(TestWiki wiki) {
    String id = String.valueOf(System.nanoTime());
    int unit = wiki.as("bangong").post("/units", section("信息课" + id)).is(201).id();
    Map<String, Object> person = Map.of("name", "吴小明" + id, "unitId", unit);
    wiki.as("bangong").post("/people", person).is(201);
    Page office = open(wiki);

    office.locator("button[aria-label='修改：信息课" + id + "']").click();
    office.locator(".duban-dialog input[type=text]").fill("信息科" + id);
    office.locator(".duban-dialog label:has-text('已撤销')").click();
    office.locator(".duban-dialog button[type=submit]").click();
    office.locator("th:has-text('信息科" + id + "（已撤销）')").waitFor();

    office.getByLabel("查找人员").fill(id);
    Locator edit = office.locator("button[aria-label='修改：吴小明" + id + "']");
    edit.click();
    office.locator(".duban-dialog label:has-text('已离任')").click();
    office.locator(".duban-dialog button[type=submit]").click();
    office.locator("th:has-text('吴小明" + id + "（已离任）')").waitFor();

    assertThat(wiki.as("bangong").get("/people?q=" + id).at("/people")).doesNotContain("吴小明");
    assertThat(wiki.as("bangong").get("/units").body()).contains("信息科" + id);
  }

  private static Map<String, String> section(String name) {
    return Map.of("name", name, "kind", "SECTION");
  }

  private static Page open(TestWiki wiki) {
    long id =
        wiki.page(
            wiki.place().space(),
            "督办设置",
            "<ac:structured-macro ac:name=\"duban-admin\"></ac:structured-macro>");
    Page page = chromium.login(wiki, "bangong").page();
    page.navigate(wiki.host().url() + "/pages/viewpage.action?pageId=" + id);
    page.locator("[role=tab]:has-text('单位与人员')").click();
    return page;
  }
}
