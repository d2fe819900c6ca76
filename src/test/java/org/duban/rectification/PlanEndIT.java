package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.time.YearMonth;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 办结方案 over HTTP, on paper, and for those who look on. */
@WithHost
class PlanEndIT {
  private TestWiki wiki;
  private WireLedger ledger;
  private HostClient office;
  private String plan;
  private int item;

  @BeforeEach
  void open(TestWiki running) {
    wiki = running;
    ledger = WireLedger.in(wiki);
    office = wiki.as("bangong");
    plan = "/plans/" + ledger.plan;
    item = ledger.item("台账不完整");
    ledger.assign(item);
  }

  @Test
  void openMattersAreCountedUntilTheyAreMeantToStay() {
    HostClient.Answer refused = office.post(plan + "/end", 1, Map.of("reason", "归档")).is(400);
    assertThat(refused.at("/key")).isEqualTo("duban.plan.refusal.open");
    assertThat(refused.at("/details/open")).isEqualTo("1");
    assertThat(refused.at("/message")).startsWith("方案还有 1 个问题没有了结");

    HostClient.Answer ended = end();

    assertThat(ended.header("ETag")).contains("\"2\"");
    assertThat(ended.at("/status")).isEqualTo("ENDED");
    assertThat(ended.at("/statusText")).isEqualTo("已办结");
    assertThat(ended.at("/ended/on")).isNotNull();
    assertThat(ended.at("/ended/by/name")).isEqualTo("王办公");
    assertThat(ended.at("/ended/reason")).isEqualTo("归档");
    assertThat(ended.json().get("facts").toString()).contains("方案状态", "办结原因", "归档");
    assertThat(ended.at("/brief")).startsWith("已办结");
    office.post(plan + "/end", Map.of("reason", "归档")).is(400);
    office.post(plan + "/end", 1, Map.of("reason", "归档")).is(409);
  }

  @Test
  void whoeverPollsSeesTheEndAndNobodyIsOfferedAnything() {
    HostClient reader = wiki.as("fenguan");
    String before = reader.get(plan + "/items").is(200).header("ETag").orElseThrow();
    end();

    HostClient.Answer after = reader.get(plan + "/items", "If-None-Match", before).is(200);

    assertThat(after.at("/plan/status")).isEqualTo("ENDED");
    assertThat(after.at("/notices/0")).contains("王办公办结");
    assertThat(after.json().at("/items/0/actions")).isNotEmpty();
    for (JsonNode action : after.json().at("/items/0/actions")) {
      assertThat(action.get("allowed").asBoolean()).isFalse();
      assertThat(action.get("why").asText()).contains("请办公室在“方案概况”中恢复方案");
    }
    assertThat(office.get(plan + "/items").json().at("/plan/can/reopen").asBoolean()).isTrue();
  }

  @Test
  void nothingIsWrittenWhileItIsEndedAndAllOfItIsRead() {
    end();

    ended(office.put("/items/" + item, ledger.version(item), Map.of("goal", "标准")));
    ended(wiki.as("chengban").post("/items/" + item + "/progress", Map.of("text", "补记")));
    ended(office.post("/items/" + item + "/measures", Map.of("text", "建章立制")));
    ended(office.post(plan + "/items", Map.of("title", "又一个")));
    ended(office.put(plan, 2, Map.of("organ", "市示例局")));
    ended(
        office.bytes(
            plan + "/ledger/preview", "application/octet-stream", new byte[] {80, 75, 3, 4}));
    ended(office.post(plan + "/ledger/import", Map.of("file", "UEsDBA==")));
    office.get(plan + "/ledger.xlsx").is(200);
    office.get(plan + "/facets").is(200);
    office.get("/items/" + item).is(200);
    String month = YearMonth.now().minusMonths(1).toString();
    office.post(plan + "/snapshots", Map.of("month", month)).is(200);
    assertThat(office.get("/audit/verify?plan=" + ledger.plan).json().get("broken")).isEmpty();
  }

  @Test
  void reopenedItGoesOnAndItsChangesTellOfBoth() {
    end();
    wiki.as("chengban").post(plan + "/reopen", 2, Map.of("reason", "补充整改")).is(403);
    office.post(plan + "/reopen", 2, Map.of()).is(400);

    HostClient.Answer again =
        wiki.as("bangong2").post(plan + "/reopen", 2, Map.of("reason", "补充整改")).is(200);

    assertThat(again.at("/status")).isEqualTo("ACTIVE");
    assertThat(again.at("/ended")).isNull();
    assertThat(again.at("/brief")).isNull();
    wiki.as("chengban").post("/items/" + item + "/progress", Map.of("text", "已部署")).is(201);
    JsonNode entries = office.get(plan + "/history").is(200).json().get("entries");
    assertThat(entries.findValuesAsText("text")).startsWith("恢复方案", "办结方案");
    assertThat(entries.get(0).get("changes").toString())
        .contains("方案状态", "已办结", "进行中", "原因", "补充整改");
    assertThat(entries.get(1).get("changes").toString()).contains("办结时未了结的问题数", "归档");
    assertThat(wiki.as("english").get(plan + "/history").json().get("entries").get(0).get("text"))
        .hasToString("\"Plan reopened\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "word", "email"})
  void paperSaysThatThePlanHasEnded(String type) {
    end();
    long page =
        wiki.page(
            ledger.space,
            "归档" + type + ledger.plan,
            "<ac:structured-macro ac:name=\"duban-checklist\"><ac:parameter ac:name=\"plan\">"
                + ledger.plan
                + "</ac:parameter></ac:structured-macro>");

    Document paper =
        Jsoup.parse(
            office
                .wiki("/pages/render.action?outputType=" + type + "&pageId=" + page)
                .is(200)
                .body());

    assertThat(paper.select(".duban-head .duban-ended").text()).isEqualTo("已办结");
    assertThat(paper.select(".duban-notice").text()).contains("由王办公办结，现只供查阅");
    assertThat(paper.select(".duban-facts").text()).contains("方案状态", "归档");
    assertThat(paper.select(".duban-row")).hasSize(1);
  }

  private HostClient.Answer end() {
    return office.post(plan + "/end", 1, Map.of("reason", "归档", "withOpen", true)).is(200);
  }

  private static void ended(HostClient.Answer answer) {
    assertThat(answer.is(403).at("/key"))
        .as(answer.request())
        .isEqualTo("duban.rectification.why.planEnded");
  }
}
