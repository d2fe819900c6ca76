package host.web;

import static org.assertj.core.api.Assertions.assertThat;

import host.testing.HostClient;
import host.testing.HostProcess;
import host.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duban.rectification.Storm;
import org.duban.rectification.StormCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, each in a JVM of its own, on one PostgreSQL that was empty when both started. */
class TwoNodesIT {
  private static String database;
  private static HostProcess first;
  private static HostProcess second;

  @BeforeAll
  static void startBothAtOnce(@TempDir Path folder) {
    database = TestDatabase.newPostgresUrl();
    first = HostProcess.start(properties(folder.resolve("a")));
    second = HostProcess.start(properties(folder.resolve("b")));
    first.url();
    second.url();
  }

  private static Map<String, String> properties(Path home) {
    return Map.of(
        "wiki.home",
        home.toString(),
        "wiki.jdbc.url",
        database,
        "wiki.jdbc.user",
        "postgres",
        "wiki.jdbc.password",
        "postgres");
  }

  @AfterAll
  static void stopBoth() {
    first.close();
    second.close();
  }

  @Test
  void makeTablesAndDemoOnceBetweenThem() throws SQLException {
    assertThat(count("HOST_SPACE")).isEqualTo(1);
    assertThat(count("HOST_USER")).isEqualTo(14);
    assertThat(count("\"AO_\\w*_RECT_PLAN\" WHERE \"TITLE\" LIKE '%巡察反馈%'")).isEqualTo(1);
    assertThat(count("\"AO_\\w*_RECT_PLAN\" WHERE \"TITLE\" LIKE '%监督工作情况汇报'")).isEqualTo(1);
    assertThat(first.output()).noneMatch(line -> line.contains("ERROR"));
    assertThat(second.output()).noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void showWhatTheOtherWrote() {
    Browsing here = new Browsing(first.url()).loggedIn("bangong");
    Browsing there = new Browsing(second.url()).loggedIn("bangong");
    String page =
        here.post(
                "/pages/docreatepage.action",
                "/pages/createpage.action?spaceKey=DB",
                "spaceKey",
                "DB",
                "title",
                "双节点",
                "source",
                "<p>来自甲节点</p>")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*/confluence", "");

    assertThat(there.get(page).body()).contains("来自甲节点");

    HostClient office = new HostClient(first.url()).as("bangong");
    HostClient other = new HostClient(second.url()).as("bangong2");
    int plan = office.post("/plans", Map.of("spaceKey", "DB", "title", "甲")).is(201).id();
    int item = office.post("/plans/" + plan + "/items", Map.of("title", "事项")).is(201).id();
    HostClient.Answer list = other.get("/plans/" + plan + "/items").is(200);
    String etag = list.header("ETag").orElseThrow();
    other.get("/plans/" + plan + "/items", "If-None-Match", etag).is(304);

    office.put("/items/" + item, 1, Map.of("goal", "标准")).is(200);

    HostClient.Answer fresh = other.get("/plans/" + plan + "/items", "If-None-Match", etag).is(200);
    assertThat(fresh.at("/items/0/goal")).isEqualTo("标准");
    assertThat(other.put("/items/" + item, 1, Map.of("goal", "乙")).is(409).at("/message"))
        .contains("王办公");
  }

  @Test
  void takeAwayAPermissionForBoth() {
    HostClient there = new HostClient(second.url()).as("paizhu");
    there.get("/plans?spaceKey=DB").is(200);
    int plan =
        new HostClient(first.url())
            .as("bangong")
            .post("/plans", Map.of("spaceKey", "DB", "title", "权限"))
            .is(201)
            .id();
    there.get("/plans/" + plan).is(200);

    new Browsing(first.url())
        .loggedIn("admin")
        .post(
            "/spaces/dopermissions.action",
            "/spaces/permissions.action?key=DB",
            grants("duban-resid"));

    there.get("/plans/" + plan).is(404);
    new HostClient(second.url()).as("bangong").get("/plans/" + plan).is(200);
  }

  /** The form names all that is to stand. */
  private static String[] grants(String without) {
    StringBuilder pairs = new StringBuilder("key\nDB");
    for (String role :
        List.of(
            "chief", "leader", "office", "head", "owner", "disc", "hr", "resid", "party",
            "staff")) {
      if (!without.equals("duban-" + role)) {
        pairs.append("\ngrant\nVIEW|GROUP|duban-").append(role);
      }
    }
    return pairs.append("\ngrant\nEDIT|GROUP|duban-office").toString().split("\n");
  }

  @Test
  void loseNothingAndCloseNothingTwiceInAStorm() {
    Storm storm = new Storm(List.of(new HostClient(first.url()), new HostClient(second.url())));
    storm.prepare(12);

    storm.run(16, 1200);

    assertThat(storm.count("EDIT")).isGreaterThan(50);
    assertThat(storm.count("ADD_PROGRESS")).isGreaterThan(100);
    assertThat(storm.count("CLOSE")).as("refused: %s", storm.reasons()).isGreaterThan(5);
    assertThat(storm.count("REQUEST_EXTENSION")).isGreaterThan(10);
    assertThat(storm.count("GRANT_EXTENSION")).as("refused: %s", storm.reasons()).isGreaterThan(5);
    assertThat(storm.count("REFUSE_EXTENSION")).isPositive();
    assertThat(storm.refused("CONFLICT")).isGreaterThan(20);
    assertThat(StormCheck.faults(new HostClient(second.url()), storm)).isEmpty();
    HostClient.Answer all = new HostClient(first.url()).as("admin").get("/audit/verify").is(200);
    assertThat(all.json().get("broken")).as("demo and storm").isEmpty();
    assertThat(first.output()).noneMatch(line -> line.contains("ERROR"));
    assertThat(second.output()).noneMatch(line -> line.contains("ERROR"));
  }

  private static int count(String from) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres")) {
      String table = from;
      if (from.startsWith("\"AO_")) {
        try (ResultSet found =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_name LIKE 'AO\\_%\\_RECT\\_PLAN'")) {
          found.next();
          table = '"' + found.getString(1) + '"' + from.substring(from.indexOf(" WHERE"));
        }
      }
      try (ResultSet counted =
          connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
        counted.next();
        return counted.getInt(1);
      }
    }
  }
}
