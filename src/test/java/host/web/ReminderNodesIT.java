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
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders from two real nodes on one database, of which one dies while it sends. */
class ReminderNodesIT {
  /** Told today, each once, whatever happens. */
  private static final List<String> PEOPLE =
      List.of(
          "shuji",
          "fenguan",
          "bangong",
          "bangong2",
          "kezhang",
          "chengban",
          "jiwei",
          "renshi",
          "paizhu",
          "dangwu",
          "ganbu",
          "english");

  private String database;

  @Test
  void eachIsToldOnceThoughBothNodesRunAtOnceAndOneIsKilledInTheMiddle(@TempDir Path folder)
      throws SQLException {
    database = TestDatabase.newPostgresUrl();
    try (HostProcess first = start(folder.resolve("a"));
        Connection sql = DriverManager.getConnection(database, "postgres", "postgres")) {
      due(new HostClient(first.url()));
      dieWithAMailInHand(first, sql);

      assertThat(recipients(sql)).as("claimed, but not sent").isEmpty();
      assertThat(count(sql, "_MAIL_SENT", "\"HANDED_AT\" = 0")).isEqualTo(1);

      try (HostProcess again = start(folder.resolve("a"));
          HostProcess second = start(folder.resolve("b"))) {
        // as if the lease were over that the dead node held on the job
        sql.createStatement().executeUpdate("UPDATE HOST_LOCK SET EXPIRES = CURRENT_TIMESTAMP");
        runOnBoth(again, second);

        assertThat(recipients(sql)).doesNotHaveDuplicates().hasSize(PEOPLE.size() - 1);
        assertThat(done(sql)).as("one is still in the dead node's hands").isZero();

        // as if the ten minutes were over for which a claim is respected
        execute(sql, "UPDATE \"%s\" SET \"CLAIMED_AT\" = 1 WHERE \"HANDED_AT\" = 0");
        runOnBoth(again, second);
        runOnBoth(again, second);

        assertThat(recipients(sql))
            .containsExactlyInAnyOrderElementsOf(
                PEOPLE.stream().map(name -> name + "@example.org").toList());
        assertThat(done(sql)).isEqualTo(1);
        assertThat(again.output()).noneMatch(line -> line.contains("ERROR"));
        assertThat(second.output()).noneMatch(line -> line.contains("ERROR"));
      }
    }
  }

  private HostProcess start(Path home) {
    HostProcess node =
        HostProcess.start(
            Map.of(
                "wiki.home",
                home.toString(),
                "wiki.jdbc.url",
                database,
                "wiki.jdbc.user",
                "postgres",
                "wiki.jdbc.password",
                "postgres"));
    node.url();
    return node;
  }

  /** A matter of each person's, due in three days; the demo's own are no longer anyone's today. */
  private static void due(HostClient node) {
    HostClient office = node.as("bangong");
    // no reminders of what the demo has: its space reminds of nothing but the three days
    Map<String, ?> rule =
        Map.of("daysBefore", List.of(), "atDue", false, "overdueEvery", 365, "days", "CALENDAR");
    office.put("/policies/reminder", 0, rule).is(200);
    Map<String, ?> own =
        Map.of("daysBefore", List.of(3), "atDue", false, "overdueEvery", 365, "days", "CALENDAR");
    office.put("/policies/reminder?spaceKey=DB", 0, own).is(200);
    int plan = office.post("/plans", Map.of("spaceKey", "DB", "title", "提醒")).is(201).id();
    int unit = office.post("/units", Map.of("name", "提醒科", "kind", "SECTION")).is(201).id();
    for (String name : PEOPLE) {
      String key = node.as(name).get("/me").at("/user/userKey");
      Map<String, ?> item =
          Map.of(
              "title",
              "事项",
              "leader",
              Map.of("userKey", key),
              "owner",
              Map.of("userKey", key),
              "leadUnit",
              unit,
              "termType",
              "DATED",
              "dueOn",
              LocalDate.now().plusDays(3).toString());
      office.post("/plans/" + plan + "/items", item).is(201);
    }
  }

  /** The mail queue is held, so that the node stands between claiming a mail and sending it. */
  private void dieWithAMailInHand(HostProcess node, Connection sql) throws SQLException {
    String url = node.url();
    try (Connection queue = DriverManager.getConnection(database, "postgres", "postgres")) {
      queue.setAutoCommit(false);
      queue.createStatement().execute("LOCK TABLE HOST_MAIL IN EXCLUSIVE MODE");
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(url));
      Instant end = Instant.now().plus(Duration.ofSeconds(60));
      while (count(sql, "_MAIL_SENT", "1 = 1") == 0 && Instant.now().isBefore(end)) {
        LockSupport.parkNanos(20_000_000);
      }
      LockSupport.parkNanos(200_000_000);
      node.kill();
      // a dead client's statement would still be carried out once the lock is gone
      sql.createStatement()
          .execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO HOST_MAIL%'");
      queue.rollback();
      assertThat(run.handle((done, failure) -> failure).join()).isNotNull();
    }
  }

  private static void runOnBoth(HostProcess first, HostProcess second) {
    CompletableFuture<Void> here = CompletableFuture.runAsync(() -> run(first.url()));
    CompletableFuture<Void> there = CompletableFuture.runAsync(() -> run(second.url()));
    CompletableFuture.allOf(here, there).join();
  }

  private static void run(String url) {
    Browsing admin = new Browsing(url).loggedIn("admin");
    admin.post("/admin/runjob.action", "/admin/console.action", "job", "duban-reminder-job");
  }

  private static List<String> recipients(Connection sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery("SELECT RECIPIENT FROM HOST_MAIL")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static int done(Connection sql) throws SQLException {
    return count(sql, "_REMIND_RUN", "\"ON_DAY\" = '" + LocalDate.now() + "'");
  }

  private static int count(Connection sql, String table, String where) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet counted =
            statement.executeQuery(
                "SELECT COUNT(*) FROM \"" + named(sql, table) + "\" WHERE " + where)) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static void execute(Connection sql, String update) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      assertThat(statement.executeUpdate(update.formatted(named(sql, "_MAIL_SENT")))).isEqualTo(1);
    }
  }

  private static String named(Connection sql, String table) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'AO%"
                    + table
                    + "'")) {
      found.next();
      return found.getString(1);
    }
  }
}
