package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list that pages poll, over HTTP: bounds, filters, 304, and what people type. */
@WithHost
class LedgerListIT {
  private WireLedger ledger;
  private HostClient office;
  private String list;

  @BeforeEach
  void open(TestWiki wiki) {
    ledger = WireLedger.in(wiki);
    office = wiki.as("bangong");
    list = "/plans/" + ledger.plan + "/items";
  }

  @Test
  void answers304UntilSomebodyElseChangesSomething(TestWiki wiki) {
    int item = ledger.item("甲");
    String first = etag(office);
    office.get(list, "If-None-Match", first).is(304);
    office.get(list, "If-None-Match", "W/" + first).is(304);
    assertThat(office.get(list, "If-None-Match", first).body()).isEmpty();

    wiki.as("bangong2").put("/items/" + item, 1, Map.of("goal", "标准")).is(200);

    HostClient.Answer fresh = office.get(list, "If-None-Match", first).is(200);
    assertThat(fresh.at("/items/0/goal")).isEqualTo("标准");
    String second = etag(office);
    wiki.as("chengban").post("/items/" + item + "/progress", Map.of("text", "进展")).is(201);
    String third = etag(office);
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    wiki.host().settings().setReadOnly(true);
    office.get(list, "If-None-Match", third).is(200);
  }

  @Test
  void givesEveryViewerLanguageAndFilterATagOfItsOwn(TestWiki wiki) {
    ledger.item("甲");
    Set<String> tags = new LinkedHashSet<>();
    tags.add(etag(office));
    tags.add(etag(wiki.as("bangong2")));
    tags.add(etag(wiki.as("english")));
    for (String filter : List.of("status=DRAFT", "q=x", "limit=1", "light=RED", "cursor=1-1")) {
      tags.add(office.get(list + "?" + filter).is(200).header("ETag").orElseThrow());
    }

    assertThat(tags).hasSize(8);
  }

  @Test
  void aBodyLargerThanAnyoneWritesIsRefusedByNameBeforeItIsReadWhole() {
    HostClient.Answer refused = office.post("/plans", Map.of("title", "长".repeat(400_000))).is(400);

    assertThat(refused.at("/key")).isEqualTo("duban.refusal.bodyTooLarge");
    assertThat(refused.at("/message")).contains("1 MB");
  }

  @Test
  void givesABoundedPartAtOnceAndAllOfThemByPages() {
    for (int i = 0; i < 7; i++) {
      ledger.item("事项" + i);
    }
    Set<Integer> seen = new LinkedHashSet<>();
    String cursor = "";
    do {
      JsonNode page = office.get(list + "?limit=3" + cursor).is(200).json();
      assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
      page.get("items").forEach(item -> assertThat(seen.add(item.get("id").asInt())).isTrue());
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    } while (cursor != null);

    assertThat(seen).hasSize(7);
    office.get(list + "?limit=1000000").is(200);
    for (String wrong :
        List.of(
            "cursor=x",
            "status=NO",
            "light=PINK",
            "ids=1;DROP",
            "cursor=9999999999-1",
            "sort=due&cursor=1-1-i5",
            "sort=unit&cursor=1-1-tYWJj",
            "q=%00",
            "limit=-5",
            "limit=viele")) {
      HostClient.Answer refused = office.get(list + "?" + wrong).is(400);
      assertThat(refused.at("/key")).startsWith("duban.");
      assertThat(refused.at("/message")).isNotBlank();
    }
    String ids = "1" + ",1".repeat(200);
    office.get(list + "?ids=" + ids).is(400);
  }

  @Test
  void keepsWhatPeopleTypeAsItWasTyped() {
    String hostile = "<b onclick=\"x()\">&amp;'\"`${7*7}#{x}\\ %27;DROP TABLE-- 𠮷㐀\u200F‮é";
    int id = ledger.item(hostile);
    ledger.edit("bangong", id, Map.of("detail", hostile + "\n二行\t制表", "category", hostile)).is(200);
    office.post("/items/" + id + "/progress", Map.of("text", hostile)).is(201);

    HostClient.Answer kept = ledger.get(id);

    assertThat(kept.at("/title")).isEqualTo(hostile);
    assertThat(kept.at("/detail")).isEqualTo(hostile + "\n二行\t制表");
    assertThat(kept.at("/category")).isEqualTo(hostile);
    assertThat(kept.at("/latestProgress/text")).isEqualTo(hostile);
    JsonNode history = office.get("/items/" + id + "/history").is(200).json();
    assertThat(history.at("/entries/0/changes/0/after").asText()).isEqualTo(hostile);
    assertThat(office.get(list + "?q=%27%3BDROP").json().get("items")).isEmpty();
    assertThat(office.get(list + "?q=DROP%20TABLE--").json().get("items")).hasSize(1);
    assertThat(office.get(list + "?q=%25").json().get("items")).hasSize(1);
    assertThat(office.get(list + "?q=%5C").json().get("items")).hasSize(1);
    assertThat(office.get("/audit/verify?plan=" + ledger.plan).is(200).json().get("broken"))
        .isEmpty();
  }

  @Test
  void refusesWhatIsTooLongOrOfTheWrongKindByTheFieldsName() {
    int id = ledger.item("事项");
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("title", "长".repeat(256));
    wrong.put("detail", "长".repeat(20_001));
    wrong.put("category", "一行\n二行");
    wrong.put("goal", "响\u0007铃");
    wrong.put("dueOn", "2026-02-30");
    wrong.put("termType", "SOMETIME");
    wrong.put("longTerm", "yes");
    wrong.put("level", "high");
    wrong.put("leadUnit", 99_999_999);
    wrong.put("leader", Map.of("userKey", "nobody-of-that-key"));
    wrong.put("coUnits", List.of("x"));
    wrong.forEach(
        (field, value) -> {
          HostClient.Answer refused = ledger.edit("bangong", id, Map.of(field, value));
          assertThat(refused.status())
              .as(refused.request() + field + refused.body())
              .isEqualTo(400);
          assertThat(refused.at("/key")).as(field).startsWith("duban.");
          assertThat(refused.at("/message")).as(field).isNotBlank().doesNotContain("duban.");
        });
    assertThat(ledger.version(id)).isEqualTo(1);
    office
        .raw("PUT", "/items/" + id, "[1]", "Content-Type", "application/json", "If-Match", "1")
        .is(400);
    office
        .raw("PUT", "/items/" + id, "{", "Content-Type", "application/json", "If-Match", "1")
        .is(400);
    office.post("/items/" + id + "/actions/EXPLODE", 1, Map.of()).is(400);
    office.get("/items/0").is(404);
    office.get("/items/abc").is(404);
  }

  private String etag(HostClient who) {
    return who.get(list).is(200).header("ETag").orElseThrow();
  }
}
