package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import host.testing.HostProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin takes a ledger from Excel and gives it back, over HTTP. */
class LedgerExcelIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final HttpClient http = HttpClient.newHttpClient();
  private String base;

  @Test
  void aLedgerGoesInOnceAndComesOutAsItIsShown(@TempDir Path folder) throws Exception {
    try (HostProcess wiki =
        HostProcess.start(Map.of("wiki.home", folder.resolve("home").toString()))) {
      base = wiki.url() + "/rest/duban/1.0/";
      String plan =
          json(
                  send(
                      "POST",
                      "plans",
                      "application/json",
                      text(
                          "{\"spaceKey\":\"DB\",\"title\":\"巡察整改台账\",\"receivedOn\":\"2026-02-10\"}")),
                  201)
              .get("id")
              .asText();
      byte[] file = ledger();

      JsonNode preview =
          json(
              send(
                  "POST",
                  "plans/" + plan + "/ledger/preview",
                  XLSX,
                  BodyPublishers.ofByteArray(file)),
              200);
      JsonNode first = json(take(plan, file), 200);
      JsonNode again = json(take(plan, file), 200);
      HttpResponse<byte[]> out =
          send("GET", "plans/" + plan + "/ledger.xlsx?split=true", null, BodyPublishers.noBody());

      assertThat(preview.at("/counts/ready").asInt()).isEqualTo(2);
      assertThat(preview.at("/errors/1/cell").asText()).isEqualTo("E4");
      assertThat(first.get("created").asInt()).isEqualTo(2);
      assertThat(first.get("rejected").asInt()).isEqualTo(1);
      assertThat(Base64.getDecoder().decode(first.get("rejectedFile").asText()))
          .startsWith('P', 'K');
      assertThat(again.get("created").asInt()).isZero();
      assertThat(again.get("skipped").asInt()).isEqualTo(2);
      assertThat(out.statusCode()).isEqualTo(200);
      assertThat(out.headers().firstValue("Content-Type")).hasValue(XLSX);
      assertThat(out.headers().firstValue("Content-Disposition").orElse(""))
          .contains("filename*=UTF-8''%E5%B7%A1");
      JsonNode back =
          json(
              send(
                  "POST",
                  "plans/" + plan + "/ledger/preview",
                  XLSX,
                  BodyPublishers.ofByteArray(out.body())),
              200);
      assertThat(back.at("/counts/repeats").asInt()).isEqualTo(2);
      List<JsonNode> lines = lines(take(plan, manyRows(), "application/x-ndjson"));
      assertThat(lines.get(0).get("created").asInt()).isZero();
      assertThat(
              lines.stream().filter(line -> line.has("created")).map(l -> l.get("created").asInt()))
          .contains(100, 200, 230);
      assertThat(lines.get(lines.size() - 1).at("/outcome/created").asInt()).isEqualTo(230);
      assertThat(json(take(plan, new byte[9], "application/x-ndjson"), 400).get("key").asText())
          .as("what cannot be read is refused before the first line")
          .isEqualTo("duban.document.refusal.notXlsx");
      assertThat(
              json(send("GET", "plans/999999/ledger.xlsx", null, BodyPublishers.noBody()), 404)
                  .get("kind")
                  .asText())
          .isEqualTo("NOT_FOUND");
      assertThat(
              json(
                      send(
                          "POST",
                          "plans/" + plan + "/ledger/preview",
                          XLSX,
                          BodyPublishers.ofByteArray(new byte[21 << 20])),
                      400)
                  .get("key")
                  .asText())
          .isEqualTo("duban.document.refusal.tooBig");
      assertThat(json(take(plan, new byte[40 << 20]), 400).get("key").asText())
          .isEqualTo("duban.document.refusal.tooBig");
      assertThat(json(take(plan, new byte[19 << 20]), 400).get("key").asText())
          .isEqualTo("duban.document.refusal.notXlsx");
    }
  }

  private static byte[] ledger() {
    return PlainWorkbook.of(
        new String[][] {
          {"序号", "问题类别", "具体问题", "整改措施", "整改时限", "整改状态"},
          {"1", "党的建设", "理论学习不够深入", "制定学习计划", "立行立改，长期坚持", "已完成整改"},
          {"2", "作风建设", "=1+1 调研偏少", "每季度调研一次", "6月30日前", "尚未整改"},
          {"3", "作风建设", "会议偏多", "合并会议", "尽快", ""}
        });
  }

  private static byte[] manyRows() {
    String[][] rows = new String[231][];
    rows[0] = new String[] {"序号", "具体问题", "整改措施"};
    for (int i = 1; i < rows.length; i++) {
      rows[i] = new String[] {String.valueOf(i), "第" + i + "件事", "措施"};
    }
    return PlainWorkbook.of(rows);
  }

  private static List<JsonNode> lines(HttpResponse<byte[]> response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("ndjson");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : new String(response.body(), StandardCharsets.UTF_8).split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private HttpResponse<byte[]> take(String plan, byte[] file)
      throws IOException, InterruptedException {
    return take(plan, file, null);
  }

  private HttpResponse<byte[]> take(String plan, byte[] file, String accept)
      throws IOException, InterruptedException {
    String body =
        "{\"file\":\""
            + Base64.getEncoder().encodeToString(file)
            + "\",\"options\":{\"createUnits\":false}}";
    return send("POST", "plans/" + plan + "/ledger/import", "application/json", text(body), accept);
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(method, path, type, body, null);
  }

  private HttpResponse<byte[]> send(
      String method, String path, String type, BodyPublisher body, String accept)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString("bangong:bangong".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + credentials)
            .header("X-Atlassian-Token", "no-check")
            .method(method, body);
    if (accept != null) {
      request.header("Accept", accept);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static JsonNode json(HttpResponse<byte[]> response, int status) throws IOException {
    assertThat(response.statusCode())
        .as("%s: %s", response.uri(), new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
