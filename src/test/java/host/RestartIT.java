package host;

import static org.assertj.core.api.Assertions.assertThat;

import host.testing.HostClient;
import host.testing.HostProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duban.rectification.Storm;
import org.duban.rectification.StormCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wiki as a process on its embedded database: stopped, killed, started again, not started. */
class RestartIT {
  private static final String REFUSED = "The wiki did not start: ";

  @TempDir Path home;

  private HostProcess start() {
    return HostProcess.start(Map.of("wiki.home", home.toString()));
  }

  @Test
  void keepsEverythingWhenStoppedAndWhenThePlugIsPulledInTheMiddleOfWrites() {
    Storm storm;
    int item;
    try (HostProcess wiki = start()) {
      HostClient office = new HostClient(wiki.url()).as("bangong");
      int plan = office.post("/plans", Map.of("spaceKey", "DB", "title", "留下")).is(201).id();
      item = office.post("/plans/" + plan + "/items", Map.of("title", "事项")).is(201).id();
      office.put("/items/" + item, 1, Map.of("detail", "一行\n二行 <b>&\"'𠮷")).is(200);

      assertThat(wiki.stop()).isIn(0, 143);
      assertThat(wiki.allOutput()).last().isEqualTo("The wiki has stopped.");
      assertThat(wiki.output()).noneMatch(line -> line.contains("ERROR"));
    }
    try (HostProcess wiki = start()) {
      HostClient node = new HostClient(wiki.url());
      HostClient.Answer kept = node.as("bangong").get("/items/" + item).is(200);
      assertThat(kept.at("/detail")).isEqualTo("一行\n二行 <b>&\"'𠮷");
      assertThat(kept.version()).isEqualTo(2);
      assertThat(node.as("bangong").get("/items/" + item + "/history").json().get("entries"))
          .hasSize(2);
      storm = new Storm(List.of(node));
      storm.prepare(8);
      storm.onceAnswered(150, wiki::kill);

      storm.run(8, Integer.MAX_VALUE);

      assertThat(wiki.join()).isNotZero();
    }
    try (HostProcess wiki = start()) {
      HostClient node = new HostClient(wiki.url());

      assertThat(storm.count("ADD_PROGRESS")).isGreaterThan(10);
      assertThat(StormCheck.faults(node, storm)).isEmpty();
      assertThat(node.as("bangong").get("/items/" + item).is(200).at("/title")).isEqualTo("事项");
      Map<String, String> more = Map.of("text", "断电之后");
      node.as("bangong").post("/items/" + storm.items().get(0) + "/progress", more);
    }
  }

  @Test
  void saysInOneLineThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      refuses(port, "wiki.port", port, "wiki.demo", "false");
    }
  }

  @Test
  void saysInOneLineThatTheDatabaseCannotBeReached() throws IOException {
    int closed;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = free.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:" + closed + "/none";
    refuses(url, "wiki.jdbc.url", url, "wiki.jdbc.user", "u", "wiki.jdbc.password", "secret-word");
  }

  @Test
  void saysInOneLineThatThereIsNoJarAndThatThePortIsNoNumber() {
    refuses("no-such.jar", "plugin.jar", home.resolve("no-such.jar").toString());
    refuses("eighty", "wiki.port", "eighty");
  }

  /** The one line names what is wrong, and nothing else is said. */
  private void refuses(String named, String... properties) {
    Map<String, String> all = new java.util.HashMap<>(Map.of("wiki.home", home.toString()));
    for (int i = 0; i < properties.length; i += 2) {
      all.put(properties[i], properties[i + 1]);
    }
    try (HostProcess wiki = HostProcess.start(all)) {
      assertThat(wiki.join()).isEqualTo(1);
      List<String> said = wiki.allOutput();
      assertThat(said).filteredOn(line -> line.startsWith(REFUSED)).hasSize(1);
      assertThat(said).last().asString().startsWith(REFUSED).contains(named);
      assertThat(said).noneMatch(line -> line.contains("\tat ") || line.contains("secret-word"));
    }
  }
}
