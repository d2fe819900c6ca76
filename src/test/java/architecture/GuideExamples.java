package architecture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the examples of the user guide in their order. A block {@code http} is a request; the block
 * {@code json 201} after it is the status and the part of the answer that matters: {@code "…"}
 * stands for anything, {@code "$plan"} takes the value for later requests and {@code $plan} is it.
 */
final class GuideExamples {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(http|json (\\d{3}))\\n(.*?)\\n```$");

  private final String base;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> taken = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private int run;

  GuideExamples(String base) {
    this.base = base;
  }

  /**
   * Each difference between guide and wiki, with the request that showed it; empty if all agree.
   */
  List<String> run(String guide) throws IOException, InterruptedException {
    Matcher block = BLOCK.matcher(guide);
    String request = null;
    while (block.find()) {
      if (block.group(1).equals("http")) {
        if (request != null) {
          faults.add("no json block with the answer follows: " + firstLine(request));
        }
        request = filled(block.group(3), "");
      } else if (request != null) {
        compare(
            firstLine(request),
            Integer.parseInt(block.group(2)),
            filled(block.group(3), "(?<!\")"),
            send(request));
        request = null;
        run++;
      }
    }
    return faults;
  }

  int count() {
    return run;
  }

  private HttpResponse<String> send(String request) throws IOException, InterruptedException {
    String[] parts = request.split("\\n\\n", 2);
    String[] lines = parts[0].split("\\n");
    String[] target = lines[0].split(" ");
    HttpRequest.BodyPublisher body =
        parts.length == 2
            ? HttpRequest.BodyPublishers.ofString(parts[1])
            : HttpRequest.BodyPublishers.noBody();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + target[1])).method(target[0], body);
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(": ", 2);
      builder.header(header[0], header[0].equals("Authorization") ? basic(header[1]) : header[1]);
    }
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void compare(String request, int status, String expected, HttpResponse<String> answer)
      throws JsonProcessingException {
    if (answer.statusCode() != status) {
      faults.add(
          request
              + " answered "
              + answer.statusCode()
              + " instead of "
              + status
              + ": "
              + answer.body());
      return;
    }
    difference("", json.readTree(expected), json.readTree(answer.body()), request);
  }

  private void difference(String path, JsonNode expected, JsonNode actual, String request) {
    if (expected.isTextual() && expected.asText().equals("…")) {
      return;
    }
    if (expected.isTextual() && expected.asText().startsWith("$")) {
      taken.put(expected.asText().substring(1), actual.asText());
    } else if (expected.isObject() && actual.isObject()) {
      expected
          .fields()
          .forEachRemaining(
              f ->
                  difference(
                      path + "." + f.getKey(), f.getValue(), actual.path(f.getKey()), request));
    } else if (expected.isArray() && actual.isArray() && expected.size() <= actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        difference(path + "[" + i + "]", expected.get(i), actual.get(i), request);
      }
    } else if (!expected.equals(actual)) {
      faults.add(
          request
              + " answered "
              + actual
              + " at "
              + (path.isEmpty() ? "the top" : path)
              + " instead of "
              + expected);
    }
  }

  /**
   * @param before an expression for what a name must stand after
   */
  private String filled(String text, String before) {
    String result = text;
    for (Map.Entry<String, String> value : taken.entrySet()) {
      result =
          result.replaceAll(
              before + "\\$" + value.getKey() + "\\b", Matcher.quoteReplacement(value.getValue()));
    }
    return result;
  }

  private static String basic(String shown) {
    String pair = shown.replaceFirst("^Basic ", "");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String firstLine(String request) {
    return request.lines().findFirst().orElse("");
  }
}
