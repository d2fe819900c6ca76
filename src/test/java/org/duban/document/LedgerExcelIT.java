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
import java.util.Base64;
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

  private HttpResponse<byte[]> take(String plan, byte[] file)
      throws IOException, InterruptedException {
    String body =
        "{\"file\":\""
            + Base64.getEncoder().encodeToString(file)
            + "\",\"options\":{\"createUnits\":false}}";
    return send("POST", "plans/" + plan + "/ledger/import", "application/json", text(body));
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString("bangong:bangong".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + credentials)
            .header("X-Atlassian-Token", "no-check")
            .method(method, body);
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
