package host.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor with cookies, as a browser without scripts. */
final class Browsing {
  private static final Pattern TOKEN = Pattern.compile("name=\"ajs-atl-token\" content=\"(\\w+)\"");

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Browsing(String url) {
    this.url = url;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  /** A form POST with the token of the page it was got from. */
  HttpResponse<String> post(String path, String tokenFrom, String... pairs) {
    Matcher token = TOKEN.matcher(get(tokenFrom).body());
    String body = token.find() ? "atl_token=" + token.group(1) : "";
    for (int i = 0; i < pairs.length; i += 2) {
      body += "&" + pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8);
    }
    return send(form(body), path);
  }

  HttpResponse<String> postWithoutToken(String path) {
    return send(form(""), path);
  }

  HttpResponse<String> postJson(String path, String json) {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("X-Atlassian-Token", "no-check")
            .POST(HttpRequest.BodyPublishers.ofString(json)),
        path);
  }

  Browsing loggedIn(String name) {
    post("/login.action", "/login.action", "os_username", name, "os_password", name);
    return this;
  }

  HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      return client.send(
          request.uri(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder form(String body) {
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
