package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuideExamplesTest {
  private static final String CREATE =
      """
      ```http
      POST /units
      Authorization: Basic bo:bo

      {"name": "办公室"}
      ```
      ```json 201
      {"id": "$unit", "name": "办公室", "at": "…"}
      ```
      """;

  private HttpServer server;

  @BeforeEach
  void answer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean post = exchange.getRequestMethod().equals("POST");
          boolean known =
              "Basic Ym86Ym8=".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          String body =
              post
                  ? "{\"id\": 7, \"name\": \"办公室\", \"at\": 1}"
                  : "[\"" + exchange.getRequestURI() + "\"]";
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(post ? known ? 201 : 401 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void carriesValuesFromOneExampleToTheNext() throws Exception {
    assertThat(run(CREATE + "```http\nGET /units/$unit\n```\n```json 200\n[\"/units/7\"]\n```\n"))
        .isEmpty();
  }

  @Test
  void namesWhatDiffers() throws Exception {
    assertThat(run(CREATE.replace("\"name\": \"办公室\", \"at\"", "\"name\": \"人事科\", \"at\"")))
        .singleElement()
        .asString()
        .contains("POST /units", ".name", "办公室", "人事科");
    assertThat(run(CREATE.replace("bo:bo", "anna:anna")))
        .singleElement()
        .asString()
        .contains("401", "201");
    assertThat(run("```http\nGET /a\n```\n" + CREATE))
        .singleElement()
        .asString()
        .contains("no json block");
  }

  @Test
  void bothGuidesShowTheSameRequests() {
    Pattern request = Pattern.compile("(?m)^```http\\n(\\S+ \\S+)$");
    List<List<String>> requests =
        List.of("en", "zh").stream()
            .map(language -> Path.of("src/docs/guide." + language + ".md"))
            .map(
                guide -> request.matcher(House.text(guide)).results().map(m -> m.group(1)).toList())
            .toList();

    assertThat(requests.get(0)).hasSizeGreaterThan(5).isEqualTo(requests.get(1));
  }

  private List<String> run(String guide) throws IOException, InterruptedException {
    return new GuideExamples("http://localhost:" + server.getAddress().getPort()).run(guide);
  }
}
