package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import host.testing.HostClient;
import host.testing.TestWiki;
import host.testing.WithHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The import's preview over HTTP, with the libraries that are in the jar and no others. */
@WithHost
class ImportIT {
  private static final String PREVIEW = "/report/import/preview";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String REPORT = "关于某项工作的汇报\n一、存在的问题\n一是台账管理有空白。\n二、整改措施\n一是健全管理台账。\n";

  @Test
  void answersWithThePromisedShapeAndTheSameTwice(TestWiki wiki) throws IOException {
    String text = fixture();
    HostClient clerk = wiki.as("bangong");

    HostClient.Answer answer = clerk.post(PREVIEW, Map.of("text", text)).is(200);

    JsonNode json = answer.json();
    assertThat(names(json))
        .containsExactly(
            "title",
            "documentKind",
            "why",
            "sections",
            "items",
            "figures",
            "regulations",
            "placeholders",
            "suggestedLinks",
            "warnings",
            "fingerprint");
    assertThat(names(json.at("/sections/0")))
        .containsExactly("level", "number", "heading", "start", "end");
    assertThat(names(json.at("/items/0")))
        .containsExactly("kind", "ordinal", "title", "text", "start", "end", "section");
    assertThat(names(json.at("/figures/0")))
        .containsExactly("key", "value", "unit", "text", "start", "end");
    assertThat(names(json.at("/regulations/0"))).contains("title", "action");
    assertThat(names(json.at("/placeholders/0"))).containsExactly("text", "start", "end");
    assertThat(names(json.at("/suggestedLinks/0")))
        .containsExactly("problem", "measure", "score", "why");
    assertThat(names(json.at("/warnings/0"))).containsExactly("code", "message", "start", "end");
    assertThat(json.get("documentKind").asText()).isEqualTo("REPORT");
    for (String list : List.of("figures", "placeholders")) {
      for (JsonNode place : json.get(list)) {
        assertThat(text.substring(place.get("start").asInt(), place.get("end").asInt()))
            .as(list)
            .isEqualTo(place.get("text").asText());
      }
    }
    assertThat(clerk.post(PREVIEW, Map.of("text", text)).body()).isEqualTo(answer.body());
  }

  @Test
  void readsWordFiles(TestWiki wiki) throws IOException {
    byte[] file = docx(document(REPORT));

    HostClient.Answer answer =
        wiki.as("bangong").bytes(PREVIEW, WORD, file, "X-File-Name", "%E6%B1%87%E6%8A%A5.docx");

    assertThat(answer.is(200).at("/text")).isEqualTo(REPORT);
    assertThat(answer.json().get("items").findValuesAsText("kind"))
        .containsExactly("PROBLEM", "MEASURE");
    assertThat(answer.json().get("suggestedLinks")).hasSize(1);
  }

  @Test
  void readsPlainTextInChineseEncodings(TestWiki wiki) throws IOException {
    for (String charset : List.of("GB18030", "UTF-8", "UTF-16")) {
      HostClient.Answer answer =
          wiki.as("bangong")
              .bytes(PREVIEW, "text/plain", REPORT.getBytes(charset), "X-File-Name", "a.txt");

      assertThat(answer.is(200).at("/text")).as(charset).isEqualTo(REPORT);
      assertThat(answer.at("/items/0/title")).isEqualTo("台账管理有空白");
    }
  }

  @Test
  void refusesWhatIsTooLargeBrokenOrHostileAndSaysHowToGoOn(TestWiki wiki) throws IOException {
    HostClient clerk = wiki.as("bangong");
    String entities =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + document("&e;").replaceFirst("<\\?xml.*?\\?>", "");
    byte[] blanks = new byte[60_000_000];

    refused(clerk.post(PREVIEW, Map.of("text", "字".repeat(3_000_000))));
    refused(clerk.post(PREVIEW, Map.of()));
    refused(file(clerk, new byte[10_000_001], "a.txt"));
    refused(file(clerk, new byte[0], "a.txt"));
    refused(file(clerk, docx(entities), "a.docx"));
    refused(file(clerk, docx(document("x"), "word/media/bomb.bin", blanks), "a.docx"));
    refused(file(clerk, docx("<w:document"), "a.docx"));
    refused(file(clerk, "not a zip".getBytes(StandardCharsets.UTF_8), "a.docx"));
    refused(file(clerk, "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8), "a.pdf"));
    refused(clerk.bytes(PREVIEW, "multipart/form-data; boundary=x", new byte[1]));
    refused(clerk.bytes(PREVIEW, "text/html", new byte[1]));
    assertThat(clerk.raw("POST", PREVIEW, "{", "Content-Type", "application/json").status())
        .isEqualTo(400);
  }

  @Test
  void takesHostileTextInWithoutTroubleAndKeepsItAsText(TestWiki wiki) {
    String hostile = "<script>alert(1)</script>\n一、问题\n一是" + "（".repeat(20_000) + "\u0000\uD83D。\n";

    HostClient.Answer answer = wiki.as("bangong").post(PREVIEW, Map.of("text", hostile)).is(200);

    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(answer.json().get("warnings")).isNotEmpty();
  }

  private static HostClient.Answer file(HostClient clerk, byte[] body, String name) {
    return clerk.bytes(PREVIEW, "application/octet-stream", body, "X-File-Name", name);
  }

  private static void refused(HostClient.Answer answer) {
    answer.is(400);
    assertThat(names(answer.json())).containsExactly("kind", "key", "message", "details");
    assertThat(answer.at("/kind")).isEqualTo("INVALID");
    assertThat(answer.at("/key")).startsWith("duban.report.refusal.");
    assertThat(answer.at("/message")).isNotBlank().doesNotContain("duban.").doesNotContain("{");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String fixture() throws IOException {
    try (InputStream file = ImportIT.class.getResourceAsStream("supervision-report.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String document(String text) {
    StringBuilder body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    body.append(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    text.lines()
        .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
    return body.append("</w:body></w:document>").toString();
  }

  private static byte[] docx(String document) throws IOException {
    return docx(document, "word/none.txt", new byte[0]);
  }

  /** Written by hand: no library for it stands on this class path. */
  private static byte[] docx(String document, String more, byte[] content) throws IOException {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"txt\" ContentType=\"text/plain\"/><Default Extension=\"bin\" ContentType=\"image/png\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + WORD
            + ".main+xml\"/></Types>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      put(zip, "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
      put(zip, "_rels/.rels", relations.getBytes(StandardCharsets.UTF_8));
      put(zip, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
      put(zip, more, content);
    }
    return file.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }
}
