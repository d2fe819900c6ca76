package org.duban.rectification;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of the matrix as the request that it describes, sent by one person after the other. */
final class MatrixRequest {
  /** Addresses that name something of a plan: hidden, they answer as for a number never given. */
  private static final String OF_A_PLAN = "/(plans|items|measures|pages)/\\{id\\}.*";

  private static final String NEVER = "999999";

  private final MatrixScene scene;
  private final PermissionTable.Line line;
  private final String verb;
  private final String path;
  private final String query;
  private final String body;
  private final boolean sees;
  private final String seen;
  private final String through;
  private Integer item;
  private Integer person;

  MatrixRequest(MatrixScene scene, PermissionTable.Line line) {
    this.scene = scene;
    this.line = line;
    String how = line.how();
    int arrow = how.indexOf("=>");
    through = arrow < 0 ? null : how.substring(arrow + 2).strip();
    how = arrow < 0 ? how : how.substring(0, arrow).strip();
    query = how.startsWith("?") ? how.split(" ")[0] : "";
    how = how.substring(query.length()).strip();
    sees = how.startsWith("sees");
    seen = how.equals("sees items") ? MatrixScene.ITEM : MatrixScene.SECRET;
    how = sees ? "" : how;
    String address = line.surface().equals("act") ? addressOf(line.what()) : line.what();
    String action = address.contains("{action}") ? how.split(" ")[0] : "";
    body = how.substring(action.length()).strip();
    verb = address.split(" ")[0];
    path = address.split(" ")[1].replace("{action}", action);
  }

  private static String addressOf(String action) {
    return switch (action) {
      case "EDIT" -> "PUT /items/{id}";
      case "ADD_PROGRESS" -> "POST /items/{id}/progress";
      case "ADD_EVIDENCE" -> "POST /items/{id}/evidence";
      default -> "POST /items/{id}/actions/" + action;
    };
  }

  /** What the person meets with; {@code wrong} takes what no mark can say. */
  PermissionTable.Mark send(String who, List<String> wrong) {
    prepare();
    int before = scene.version(item);
    HostClient.Answer answer = ask(who, path);
    PermissionTable.Mark found = met(answer, wrong);
    if (found == PermissionTable.Mark.ABSENT && !answer.isOk() && path.matches(OF_A_PLAN)) {
      HostClient.Answer never = ask(who, path.replace("{id}", NEVER));
      boolean same = never.status() == 404 && never.at("/key").equals(answer.at("/key"));
      check(same, wrong, "differs from what never was", answer);
    }
    boolean may = found == PermissionTable.Mark.MAY;
    if (!may && scene.version(item) != before) {
      wrong.add(answer.request() + " was refused and has written");
    }
    if (may && !verb.equals("GET") && !line.what().startsWith("ADD_")) {
      item = null;
    }
    return found;
  }

  /** The buttons that the same person is offered for the same item. */
  void compareButton(String who, PermissionTable.Mark mark, List<String> wrong) {
    prepare();
    HostClient client = scene.people.client(who);
    HostClient.Answer one = client.get("/items/" + item);
    HostClient.Answer list = client.get("/plans/" + scene.plan + "/items?ids=" + item);
    if (mark == PermissionTable.Mark.ABSENT || mark == PermissionTable.Mark.LOGIN) {
      boolean listed = list.isOk() && !list.json().at("/items").isEmpty();
      check(!one.isOk() && !listed, wrong, "sees the item", one);
      return;
    }
    boolean offered = mark == PermissionTable.Mark.MAY && through == null;
    for (JsonNode shown : List.of(one.json(), list.json().at("/items/0"))) {
      Optional<JsonNode> button = button(shown);
      boolean same = button.map(b -> b.get("allowed").asBoolean()).orElse(false) == offered;
      check(same, wrong, "is offered otherwise than allowed", one);
      boolean said = offered || button.isPresent() && !button.get().path("why").asText().isBlank();
      check(said, wrong, "is not told why not", one);
    }
  }

  private Optional<JsonNode> button(JsonNode shown) {
    List<JsonNode> found = new ArrayList<>();
    shown.path("actions").forEach(found::add);
    return found.stream().filter(a -> a.path("action").asText().equals(line.what())).findFirst();
  }

  /** Makes the item that it is about, unless the last one still serves. */
  void prepare() {
    scene.planEnded(false);
    if (item == null) {
      item = scene.item(line.state());
    }
    scene.planEnded(path.endsWith("/reopen"));
    if (path.startsWith("/report")) {
      scene.draft();
    }
    if (path.startsWith("/people/{id}")) {
      person = someone();
    }
  }

  /** Reading goes on; whatever would write says that it may not be now. */
  void sendReadOnly(String who, List<String> wrong) {
    int before = scene.version(item);
    HostClient.Answer answer = ask(who, path);
    boolean reads = verb.equals("GET");
    boolean right =
        reads ? answer.isOk() || through != null : List.of(403, 405).contains(answer.status());
    check(right && scene.version(item) == before, wrong, "in read-only mode", answer);
  }

  private HostClient.Answer ask(String who, String path) {
    List<String> headers = new ArrayList<>();
    if (!verb.equals("GET")) {
      boolean binary = body.equals("xlsx");
      headers.addAll(
          List.of("Content-Type", binary ? "application/octet-stream" : "application/json"));
      headers.addAll(List.of("X-Atlassian-Token", "no-check"));
      headers.addAll(List.of("If-Match", '"' + String.valueOf(version()) + '"'));
    }
    return scene
        .people
        .client(who)
        .raw(
            verb,
            filled(path) + filled(query),
            verb.equals("GET") ? null : filled(body),
            headers.toArray(String[]::new));
  }

  private PermissionTable.Mark met(HostClient.Answer answer, List<String> wrong) {
    boolean told = answer.body().contains(MatrixScene.SECRET);
    if (answer.isOk()) {
      return sees && !answer.body().contains(seen)
          ? PermissionTable.Mark.ABSENT
          : PermissionTable.Mark.MAY;
    }
    if (through != null && answer.status() == 400 && answer.at("/key").startsWith(through)) {
      return PermissionTable.Mark.MAY;
    }
    switch (answer.status()) {
      case 401 -> {
        check(!told, wrong, "says more than 401", answer);
        return PermissionTable.Mark.LOGIN;
      }
      case 404 -> {
        check("NOT_FOUND".equals(answer.at("/kind")) && !told, wrong, "says more", answer);
        return PermissionTable.Mark.ABSENT;
      }
      case 403 -> {
        boolean why =
            "FORBIDDEN".equals(answer.at("/kind"))
                && answer.at("/key").startsWith("duban.")
                && !answer.at("/message").isBlank();
        check(why, wrong, "does not say why", answer);
        return PermissionTable.Mark.REFUSED;
      }
      default -> {
        wrong.add(answer.request() + ": " + answer.status() + " " + answer.body());
        return PermissionTable.Mark.REFUSED;
      }
    }
  }

  private static void check(
      boolean right, List<String> wrong, String what, HostClient.Answer answer) {
    if (!right) {
      wrong.add(answer.request() + " " + what + ": " + answer.status() + " " + answer.body());
    }
  }

  private JsonNode measure() {
    return scene.wiki.as(MatrixPeople.MAKER).get("/items/" + item).is(200).json().at("/measures/0");
  }

  private int version() {
    HostClient maker = scene.wiki.as(MatrixPeople.MAKER);
    return switch (path.split("/")[1]) {
      case "items" -> scene.version(item);
      case "measures" -> measure().get("version").asInt();
      case "policies" -> maker.get(filled("/policies/{key}?spaceKey={space}")).is(200).version();
      case "roles" -> scene.wiki.as("admin").get(filled("/roles?spaceKey={space}")).version();
      case "plans" -> maker.get("/plans/" + scene.plan).version();
      case "calendar" -> maker.get(filled("/calendar/{year}")).version();
      case "units" -> unitVersion(maker);
      default -> 1;
    };
  }

  private int someone() {
    return scene
        .wiki
        .as(MatrixPeople.MAKER)
        .post("/people", Map.of("name", "某人" + System.nanoTime()))
        .is(201)
        .id();
  }

  private int unitVersion(HostClient maker) {
    for (JsonNode unit : maker.get("/units").json().get("units")) {
      if (unit.get("id").asInt() == scene.people.unit()) {
        return unit.get("version").asInt();
      }
    }
    throw new IllegalStateException("no unit " + scene.people.unit());
  }

  private String filled(String text) {
    String filled = text;
    if (filled.contains("{id}")) {
      filled =
          filled.replace(
              "{id}",
              switch (path.split("/")[1]) {
                case "items" -> String.valueOf(item);
                case "measures" -> measure().get("id").asText();
                case "units" -> String.valueOf(scene.people.unit());
                case "people" -> String.valueOf(person);
                case "pages" -> String.valueOf(scene.place.page());
                case "report" -> String.valueOf(scene.draft());
                default -> String.valueOf(scene.plan);
              });
    }
    if (filled.contains("{free}")) {
      filled = filled.replace("{free}", String.valueOf(scene.freePage()));
    }
    return filled
        .replace("{plan}", String.valueOf(scene.plan))
        .replace("{item}", String.valueOf(item))
        .replace("{space}", scene.place.space())
        .replace("{new}", "新" + System.nanoTime())
        .replace("{later}", MatrixScene.LATER)
        .replace("{month}", java.time.YearMonth.now().minusMonths(1).toString())
        .replace("{key}", "number")
        .replace("{year}", "2039");
  }
}
