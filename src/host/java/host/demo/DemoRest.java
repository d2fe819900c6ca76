package host.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The app's REST, called as a demo person would: what the demo shows went through every rule. */
final class DemoRest {
  private static final String REST = "/rest/duban/1.0";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String wiki;

  /**
   * @param wiki the wiki's address with its context path and no slash at the end
   */
  DemoRest(String wiki) {
    this.wiki = wiki;
  }

  JsonNode get(String user, String path) {
    return send(user, request(user, REST + path).GET());
  }

  JsonNode post(String user, String path, Map<String, ?> body) {
    return send(user, request(user, REST + path).POST(json(body)));
  }

  JsonNode post(String user, String path, int version, Map<String, ?> body) {
    return send(
        user, request(user, REST + path).header("If-Match", quoted(version)).POST(json(body)));
  }

  JsonNode put(String user, String path, int version, Map<String, ?> body) {
    return send(
        user, request(user, REST + path).header("If-Match", quoted(version)).PUT(json(body)));
  }

  /** The last step of a blueprint's wizard; a blueprint is the wiki's, not the app's. */
  void blueprint(String user, Map<String, ?> wizard) {
    send(user, request(user, "/host/blueprints/create").POST(json(wizard)));
  }

  private HttpRequest.Builder request(String user, String path) {
    String login =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(wiki + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + login)
        .header("X-Atlassian-Token", "no-check")
        .header("Content-Type", "application/json; charset=UTF-8")
        .header("Accept", "application/json");
  }

  private static String quoted(int version) {
    return "\"" + version + "\"";
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode send(String user, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            user
                + " "
                + request.method()
                + " "
                + request.uri()
                + ": "
                + response.statusCode()
                + " "
                + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
