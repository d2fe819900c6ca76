package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every address the app answers at, found in its jar: what a person must not see is not there for
 * them, nobody gets in without a login, other sites and the read-only mode are kept out. A new
 * address fails here until it is listed.
 */
@WithHost
class PermissionsIT {
  private static final String PREFIX = "duban.";

  /** Below a plan, an item, a measure or a page: 404 for those who may not see the page. */
  private static final Map<String, String> OF_A_PLAN =
      Map.ofEntries(
          Map.entry("GET /audit/verify", "?plan={plan}"),
          Map.entry("GET /items/{id}", ""),
          Map.entry("PUT /items/{id}", "{\"goal\":\"x\"}"),
          Map.entry("POST /items/{id}/actions/{action}", "{\"reason\":\"x\"}"),
          Map.entry("PUT /items/{id}/links", "{\"measures\":[]}"),
          Map.entry("POST /items/{id}/measures", "{\"text\":\"x\"}"),
          Map.entry("POST /items/{id}/progress", "{\"text\":\"x\"}"),
          Map.entry("GET /items/{id}/progress", ""),
          Map.entry("POST /items/{id}/evidence", "{\"kind\":\"LINK\",\"url\":\"https://a.cn/\"}"),
          Map.entry("GET /items/{id}/evidence", ""),
          Map.entry("GET /items/{id}/extensions", ""),
          Map.entry("GET /items/{id}/history", ""),
          Map.entry("GET /items/{id}/requests", ""),
          Map.entry("PUT /measures/{id}", "{\"status\":\"DONE\"}"),
          Map.entry("GET /pages/{id}/attachments", ""),
          Map.entry("GET /plans/{id}", ""),
          Map.entry("GET /plans/{id}/items", ""),
          Map.entry("POST /plans/{id}/items", "{\"title\":\"x\"}"),
          Map.entry(
              "POST /plans/{id}/items/bulk",
              "{\"ids\":[{\"id\":1,\"version\":1}],\"set\":{\"owner\":{\"name\":\"x\"}}}"),
          Map.entry(
              "POST /plans/{id}/take-over", "{\"basis\":\"x\",\"items\":[{\"title\":\"x\"}]}"),
          Map.entry("GET /plans/{id}/snapshots", ""),
          Map.entry("POST /plans/{id}/snapshots", "{\"month\":\"2026-01\"}"),
          Map.entry("GET /plans/{id}/ledger.xlsx", ""),
          Map.entry("POST /plans/{id}/ledger/preview", "xlsx"),
          Map.entry("POST /plans/{id}/ledger/import", "{\"file\":\"UEsDBA==\"}"));

  /** No plan stands in these addresses; each has tests of its own of what it gives to whom. */
  private static final Set<String> OF_NO_PLAN =
      Set.of(
          "GET /calendar/{year}",
          "PUT /calendar/{year}",
          "POST /calendar/{year}/preview",
          "GET /dashboard/matters",
          "GET /dashboard/summary",
          "GET /me",
          "GET /me/reminders",
          "GET /people",
          "POST /people",
          "GET /plans",
          "POST /plans",
          "GET /policies",
          "GET /policies/{key}",
          "PUT /policies/{key}",
          "DELETE /policies/{key}",
          "GET /roles",
          "PUT /roles",
          "POST /report/import/drafts",
          "POST /report/import/drafts/{id}/checklist",
          "POST /report/import/preview",
          "GET /units",
          "POST /units",
          "PUT /me/reminders");

  @Test
  void everyAddressOfTheJarIsListedHere() throws Exception {
    Set<String> listed = new TreeSet<>(OF_A_PLAN.keySet());
    listed.addAll(OF_NO_PLAN);

    assertThat(addresses()).as("list new addresses in %s", PermissionsIT.class).isEqualTo(listed);
  }

  @Test
  void nothingOfAPlanIsThereForWhoMayNotSeeItsPage(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int item = ledger.item("保密事项");
    int measure = measure(ledger, item);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> address : OF_A_PLAN.entrySet()) {
      HostClient.Answer hidden =
          ask(wiki.as("outsider"), address, ledger.plan, item, measure, ledger.page);
      HostClient.Answer never = ask(wiki.as("outsider"), address, 999999, 999999, 999999, 999999);
      boolean same =
          hidden.status() == 404
              && never.status() == 404
              && "NOT_FOUND".equals(hidden.at("/kind"))
              && hidden.at("/key").equals(never.at("/key"))
              && !hidden.body().contains("保密");
      if (!same) {
        wrong.add(hidden.request() + ": " + hidden.status() + " " + hidden.body());
      }
    }

    assertThat(wrong).isEmpty();
    HostClient outsider = wiki.as("outsider");
    assertThat(outsider.get("/plans?pageId=" + ledger.page).json().get("plans")).isEmpty();
    assertThat(outsider.get("/plans?spaceKey=" + ledger.space).json().get("plans")).isEmpty();
    outsider.post("/plans", Map.of("spaceKey", ledger.space, "title", "x")).is(404);
    HostClient.Answer figures = outsider.get("/dashboard/summary?plan=" + ledger.plan);
    assertThat(figures.status()).isIn(400, 404);
    assertThat(figures.at("/key"))
        .isEqualTo(outsider.get("/dashboard/summary?plan=999999").at("/key"));
  }

  @Test
  void aRestrictionOfThePageHidesThePlanFromThoseWhoSeeTheSpace(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    HostClient staff = wiki.as("paizhu");
    staff.get("/plans/" + ledger.plan).is(200);
    HostClient.Answer list = staff.get("/plans/" + ledger.plan + "/items").is(200);

    wiki.host()
        .permissions()
        .restrict(
            ledger.page, host.content.Access.VIEW, host.content.Subject.group("duban-office"));

    staff.get("/plans/" + ledger.plan).is(404);
    String etag = list.header("ETag").orElseThrow();
    staff.get("/plans/" + ledger.plan + "/items", "If-None-Match", etag).is(404);
    wiki.as("bangong2").get("/plans/" + ledger.plan).is(200);
  }

  @Test
  void readersWhoseWorkItIsNotAreToldWhoMayDoIt(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int item = ledger.item("事项");
    int measure = measure(ledger, item);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> address : OF_A_PLAN.entrySet()) {
      if (address.getKey().startsWith("GET") && !address.getKey().contains("verify")) {
        continue;
      }
      HostClient.Answer refused =
          ask(wiki.as("renshi"), address, ledger.plan, item, measure, ledger.page);
      if (refused.status() != 403
          || !refused.at("/key").startsWith(PREFIX)
          || refused.at("/message").isBlank()) {
        wrong.add(refused.request() + ": " + refused.status() + " " + refused.body());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(ledger.version(item)).isEqualTo(2);
    wiki.as("renshi").post("/units", Map.of("name", "x", "kind", "SECTION")).is(403);
    wiki.as("renshi").post("/people", Map.of("name", "x")).is(403);
    String notice = "2031-01-01 放假 元旦";
    wiki.as("renshi").put("/calendar/2031", Map.of("text", notice)).is(403);
    wiki.as("renshi").put("/policies/light", 0, Map.of("counting", "WORKING")).is(403);
    wiki.as("renshi").put("/roles", 0, Map.of("roles", Map.of())).is(403);
  }

  @Test
  void nobodyGetsInWithoutALoginOrWithAWrongOne(TestWiki wiki) {
    for (String address : all()) {
      assertThat(bare(wiki.client(), address).status()).as(address).isEqualTo(401);
      assertThat(bare(wiki.client(), address, "Authorization", "Basic eDp5").status())
          .as(address)
          .isEqualTo(401);
    }
  }

  @Test
  void writesThatAnotherSiteCouldSendAreRefused(TestWiki wiki) {
    for (String address : all()) {
      if (!address.startsWith("GET")) {
        assertThat(
                bare(
                        wiki.as("bangong"),
                        address,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                    .status())
            .as(address + " as a form")
            .isIn(403, 415);
        assertThat(
                bare(
                        wiki.as("bangong"),
                        address,
                        "Content-Type",
                        "application/json",
                        "Origin",
                        "https://evil.example")
                    .status())
            .as(address + " from elsewhere")
            .isIn(403, 415);
      }
    }
  }

  @Test
  void aTextThatAnotherSiteCouldPostIsRefusedWithoutTheHeader(TestWiki wiki) {
    wiki.as("bangong")
        .raw("POST", "/report/import/preview", "text", "Content-Type", "text/plain")
        .is(403);
  }

  @Test
  void nothingIsWrittenInReadOnlyModeAndReadingGoesOn(TestWiki wiki) {
    WireLedger ledger = WireLedger.in(wiki);
    int item = ledger.item("事项");
    int measure = measure(ledger, item);
    wiki.host().settings().setReadOnly(true);

    for (Map.Entry<String, String> address : OF_A_PLAN.entrySet()) {
      HostClient.Answer answer =
          ask(wiki.as("bangong"), address, ledger.plan, item, measure, ledger.page);
      if (address.getKey().startsWith("GET")) {
        answer.is(200);
      } else {
        assertThat(answer.status()).as(answer.request()).isIn(403, 405);
      }
    }
    assertThat(wiki.as("bangong").get("/me").at("/readOnly")).isEqualTo("true");
    assertThat(ledger.get(item).json().get("actions").findValuesAsText("allowed"))
        .containsOnly("false");
    assertThat(ledger.version(item)).isEqualTo(2);
  }

  private static int measure(WireLedger ledger, int item) {
    return ledger
        .wiki
        .as("bangong")
        .post("/items/" + item + "/measures", Map.of("text", "措施"))
        .is(201)
        .json()
        .at("/measure/id")
        .asInt();
  }

  private static HostClient.Answer ask(
      HostClient who,
      Map.Entry<String, String> address,
      int plan,
      int item,
      int measure,
      long page) {
    String[] parts = address.getKey().split(" ");
    String kind = parts[1].split("/")[1];
    Object id =
        switch (kind) {
          case "items" -> item;
          case "measures" -> measure;
          case "pages" -> page;
          default -> plan;
        };
    String path = parts[1].replace("{id}", String.valueOf(id)).replace("{action}", "CANCEL");
    String body = address.getValue();
    if (body.startsWith("?")) {
      path += body.replace("{plan}", String.valueOf(plan));
    }
    if (parts[0].equals("GET")) {
      return who.get(path);
    }
    String type = body.equals("xlsx") ? "application/octet-stream" : "application/json";
    int version = kind.equals("items") ? 2 : 1;
    return who.raw(
        parts[0],
        path,
        body,
        "Content-Type",
        type,
        "X-Atlassian-Token",
        "no-check",
        "If-Match",
        "\"" + version + "\"");
  }

  private static HostClient.Answer bare(HostClient who, String address, String... headers) {
    String[] parts = address.split(" ");
    String path =
        parts[1]
            .replace("{id}", "1")
            .replace("{action}", "CANCEL")
            .replace("{key}", "light")
            .replace("{year}", "2031");
    return who.raw(parts[0], path, null, headers);
  }

  private static List<String> all() {
    return Stream.concat(OF_A_PLAN.keySet().stream(), OF_NO_PLAN.stream()).sorted().toList();
  }

  static Set<String> addresses() throws IOException, ReflectiveOperationException {
    Set<String> found = new TreeSet<>();
    Path jar = Path.of(System.getProperty("plugin.jar"));
    ClassLoader libraries = PermissionsIT.class.getClassLoader();
    try (JarFile file = new JarFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries)) {
      for (String name : file.stream().map(Object::toString).toList()) {
        if (name.startsWith("org/duban/") && name.endsWith("Resource.class")) {
          Class<?> type = loader.loadClass(name.replace(".class", "").replace('/', '.'));
          for (Method method : type.getDeclaredMethods()) {
            Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                .filter(verb -> has(method, verb))
                .forEach(verb -> found.add(verb + " " + path(type, method)));
          }
        }
      }
    }
    return found;
  }

  /** The names of an enum of the app, which tests of the packaged jar do not have at hand. */
  static Set<String> constants(String type) throws IOException, ReflectiveOperationException {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    ClassLoader libraries = PermissionsIT.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries)) {
      return Stream.of(loader.loadClass(type).getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean has(Method method, String verb) {
    return Stream.of(method.getAnnotations())
        .anyMatch(a -> a.annotationType().getName().equals("jakarta.ws.rs." + verb));
  }

  private static String path(Class<?> type, Method method) {
    jakarta.ws.rs.Path of = type.getAnnotation(jakarta.ws.rs.Path.class);
    jakarta.ws.rs.Path below = method.getAnnotation(jakarta.ws.rs.Path.class);
    String path = "/" + of.value() + "/" + (below == null ? "" : below.value());
    return path.replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "")
        .replaceAll("\\{(\\w+):.*\\}", "{$1}");
  }
}
