package host.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import host.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One request to a screen and its answer.
 *
 * @param person null for an anonymous visitor
 * @param token what every form of this visitor must carry
 */
record Exchange(
    HttpServletRequest request, HttpServletResponse response, Person person, String token) {
  static final String BASE = "/confluence";
  private static final ObjectMapper JSON = new ObjectMapper();

  Locale locale() {
    return person == null ? Locale.SIMPLIFIED_CHINESE : person.locale();
  }

  WikiWords words() {
    return WikiWords.in(locale());
  }

  /** Empty when absent. */
  String param(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** 0 when absent; what is no number cannot be found. */
  long number(String name) {
    String value = param(name);
    if (value.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw Trouble.notFound(words());
    }
  }

  JsonNode body() throws IOException {
    return JSON.readTree(request.getInputStream());
  }

  void json(int status, Object body) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    JSON.writeValue(response.getOutputStream(), body);
  }

  void refuse(int status, String message) throws IOException {
    json(status, Map.of("message", message));
  }

  /** After a POST; the path is within the wiki. */
  void redirect(String path) {
    response.setStatus(303);
    response.setHeader("Location", BASE + path);
  }

  /** Only a page of this wiki, never another site. */
  static boolean isLocal(String path) {
    return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
  }

  static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String pageUrl(long id) {
    return "/pages/viewpage.action?pageId=" + id;
  }
}
