package org.duban.rectification;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import host.testing.TestWiki;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan on a page of its own, driven over HTTP as {@link Office} drives the services. */
final class WireLedger {
  static final String DUE = LocalDate.now().plusDays(90).toString();

  final TestWiki wiki;
  final String space;
  final long page;
  final int plan;

  private WireLedger(TestWiki wiki, TestWiki.Place place, int plan) {
    this.wiki = wiki;
    this.space = place.space();
    this.page = place.page();
    this.plan = plan;
  }

  static WireLedger in(TestWiki wiki) {
    TestWiki.Place place = wiki.place();
    int plan =
        wiki.as("bangong")
            .post(
                "/plans",
                Map.of("spaceKey", place.space(), "pageId", place.page(), "title", "整改方案"))
            .is(201)
            .id();
    return new WireLedger(wiki, place, plan);
  }

  int item(String title) {
    return wiki.as("bangong")
        .post("/plans/" + plan + "/items", Map.of("title", title))
        .is(201)
        .id();
  }

  HostClient.Answer get(int id) {
    return wiki.as("bangong").get("/items/" + id).is(200);
  }

  /** Puts people on the staff list unless they are there: user name and full name in turn. */
  void staff(String... names) {
    for (int i = 0; i < names.length; i += 2) {
      wiki.as("bangong").post("/people", Map.of("userName", names[i], "name", names[i + 1]));
    }
  }

  int version(int id) {
    return get(id).version();
  }

  HostClient.Answer edit(String user, int id, Map<String, ?> fields) {
    return wiki.as(user).put("/items/" + id, version(id), fields);
  }

  HostClient.Answer act(String user, int id, String action, Map<String, ?> body) {
    return wiki.as(user).post("/items/" + id + "/actions/" + action, version(id), body);
  }

  void assign(int id) {
    assign(id, "fenguan");
  }

  /** Gives it leader, lead unit and term, which opens it. */
  void assign(int id, String leader) {
    int unit =
        wiki.as("bangong")
            .post("/units", Map.of("name", "科室" + id, "kind", "SECTION"))
            .is(201)
            .id();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("leader", Map.of("userKey", wiki.keyOf(leader)));
    fields.put("leadUnit", unit);
    fields.put("owner", Map.of("userKey", wiki.keyOf("chengban")));
    fields.put("termType", "DATED");
    fields.put("dueOn", DUE);
    edit("bangong", id, fields).is(200);
  }

  /** A measure and progress, which start it. */
  void work(int id) {
    wiki.as("bangong").post("/items/" + id + "/measures", Map.of("text", "建章立制")).is(201);
    wiki.as("chengban").post("/items/" + id + "/progress", Map.of("text", "已部署")).is(201);
  }

  /** Evidence is there and all measures are done. */
  void prepare(int id) {
    evidence(id, Map.of("kind", "LINK", "url", "https://example.org/" + id, "caption", "佐证"));
    for (JsonNode measure : get(id).json().get("measures")) {
      wiki.as("chengban")
          .put(
              "/measures/" + measure.get("id").asInt(),
              measure.get("version").asInt(),
              Map.of("status", "DONE"))
          .is(200);
    }
  }

  void evidence(int id, Map<String, ?> body) {
    wiki.as("chengban").post("/items/" + id + "/evidence", body).is(201);
  }

  void apply(int id) {
    prepare(id);
    act("chengban", id, "REQUEST_CLOSE", Map.of("statement", "已完成")).is(200);
  }

  HostClient.Answer close(int id) {
    return act("bangong2", id, "CLOSE", closing());
  }

  static Map<String, ?> closing() {
    return Map.of(
        "opinion", "同意", "conditions", List.of("UNDERSTANDING", "DUTY", "MEASURES", "RESULTS"));
  }

  JsonNode summary() {
    return wiki.as("bangong").get("/plans/" + plan + "/items").is(200).json().get("summary");
  }
}
