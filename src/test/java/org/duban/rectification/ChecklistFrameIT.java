package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plan on several pages, each framed otherwise, on the screen and on paper. */
@WithHost
class ChecklistFrameIT {
  private TestWiki wiki;
  private WireLedger ledger;
  private int assigned;

  @BeforeEach
  void open(TestWiki running) {
    wiki = running;
    ledger = WireLedger.in(wiki);
    assigned = ledger.item("制度执行不到位");
    ledger.assign(assigned);
    ledger.edit("bangong", assigned, Map.of("category", "制度", "rootCause", "检查不多", "goal", "常态化"));
    ledger.item("台账不完整");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "word", "email"})
  void whatIsPrintedIsWhatTheAuthorFramed(String type) {
    long page =
        page(
            Map.of(
                "status", "待整改",
                "unit", "科室" + assigned,
                "columns", "状态、问题、原因分析、原定时限",
                "group", "unit"));

    Document paper = paper(page, type);

    assertThat(paper.select("thead th").eachText())
        .containsExactly("序号", "状态", "问题", "原因分析", "原定时限");
    assertThat(paper.select(".duban-row")).hasSize(1);
    assertThat(paper.select(".duban-row").text()).contains("制度执行不到位", "检查不多", WireLedger.DUE);
    assertThat(paper.select(".duban-group").text()).contains("科室" + assigned, "本组共1项");
    assertThat(paper.select(".duban-limits").text()).contains("状态：待整改；牵头科室：科室" + assigned);
    assertThat(paper.select("button, select, input, script, [data-live]")).isEmpty();
  }

  @Test
  void paperHasTheTwelveColumnsOfALedger() {
    Document paper = paper(page(Map.of()), "word");

    assertThat(paper.select("thead th").eachText())
        .containsExactly(
            "序号", "问题类别", "问题", "原因分析", "整改措施", "整改目标", "责任领导", "牵头科室", "责任人", "时限", "进展", "状态");
    assertThat(paper.select(".duban-row")).hasSize(2);
    assertThat(paper.select(".duban-limits")).isEmpty();
  }

  @Test
  void aPlanIsFoundByItsTitleAndTwoOfOneNameAreToldApartByTheirCodes() {
    String title = "专项整治方案" + ledger.plan;
    String code = plan(title);

    assertThat(paper(page(Map.of("plan", title)), "pdf").select(".duban-code").text())
        .isEqualTo(code);
    String second = plan(title);

    assertThat(paper(page(Map.of("plan", title)), "pdf").text())
        .contains("有几个方案都叫", code, second, "请改填方案编号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status=没有这种", "unit=没有这科", "due=someday", "columns=心情", "group=心情"})
  void aWrongParameterIsNamedWithWhatIsAllowed(String wrong) {
    String name = wrong.substring(0, wrong.indexOf('='));
    String value = wrong.substring(wrong.indexOf('=') + 1);

    Document screen = screen(page(Map.of(name, value)));

    assertThat(screen.text()).contains("宏参数", value, "可写：");
    assertThat(screen.select(".duban-row")).isEmpty();
  }

  @Test
  void theLivePageCarriesItsFrameForTheScript() {
    Document screen = screen(page(Map.of("light", "GREEN", "due", "2026-09", "sort", "-due")));

    assertThat(screen.select("[data-live]").attr("data-query"))
        .isEqualTo("light=GREEN&due=2026-09");
    assertThat(screen.select("[data-live]").attr("data-sort")).isEqualTo("due");
    assertThat(screen.select("[data-live]").attr("data-desc")).isEqualTo("true");
    assertThat(screen.select("[data-live]").attr("data-viewer")).isEqualTo(wiki.keyOf("bangong"));
  }

  @Test
  void listAndWorkbookUnderstandTheSameQuestions() {
    HostClient office = wiki.as("bangong");
    String of = "/plans/" + ledger.plan;
    for (String question :
        List.of(
            "due=none",
            "due=overdue",
            "owner=-",
            "category=%E5%88%B6%E5%BA%A6",
            "q=x",
            "level=1")) {
      office.get(of + "/items?" + question).is(200);
      office.get(of + "/ledger.xlsx?" + question).is(200);
    }
    assertThat(office.get(of + "/items?due=soon").is(400).at("/message"))
        .contains("soon", "2026-09");
    office.get(of + "/ledger.xlsx?due=soon").is(400);
    assertThat(office.get(of + "/items").at("/lights/0/label")).isEqualTo("逾期");
    assertThat(office.get(of + "/facets").is(200).at("/statuses/1/count")).isEqualTo("1");
    wiki.as("outsider").get(of + "/facets").is(404);
  }

  private String plan(String title) {
    return wiki.as("bangong")
        .post("/plans", Map.of("spaceKey", ledger.space, "title", title))
        .is(201)
        .at("/code");
  }

  private long page(Map<String, String> parameters) {
    StringBuilder storage = new StringBuilder("<ac:structured-macro ac:name=\"duban-checklist\">");
    if (!parameters.containsKey("plan")) {
      storage.append(parameter("plan", String.valueOf(ledger.plan)));
    }
    parameters.forEach((name, value) -> storage.append(parameter(name, value)));
    return wiki.page(
        ledger.space,
        "清单" + System.nanoTime(),
        storage.append("</ac:structured-macro>").toString());
  }

  private static String parameter(String name, String value) {
    return "<ac:parameter ac:name=\"" + name + "\">" + value + "</ac:parameter>";
  }

  private Document paper(long page, String type) {
    return Jsoup.parse(
        wiki.as("bangong")
            .wiki("/pages/render.action?outputType=" + type + "&pageId=" + page)
            .is(200)
            .body());
  }

  private Document screen(long page) {
    return Jsoup.parse(
        wiki.as("bangong").wiki("/pages/viewpage.action?pageId=" + page).is(200).body());
  }
}
