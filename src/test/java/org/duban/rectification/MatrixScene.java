package org.duban.rectification;

import host.testing.HostClient;
import host.testing.TestWiki;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan with items in whatever state a line of the matrix asks for. */
final class MatrixScene {
  /** Stands in every title: whoever may not see the plan must never read it. */
  static final String SECRET = "机密甲";

  /** Every item, unlike its plan, has this title. */
  static final String ITEM = SECRET + "事项";

  static final String LATER = LocalDate.now().plusDays(200).toString();

  final TestWiki wiki;
  final MatrixPeople people;
  final TestWiki.Place place;
  final int plan;
  private final HostClient maker;
  private Integer draft;

  MatrixScene(TestWiki wiki) {
    this.wiki = wiki;
    people = MatrixPeople.in(wiki);
    place = people.place();
    maker = wiki.as(MatrixPeople.MAKER);
    plan = plan(place.page());
  }

  int plan(long page) {
    return maker
        .post("/plans", Map.of("spaceKey", place.space(), "pageId", page, "title", SECRET + "方案"))
        .is(201)
        .id();
  }

  /** Ends the plan or takes it up again, unless it is so. */
  void planEnded(boolean wanted) {
    HostClient.Answer now = maker.get("/plans/" + plan).is(200);
    if (now.json().get("status").asText().equals("ENDED") != wanted) {
      maker
          .post(
              "/plans/" + plan + (wanted ? "/end" : "/reopen"),
              now.version(),
              Map.of("reason", "试验", "withOpen", true))
          .is(200);
    }
  }

  /** A page that has no plan yet. */
  long freePage() {
    return wiki.page(place.space(), "空页" + System.nanoTime(), "<p/>");
  }

  /** A report that its maker has kept for a page. */
  int draft() {
    if (draft != null) {
      return draft;
    }
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("spaceKey", place.space());
    wanted.put("title", "汇报" + System.nanoTime());
    wanted.put("text", "一是台账不全。");
    wanted.put("checklist", true);
    wanted.put("items", List.of());
    wanted.put("links", List.of());
    draft = maker.post("/report/import/drafts", wanted).is(201).json().get("draft").asInt();
    return draft;
  }

  int item(String state) {
    int id = maker.post("/plans/" + plan + "/items", Map.of("title", ITEM)).is(201).id();
    switch (state) {
      case "draft" -> {}
      case "open" -> {
        measure(id);
        assign(id, true, false);
      }
      case "", "doing" -> doing(id);
      case "ready" -> ready(id, true, false);
      case "review" -> review(id, true, false);
      case "reviewNoAccount" -> review(id, false, false);
      case "review2" -> review2(id, false);
      case "review2Long" -> review2(id, true);
      case "hold" -> {
        review2(id, true);
        act(MatrixPeople.MAKER, id, "PHASE_DONE", Map.of("opinion", "同意"));
      }
      case "closed" -> {
        review2(id, false);
        act(MatrixPeople.MAKER, id, "CLOSE", WireLedger.closing());
      }
      case "extension" -> {
        doing(id);
        act(
            MatrixPeople.APPLICANT,
            id,
            "REQUEST_EXTENSION",
            Map.of("newDue", LATER, "reason", "招标延后", "progressNote", "已完成一半"));
      }
      default -> throw new IllegalStateException("no state " + state);
    }
    return id;
  }

  /** Due on a day, with one doer and one responsible leader. */
  int due(LocalDate day, String doer, String leader) {
    int id = maker.post("/plans/" + plan + "/items", Map.of("title", ITEM)).is(201).id();
    assign(id, doer, leader, day, false);
    return id;
  }

  int measure(int item) {
    return maker
        .post("/items/" + item + "/measures", Map.of("text", SECRET + "措施"))
        .is(201)
        .json()
        .at("/measure/id")
        .asInt();
  }

  int version(int item) {
    return maker.get("/items/" + item).is(200).version();
  }

  private void doing(int id) {
    measure(id);
    assign(id, true, false);
    maker.post("/items/" + id + "/progress", Map.of("text", "已部署")).is(201);
  }

  private void ready(int id, boolean account, boolean longTerm) {
    int measure = measure(id);
    assign(id, account, longTerm);
    maker.post("/items/" + id + "/progress", Map.of("text", "已部署")).is(201);
    maker
        .post(
            "/items/" + id + "/evidence",
            Map.of("kind", "LINK", "url", "https://example.org/" + id, "caption", "佐证"))
        .is(201);
    maker.put("/measures/" + measure, 1, Map.of("status", "DONE")).is(200);
  }

  private void review(int id, boolean account, boolean longTerm) {
    ready(id, account, longTerm);
    act(MatrixPeople.APPLICANT, id, "REQUEST_CLOSE", Map.of("statement", "均已落实"));
  }

  private void review2(int id, boolean longTerm) {
    review(id, true, longTerm);
    act(MatrixPeople.LEADER, id, "LEADER_PASS", Map.of("opinion", "同意"));
  }

  private void act(String who, int id, String action, Map<String, ?> body) {
    wiki.as(who).post("/items/" + id + "/actions/" + action, version(id), body).is(200);
  }

  private void assign(int id, boolean account, boolean longTerm) {
    String leader = account ? MatrixPeople.LEADER : null;
    assign(id, MatrixPeople.DOER, leader, LocalDate.now().plusDays(90), longTerm);
  }

  private void assign(int id, String doer, String leader, LocalDate day, boolean longTerm) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "leader", leader == null ? Map.of("name", "已退休") : Map.of("userKey", wiki.keyOf(leader)));
    fields.put("leadUnit", people.unit());
    fields.put("owner", Map.of("userKey", wiki.keyOf(doer)));
    fields.put("termType", "DATED");
    fields.put("dueOn", day.toString());
    fields.put("longTerm", longTerm);
    maker.put("/items/" + id, version(id), fields).is(200);
  }
}
