package host.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings an invented report in as the office would with the wizard: recognised, the pairs that
 * belong together ticked, its page made by the blueprint with a checklist of its own.
 */
public final class DemoReport {
  private static final String OFFICE = "bangong";
  private static final String BLUEPRINT = "org.duban.confluence:report-blueprint-item";

  private final DemoRest rest;
  private final int year;

  public DemoReport(String wiki, LocalDate today) {
    rest = new DemoRest(wiki);
    year = today.getYear();
  }

  public void make(String spaceKey, long parentPage) {
    String text = text().replace("2026", String.valueOf(year));
    JsonNode seen = rest.post(OFFICE, "/report/import/preview", Map.of("text", text));
    List<Map<String, ?>> entries = new ArrayList<>();
    Map<String, String> refs = new HashMap<>();
    for (JsonNode item : seen.get("items")) {
      String kind = item.get("kind").asText();
      if (!kind.equals("PRACTICE")) {
        String ref = kind.substring(0, 1) + entries.size();
        refs.putIfAbsent(kind + item.get("ordinal").asInt(), ref);
        entries.add(
            Map.of(
                "ref",
                ref,
                "kind",
                kind,
                "title",
                item.get("title").asText(),
                "text",
                item.get("text").asText()));
      }
    }
    List<Map<String, String>> links = new ArrayList<>();
    for (int[] pair : new int[][] {{1, 1}, {1, 4}, {2, 2}, {3, 3}}) {
      links.add(
          Map.of(
              "problem", refs.get("PROBLEM" + pair[0]), "measure", refs.get("MEASURE" + pair[1])));
    }
    String title = seen.get("title").asText();
    JsonNode draft =
        rest.post(
            OFFICE,
            "/report/import/drafts",
            Map.of(
                "spaceKey", spaceKey,
                "title", title,
                "organ", "市XX局",
                "period", year + "年上半年",
                "text", text,
                "checklist", true,
                "items", entries,
                "links", links));
    rest.blueprint(
        OFFICE,
        Map.of(
            "webItem", BLUEPRINT,
            "spaceKey", spaceKey,
            "parentPageId", parentPage,
            "fields", Map.of("title", title, "draftId", draft.get("draft").asText())));
  }

  private static String text() {
    try (InputStream in = DemoReport.class.getResourceAsStream("/host/demo/report.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
