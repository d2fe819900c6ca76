package org.duban.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import host.content.Access;
import host.content.Subject;
import host.testing.Chromium;
import host.testing.Chromium.Visit;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Excel in and out as the office does it, from the buttons above a checklist. */
@WithHost
class LedgerExcelBrowserIT {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CHECKLIST =
      "<p><ac:structured-macro ac:name=\"duban-checklist\"/></p>";

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
  void aLedgerGoesInIsCorrectedAndComesBack(TestWiki wiki) throws IOException {
    Checklist list = checklist(wiki);
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    page.navigate(list.address());
    page.click(".duban-ledger-import");

    choose(page, "旧台账.xls", new byte[] {1});
    assertThat(page.locator(".duban-ledger-choose [role=alert]")).containsText("另存为");
    choose(page, "台账.xlsx", ledger(list.space()));
    Locator sum = page.locator(".duban-ledger-dialog [role=status] >> nth=-1");
    assertThat(sum).hasText("新 0，已有 0，退回 3");
    page.locator(".duban-ledger-units input").check();
    assertThat(sum).hasText("新 2，已有 0，退回 1");
    assertThat(page.locator(".duban-ledger-faults")).containsText("看不懂时限");
    assertThat(page.locator(".duban-ledger-rows")).containsText("原文：2026年底前，并长期坚持");
    assertThat(page.locator(".duban-ledger-unused")).containsText("不会导入：备注");
    page.click(".duban-ledger-keep");
    assertThat(page.locator("select[data-column='8']")).hasValue("OWN");
    assertThat(page.locator(".duban-ledger-unused")).hasText("");
    assertThat(page.locator("tr[data-column='8'] .duban-ledger-sure")).hasText("您指定的");
    assertThat(page.locator(".duban-ledger-results >> nth=-1")).hasAttribute("aria-busy", "false");
    assertThat(sum).hasText("新 2，已有 0，退回 1");
    assertThat(page.locator("select[data-column='8']")).isFocused();
    assertThat(page.locator(".duban-ledger-units input")).isChecked();
    visit.picture("excel-import-check");
    page.click(".duban-ledger-take");
    assertThat(page.locator(".duban-ledger-outcome h2")).hasText("已导入 2 个问题");
    visit.picture("excel-import-result");
    Download back = page.waitForDownload(() -> page.click(".duban-ledger-back"));
    byte[] rejected = Files.readAllBytes(back.path());
    page.click(".duban-ledger-dialog .aui-button-primary");

    assertThat(page.locator(".duban-row")).hasCount(2);
    assertThat(page.locator(".duban-facts dl")).containsText("自设栏备注");
    assertThat(page.locator(".duban-ledger-import")).isFocused();
    assertThat(back.suggestedFilename()).matches("未导入的行-.*\\.xlsx");
    assertThat(titles(preview(wiki, list, rejected))).containsExactly("会议偏多");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void theSameLedgerAgainIsRecognisedAndTheExportHasItsRows(TestWiki wiki) throws IOException {
    Checklist list = checklist(wiki);
    take(wiki, list);
    Page page = chromium.login(wiki, "bangong").page();
    page.navigate(list.address());
    page.click(".duban-ledger-import");

    choose(page, "台账.xlsx", ledger(list.space()));
    assertThat(page.locator(".duban-ledger-dialog [role=status] >> nth=-1"))
        .hasText("新 0，已有 2，退回 1");
    page.locator(".duban-ledger-dialog footer .aui-button-link").click();
    page.click(".duban-ledger-export");
    Download out = page.waitForDownload(() -> page.click(".duban-ledger-choice >> nth=1"));

    JsonNode read = preview(wiki, list, Files.readAllBytes(out.path()));
    assertThat(titles(read)).containsExactly("理论学习不够深入", "调查研究偏少");
    assertThat(read.at("/counts/repeats").asInt()).isEqualTo(2);
  }

  @Test
  void theOfficeOfOneSpaceIsToldBeforeItImportsThatUnitsAreNotItsToMake(TestWiki wiki) {
    Checklist list = checklist(wiki);
    wiki.as("admin")
        .put(
            "/roles?spaceKey=" + list.space(),
            0,
            Map.of("roles", Map.of("OFFICE", List.of("duban-party"))))
        .is(200);
    wiki.host().permissions().grant(list.space(), Access.EDIT, Subject.group("duban-party"));
    Page page = chromium.login(wiki, "dangwu").page();
    page.navigate(list.address());
    page.click(".duban-ledger-import");
    choose(page, "台账.xlsx", ledger(list.space()));

    Locator units = page.locator(".duban-ledger-units");
    assertThat(units).containsText("单位由全站的办公室或管理员登记");
    assertThat(units.locator("input")).isDisabled();
    String wish = "/plans/" + list.plan() + "/ledger/import";
    Map<String, Object> body =
        Map.of("file", ledger(list.space()), "options", Map.of("createUnits", true));
    assertThat(wiki.as("dangwu").post(wish, body).is(403).at("/key"))
        .isEqualTo("duban.document.refusal.units");
    assertThat(wiki.as("dangwu").get("/plans/" + list.plan() + "/items").json().get("items"))
        .isEmpty();
  }

  @Test
  void anOldLedgerIsTakenOverAsItStands(TestWiki wiki) throws IOException {
    Checklist list = checklist(wiki);
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    page.navigate(list.address());
    page.click(".duban-ledger-import");
    choose(page, "旧台账.xlsx", standing(list.space()));
    page.check(".duban-ledger-units input");
    page.click(".duban-ledger-how .radio:nth-of-type(2) label");

    assertThat(page.locator(".duban-ledger-take")).hasAttribute("aria-disabled", "true");
    assertThat(page.locator(".duban-ledger-wanting")).hasText("照原样接收须写明依据。");
    assertThat(page.locator(".duban-ledger-faults")).containsText("没有说明这个状态按哪种状态接收");
    page.selectOption(".duban-ledger-standing select[data-words='搁置']", "DOING");
    assertThat(page.locator(".duban-ledger-rows")).containsText("整改中");
    page.fill(".duban-ledger-standing textarea", "局党组会议纪要〔2025〕8号");
    assertThat(page.locator(".duban-ledger-take")).hasAttribute("aria-disabled", "false");
    visit.picture("excel-take-over");
    page.click(".duban-ledger-take");

    assertThat(page.locator(".duban-ledger-outcome h2")).hasText("已导入 2 个问题");
    page.click(".duban-ledger-dialog .aui-button-primary");
    assertThat(page.locator(".duban-ledger-outcome")).containsText("退回的行还没有下载");
    page.click(".duban-ledger-dialog .aui-button-primary");
    assertThat(page.locator(".duban-ledger-dialog")).hasCount(0);
    assertThat(page.locator(".duban-row .duban-status-closed")).hasCount(1);
    assertThat(page.locator(".duban-row .duban-status-doing")).hasCount(1);
    JsonNode closed =
        wiki.as("bangong").get("/plans/" + list.plan() + "/items").is(200).json().at("/items/0");
    assertThat(closed.at("/takenOver/basis").asText()).isEqualTo("局党组会议纪要〔2025〕8号");
    assertThat(closed.at("/takenOver/file").asText()).isEqualTo("旧台账.xlsx");
    assertThat(closed.get("closedOn").asText()).isEqualTo("2025-11-14");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void anImportTellsHowFarItIsAndCanBeStopped(TestWiki wiki) {
    Checklist list = checklist(wiki);
    Visit visit = chromium.login(wiki, "bangong");
    Page page = visit.page();
    page.navigate(list.address());
    page.click(".duban-ledger-import");
    choose(page, "大台账.xlsx", large());

    page.click(".duban-ledger-take");
    assertThat(page.locator(".duban-ledger-so-far")).containsText(Pattern.compile("/1500 个问题"));
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("max", "1500");
    visit.picture("excel-import-running");
    page.click(".duban-ledger-stop");

    assertThat(page.locator(".duban-ledger-outcome h2")).containsText("已停止");
    assertThat(page.locator(".duban-row").first()).isVisible();
    assertThat(visit.complaints()).isEmpty();
  }

  private static byte[] large() {
    String[][] rows = new String[1501][];
    rows[0] = new String[] {"序号", "具体问题", "整改措施"};
    for (int i = 1; i < rows.length; i++) {
      rows[i] = new String[] {String.valueOf(i), "第" + i + "件事", "措施"};
    }
    return PlainWorkbook.of(rows);
  }

  private static byte[] standing(String unit) {
    return PlainWorkbook.of(
        new String[][] {
          {"序号", "具体问题", "整改措施", "责任领导", "牵头科室", "整改时限", "整改状态", "销号日期"},
          {"1", "谈心谈话不到位", "修订办法", "张三", unit + "科", "2025年12月31日前", "已销号", "2025-11-14"},
          {"2", "会议偏多", "合并会议", "张三", unit + "科", "2027年6月30日前", "搁置", ""},
          {"3", "没有日期", "补齐", "张三", unit + "科", "2025年6月30日前", "已销号", ""}
        });
  }

  @Test
  void thoseWhoMayOnlyReadTakeTheLedgerOutAndNothingIn(TestWiki wiki) {
    Checklist list = checklist(wiki);
    take(wiki, list);
    Visit visit = chromium.login(wiki, "fenguan", 375, 800);
    Page page = visit.page();
    page.navigate(list.address());

    page.click(".duban-ledger-export");
    visit.picture("excel-export-narrow");
    Download out = page.waitForDownload(() -> page.click(".duban-ledger-choice >> nth=0"));

    assertThat(out.suggestedFilename()).startsWith("整改方案").endsWith(".xlsx");
    assertThat(page.locator(".duban-ledger-import")).isHidden();
    assertThat(visit.complaints()).isEmpty();
  }

  private record Checklist(String space, int plan, String address) {}

  private static Checklist checklist(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    long page = wiki.page(place.space(), "台账", CHECKLIST);
    int plan =
        wiki.as("bangong")
            .post("/plans", Map.of("spaceKey", place.space(), "pageId", page, "title", "整改方案"))
            .is(201)
            .id();
    return new Checklist(
        place.space(), plan, wiki.host().url() + "/pages/viewpage.action?pageId=" + page);
  }

  /** A title, a header of two merged rows, one bad deadline, sections that nobody knows. */
  private static byte[] ledger(String unit) {
    return PlainWorkbook.of(
        new String[][] {
          {"巡察反馈问题整改台账"},
          {"序号", "问题类别", "具体问题", "整改措施", "责任", "", "", "整改时限", "备注"},
          {"", "", "", "", "责任领导", "牵头科室", "责任人"},
          {"1", "党的建设", "理论学习不够深入", "制定学习计划", "张三", unit + "科", "李四", "立行立改，长期坚持", "已报"},
          {"2", "作风建设", "调查研究偏少", "每季度调研", "王五", unit + "科", "赵六", "2026年底前，并长期坚持", ""},
          {"3", "作风建设", "会议偏多", "合并会议", "王五", unit + "科", "赵六", "尽快", ""},
          {"合计", "", "3 个"}
        },
        "A1:I1",
        "A2:A3",
        "B2:B3",
        "C2:C3",
        "D2:D3",
        "E2:G2",
        "H2:H3",
        "I2:I3");
  }

  private static void take(TestWiki wiki, Checklist list) {
    wiki.as("bangong")
        .post(
            "/plans/" + list.plan() + "/ledger/import",
            Map.of("file", ledger(list.space()), "options", Map.of("createUnits", true)))
        .is(200);
  }

  private static void choose(Page page, String name, byte[] bytes) {
    page.setInputFiles(
        ".duban-ledger-dialog input[type=file]",
        new FilePayload(name, "application/octet-stream", bytes));
  }

  private static JsonNode preview(TestWiki wiki, Checklist list, byte[] file) {
    return wiki.as("bangong")
        .bytes("/plans/" + list.plan() + "/ledger/preview", XLSX, file)
        .is(200)
        .json();
  }

  private static List<String> titles(JsonNode preview) {
    return StreamSupport.stream(preview.get("rows").spliterator(), false)
        .map(row -> row.get("title").asText())
        .toList();
  }
}
