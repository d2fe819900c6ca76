package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import architecture.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a matter over HTTP, each step by the person whose step it is. */
@WithHost
class LedgerIT {
  private WireLedger ledger;
  private HostClient office;
  private HostClient owner;

  @BeforeEach
  void open(TestWiki wiki) {
    ledger = WireLedger.in(wiki);
    office = wiki.as("bangong");
    owner = wiki.as("chengban");
  }

  @Test
  void goesFromDraftThroughReturnAndCloseToANewCycle(TestWiki wiki) {
    int id = ledger.item("监管有盲区");
    assertThat(ledger.get(id).at("/status")).isEqualTo("DRAFT");

    ledger.assign(id);
    assertThat(ledger.get(id).at("/status")).isEqualTo("OPEN");
    assertThat(ledger.get(id).at("/origDueOn")).isEqualTo(WireLedger.DUE);

    ledger.work(id);
    assertThat(ledger.get(id).at("/status")).isEqualTo("DOING");

    ledger.apply(id);
    ledger.act("fenguan", id, "RETURN", Map.of("reason", "佐证不全")).is(200);
    assertThat(ledger.get(id).at("/status")).isEqualTo("DOING");
    assertThat(ledger.get(id).at("/round")).isEqualTo("1");

    ledger.act("chengban", id, "REQUEST_CLOSE", Map.of("statement", "已补充佐证")).is(200);
    ledger.act("fenguan", id, "LEADER_PASS", Map.of("opinion", "同意")).is(200);
    ledger.close(id).is(200);
    assertThat(ledger.get(id).at("/status")).isEqualTo("CLOSED");
    assertThat(ledger.get(id).at("/closedOn")).isNotNull();
    owner.post("/items/" + id + "/progress", Map.of("text", "迟到的进展")).is(400);

    ledger.act("jiwei", id, "REOPEN", Map.of("reason", "问题反弹", "basis", "回头看")).is(200);
    HostClient.Answer reopened = ledger.get(id);
    assertThat(reopened.at("/status")).isEqualTo("OPEN");
    assertThat(reopened.at("/cycle")).isEqualTo("2");
    assertThat(reopened.at("/round")).isEqualTo("0");

    JsonNode requests = office.get("/items/" + id + "/requests").is(200).json().get("requests");
    assertThat(requests).hasSize(2);
    assertThat(requests.at("/0/status").asText()).isEqualTo("RETURNED");
    assertThat(requests.at("/0/steps/0/opinion").asText()).isEqualTo("佐证不全");
    assertThat(requests.at("/1/status").asText()).isEqualTo("APPROVED");
    JsonNode entries = office.get("/items/" + id + "/history").is(200).json().get("entries");
    assertThat(entries.findValuesAsText("action"))
        .contains("CREATE", "ASSIGN", "START", "RETURN", "LEADER_PASS", "CLOSE", "REOPEN");
    assertThat(entries.at("/0/who/name").asText()).isEqualTo("孙纪委");
  }

  @Test
  void holdsALongTermMatterChecksItAndClosesItLater() {
    int id = ledger.item("会议制度执行不严");
    ledger.assign(id);
    ledger.edit("bangong", id, Map.of("longTerm", true)).is(200);
    ledger.work(id);
    ledger.apply(id);
    ledger.act("fenguan", id, "LEADER_PASS", Map.of()).is(200);

    ledger.act("bangong2", id, "PHASE_DONE", Map.of("opinion", "转入持续巩固")).is(200);
    assertThat(ledger.get(id).at("/status")).isEqualTo("HOLD");
    assertThat(ledger.get(id).at("/light/color")).isEqualTo("BLUE");
    ledger.act("bangong", id, "CHECK", Map.of("opinion", "季度复核，未反弹")).is(200);
    assertThat(ledger.get(id).at("/status")).isEqualTo("HOLD");
    assertThat(ledger.close(id).is(403).at("/key")).isEqualTo("duban.approval.why.alreadyPassed");
    ledger.act("bangong", id, "CLOSE", WireLedger.closing()).is(200);

    assertThat(ledger.get(id).at("/status")).isEqualTo("CLOSED");
    assertThat(ledger.summary().get("rate").asText()).isEqualTo("100.0%");
  }

  @Test
  void cancelsWithAReasonAndTakesTheMatterOutOfTheRate() {
    int id = ledger.item("重复事项");

    HostClient.Answer refused = ledger.act("bangong", id, "CANCEL", Map.of()).is(400);
    ledger.act("bangong", id, "CANCEL", Map.of("reason", "与第2项合并")).is(200);

    assertThat(refused.at("/kind")).isEqualTo("INVALID");
    assertThat(refused.at("/message")).isNotBlank();
    assertThat(ledger.get(id).at("/status")).isEqualTo("VOID");
    assertThat(ledger.summary().get("counted").asInt()).isZero();
    assertThat(ledger.summary().get("rate").asText()).isEqualTo("—");
    assertThat(ledger.edit("bangong", id, Map.of("title", "改")).status()).isEqualTo(400);
  }

  @Test
  void keepsApplicantReviewerAndCloserApartAndSaysSo(TestWiki wiki) {
    // one person who is owner, leader and office at once
    wiki.host()
        .people()
        .addToGroup(wiki.host().people().byName("english").orElseThrow(), "duban-owner");
    int id = ledger.item("一人多岗");
    ledger.assign(id, "english");
    ledger.work(id);
    ledger.prepare(id);
    ledger.act("english", id, "REQUEST_CLOSE", Map.of("statement", "done")).is(200);

    HostClient.Answer own = ledger.act("english", id, "LEADER_PASS", Map.of()).is(403);
    assertThat(own.at("/kind")).isEqualTo("FORBIDDEN");
    assertThat(own.at("/key")).isEqualTo("duban.approval.why.applicant");
    assertThat(choice(wiki.as("english").get("/items/" + id).json(), "LEADER_PASS").asText())
        .isEqualTo(own.at("/message"));

    ledger.act("english", id, "WITHDRAW", Map.of()).is(200);
    ledger.act("chengban", id, "REQUEST_CLOSE", Map.of("statement", "已完成")).is(200);
    assertThat(ledger.act("bangong", id, "CLOSE", WireLedger.closing()).status()).isEqualTo(400);
    assertThat(ledger.act("kezhang", id, "LEADER_PASS", Map.of()).is(403).at("/message"))
        .contains("Anna English");
    ledger.act("english", id, "LEADER_PASS", Map.of()).is(200);

    HostClient.Answer twice = ledger.act("english", id, "CLOSE", WireLedger.closing()).is(403);
    assertThat(twice.at("/key")).isEqualTo("duban.approval.why.alreadyPassed");
    assertThat(ledger.act("chengban", id, "CLOSE", WireLedger.closing()).is(403).at("/message"))
        .isNotBlank();
    ledger.close(id).is(200);
  }

  @Test
  void refusesToCloseWithoutAllConditionsAndToApplyWithoutEvidence() {
    int id = ledger.item("条件不足");
    ledger.assign(id);
    ledger.work(id);

    HostClient.Answer early =
        ledger.act("chengban", id, "REQUEST_CLOSE", Map.of("statement", "完成")).is(400);
    assertThat(early.json().at("/details/missing")).hasSize(2);

    ledger.apply(id);
    ledger.act("fenguan", id, "LEADER_PASS", Map.of()).is(200);
    HostClient.Answer unticked =
        ledger.act("bangong2", id, "CLOSE", Map.of("conditions", List.of("DUTY"))).is(400);
    assertThat(unticked.json().at("/details/missing")).hasSize(3);
    assertThat(ledger.get(id).at("/status")).isEqualTo("REVIEW2");
  }

  @Test
  void asksForTheVersionAndTellsTheSecondWriterWhatChanged() {
    int id = ledger.item("两人同改");
    int version = ledger.get(id).version();

    HostClient.Answer without = office.put("/items/" + id, Map.of("goal", "甲")).is(400);
    assertThat(without.at("/key")).isEqualTo("duban.refusal.ifMatch");
    HostClient.Answer action =
        office.post("/items/" + id + "/actions/CANCEL", Map.of("reason", "x")).is(400);
    assertThat(action.at("/key")).isEqualTo("duban.refusal.ifMatch");

    office.put("/items/" + id, version, Map.of("goal", "甲的标准")).is(200);
    HostClient.Answer late =
        ledger.wiki.as("bangong2").put("/items/" + id, version, Map.of("goal", "乙的标准")).is(409);

    assertThat(late.at("/kind")).isEqualTo("CONFLICT");
    assertThat(late.at("/message")).contains("王办公");
    assertThat(late.at("/details/current/goal")).isEqualTo("甲的标准");
    assertThat(late.at("/details/changed/0/field")).isEqualTo("goal");
    assertThat(late.at("/details/changed/0/yours")).isEqualTo("乙的标准");
    assertThat(late.at("/details/changed/0/theirs")).isEqualTo("甲的标准");
    assertThat(late.at("/details/by/name")).isEqualTo("王办公");
    assertThat(late.at("/details/at")).endsWith("Z");
    assertThat(ledger.get(id).at("/goal")).isEqualTo("甲的标准");
  }

  @Test
  @Rule(value = 3, rows = "MeasureRow")
  void takesThreeKindsOfEvidenceAndPairsMeasuresWithManyItems(TestWiki wiki) {
    int one = ledger.item("甲问题");
    int two = ledger.item("乙问题");
    long file =
        wiki.host()
            .attachments()
            .add(ledger.page, "佐证.txt", "text/plain", new byte[] {1}, wiki.keyOf("bangong"))
            .id();

    assertThat(office.get("/pages/" + ledger.page + "/attachments").at("/attachments/0/fileName"))
        .isEqualTo("佐证.txt");
    ledger.evidence(one, Map.of("kind", "ATTACHMENT", "attachmentId", file, "caption", "照片"));
    ledger.evidence(one, Map.of("kind", "PAGE", "pageId", ledger.page, "caption", "台账"));
    ledger.evidence(
        one, Map.of("kind", "LINK", "url", "https://example.org/a?b=1&c=2", "caption", "链接"));
    String bad = "/items/" + one + "/evidence";
    for (String url : List.of("javascript:alert(1)", "data:text/html,x", "//evil", "ftp://x")) {
      office.post(bad, Map.of("kind", "LINK", "url", url)).is(400);
    }
    office.post(bad, Map.of("kind", "ATTACHMENT", "attachmentId", file + 1)).is(400);
    assertThat(office.get(bad).json().get("evidence").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("ATTACHMENT", "PAGE", "LINK");

    int measure =
        office
            .post("/items/" + one + "/measures", Map.of("text", "建立台账"))
            .is(201)
            .json()
            .at("/measure/id")
            .asInt();
    office
        .put("/items/" + two + "/links", ledger.version(two), Map.of("measures", List.of(measure)))
        .is(200);
    assertThat(ledger.get(two).json().at("/measures/0/id").asInt()).isEqualTo(measure);
    assertThat(office.put("/measures/" + measure, Map.of("status", "DONE")).status())
        .isEqualTo(400);
    owner.put("/measures/" + measure, 1, Map.of("status", "DONE")).is(200);
    assertThat(owner.put("/measures/" + measure, 1, Map.of("status", "DOING")).is(409).at("/kind"))
        .isEqualTo("CONFLICT");
    assertThat(owner.put("/measures/" + measure, 2, Map.of("text", "改写")).status()).isEqualTo(403);
    office.put("/items/" + two + "/links", ledger.version(two), Map.of("measures", List.of()));
    assertThat(ledger.get(two).json().get("measures")).isEmpty();
    assertThat(ledger.get(one).json().at("/measures/0/status").asText()).isEqualTo("DONE");
  }

  private static JsonNode choice(JsonNode item, String action) {
    for (JsonNode choice : item.get("actions")) {
      if (choice.get("action").asText().equals(action)) {
        assertThat(choice.get("allowed").asBoolean()).isFalse();
        return choice.get("why");
      }
    }
    throw new AssertionError("no " + action + " in " + item.get("actions"));
  }
}
