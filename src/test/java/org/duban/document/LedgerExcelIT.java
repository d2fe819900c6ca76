package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import host.testing.HostProcess;
import java.io.ByteArrayOutputStream;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin takes a ledger from Excel and gives it back, over HTTP. */
class LedgerExcelIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
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

  /** Written by hand, since the libraries that could do so are the plugin's own here. */
  private static byte[] ledger() throws IOException {
    String[][] rows = {
      {"序号", "问题类别", "具体问题", "整改措施", "整改时限", "整改状态"},
      {"1", "党的建设", "理论学习不够深入", "制定学习计划", "立行立改，长期坚持", "已完成整改"},
      {"2", "作风建设", "=1+1 调研偏少", "每季度调研一次", "6月30日前", "尚未整改"},
      {"3", "作风建设", "会议偏多", "合并会议", "尽快", ""}
    };
    StringBuilder sheet = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    for (int r = 0; r < rows.length; r++) {
      sheet.append("<row r='").append(r + 1).append("'>");
      for (int c = 0; c < rows[r].length; c++) {
        sheet
            .append("<c r='")
            .append((char) ('A' + c))
            .append(r + 1)
            .append("' t='inlineStr'><is><t>")
            .append(rows[r][c])
            .append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/xl/workbook.xml' ContentType='"
              + types
              + "sheet.main+xml'/>"
              + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='"
              + types
              + "worksheet+xml'/></Types>");
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='"
              + MAIN
              + "' xmlns:r='"
              + RELATIONS
              + "'><sheets><sheet name='台账' sheetId='1' r:id='r1'/></sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet.append("</sheetData></worksheet>").toString());
    }
    return bytes.toByteArray();
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
        + RELATIONS
        + "/"
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
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
