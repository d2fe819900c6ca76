package host.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Optional;

/**
 * One person's REST client. Paths begin with {@code /} and are below {@code /rest/duban/1.0}, or
 * below the wiki's own address for {@link #wiki}. Writes carry the XSRF header.
 */
public final class HostClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  private final String url;
  private final String user;

  /**
   * @param url a wiki's address with its context path and no slash at the end
   */
  public HostClient(String url) {
    this(url, null);
  }

  private HostClient(String url, String user) {
    this.url = url;
    this.user = user;
  }

  /** Logs in by HTTP Basic with the user name as password. */
  public HostClient as(String name) {
    return new HostClient(url, name);
  }

  public Answer get(String path, String... headers) {
    return send("GET", rest(path), HttpRequest.BodyPublishers.noBody(), headers);
  }

  /** A page of the wiki itself. */
  public Answer wiki(String path) {
    return send("GET", url + path, HttpRequest.BodyPublishers.noBody());
  }

  public Answer post(String path, Object body) {
    return json("POST", path, body);
  }

  public Answer post(String path, int version, Object body) {
    return json("POST", path, body, "If-Match", '"' + String.valueOf(version) + '"');
  }

  public Answer put(String path, Object body) {
    return json("PUT", path, body);
  }

  public Answer put(String path, int version, Object body) {
    return json("PUT", path, body, "If-Match", '"' + String.valueOf(version) + '"');
  }

  /** Raw bytes, such as an uploaded file. */
  public Answer bytes(String path, String mediaType, byte[] body, String... headers) {
    return send(
        "POST",
        rest(path),
        HttpRequest.BodyPublishers.ofByteArray(body),
        with(headers, "Content-Type", mediaType, "X-Atlassian-Token", "no-check"));
  }

  /** Exactly these headers and this body, if not null, besides the login. */
  public Answer raw(String method, String path, String body, String... headers) {
    return send(
        method,
        rest(path),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body),
        headers);
  }

  /**
   * What came back.
   *
   * @param body as UTF-8 text
   */
  public record Answer(
      int status, String body, byte[] bytes, HttpResponse<byte[]> response, String request) {
    /** This answer, if it has that status. */
    public Answer is(int expected) {
      if (status != expected) {
        throw new AssertionError(request + ": " + status + " instead of " + expected + "\n" + body);
      }
      return this;
    }

    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError(request + ": " + status + " is no JSON\n" + body, e);
      }
    }

    public int id() {
      return json().get("id").asInt();
    }

    public int version() {
      return json().get("version").asInt();
    }

    /** The text at a JSON pointer such as {@code /details/by/name}; null where there is nothing. */
    public String at(String pointer) {
      JsonNode found = json().at(pointer);
      return found.isMissingNode() || found.isNull() ? null : found.asText();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  private String rest(String path) {
    return url + "/rest/duban/1.0" + path;
  }

  private Answer json(String method, String path, Object body, String... headers) {
    try {
      return send(
          method,
          rest(path),
          HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)),
          with(headers, "Content-Type", "application/json", "X-Atlassian-Token", "no-check"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer send(
      String method, String address, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (user != null) {
      byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(response.body(), StandardCharsets.UTF_8);
      String asked = (user == null ? "nobody" : user) + ' ' + method + ' ' + address;
      return new Answer(response.statusCode(), text, response.body(), response, asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] given, String... more) {
    String[] all = java.util.Arrays.copyOf(given, given.length + more.length);
    System.arraycopy(more, 0, all, given.length, more.length);
    return all;
  }
}
