package host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import host.content.StoredPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static Fixture wiki;

  @BeforeAll
  static void start() {
    wiki = new Fixture();
  }

  @AfterAll
  static void stop() {
    wiki.close();
  }

  private static Browsing browser() {
    return new Browsing(wiki.url());
  }

  private static HttpRequest.Builder as(String name) {
    String pair = Base64.getEncoder().encodeToString((name + ":" + name).getBytes());
    return HttpRequest.newBuilder().header("Authorization", "Basic " + pair);
  }

  @Test
  void logsInWithAFormAndACookieThatScriptsCannotRead() {
    Browsing browser = browser();

    HttpResponse<String> answer =
        browser.post(
            "/login.action", "/login.action", "os_username", "anna", "os_password", "anna");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(browser.get("/dashboard.action").body()).contains("安娜 Anna");
  }

  @Test
  void refusesAWrongPasswordAndAFormWithoutItsToken() {
    Browsing browser = browser();

    assertThat(
            browser
                .post("/login.action", "/login.action", "os_username", "anna", "os_password", "x")
                .statusCode())
        .isEqualTo(401);
    assertThat(browser.loggedIn("anna").postWithoutToken("/logout.action").statusCode())
        .isEqualTo(403);
  }

  @Test
  void forbidsInlineScriptOnEveryPage() {
    HttpResponse<String> answer = browser().get("/login.action");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';");
    assertThat(answer.body()).doesNotContain("<script>").doesNotContain(" onclick=");
  }

  @Test
  void writesTitlesAsText() {
    StoredPage page = wiki.page(null, "<b>\"&'", "<p>x</p>");

    String body =
        browser().loggedIn("anna").get("/pages/viewpage.action?pageId=" + page.id()).body();

    assertThat(body).contains("&lt;b&gt;&quot;&amp;&#39;").doesNotContain("<b>\"");
  }

  @Test
  void showsAPageThatOneMayNotSeeAsMissing() {
    StoredPage page = wiki.page(null, "Secret", "<p>x</p>");
    wiki.wiki
        .permissions()
        .restrict(page.id(), host.content.Access.VIEW, host.content.Subject.user(wiki.admin));

    String path = "/pages/viewpage.action?pageId=" + page.id();
    HttpResponse<String> hidden = browser().loggedIn("anna").get(path);

    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body()).doesNotContain("Secret");
    assertThat(browser().get(path).statusCode()).isEqualTo(303);
  }

  @Test
  void keepsTheTextOfWhoSavesSecond() {
    StoredPage page = wiki.page(null, "Both", "<p>first</p>");
    Browsing anna = browser().loggedIn("anna");
    String edit = "/pages/editpage.action?pageId=" + page.id();
    String[] form = {
      "pageId", "" + page.id(), "version", "1", "title", "Both", "source", "<p>A</p>"
    };
    anna.post("/pages/doeditpage.action", edit, form);
    form[7] = "<p>B</p>";

    HttpResponse<String> second = anna.post("/pages/doeditpage.action", edit, form);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("&lt;p&gt;B&lt;/p&gt;", "&lt;p&gt;A&lt;/p&gt;");
    assertThat(wiki.wiki.pages().find(page.id()).orElseThrow().body()).isEqualTo("<p>A</p>");
  }

  @Test
  void downloadsAttachmentsThatCouldCarryScript() {
    StoredPage page = wiki.page(null, "Files", "<p>x</p>");
    wiki.wiki
        .attachments()
        .add(page.id(), "表 1.html", "text/html", "<script>".getBytes(), wiki.anna.id());

    HttpResponse<String> file =
        browser()
            .loggedIn("anna")
            .get("/download/attachments/" + page.id() + "/" + Exchange.url("表 1.html"));

    assertThat(file.body()).isEqualTo("<script>");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename*=UTF-8''%E8%A1%A8%201.html");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
  }

  @Test
  void takesFilesOverRestFromWhoeverMayEditThePage() {
    StoredPage page = wiki.page(null, "Evidence", "<p>x</p>");
    String path = "/rest/api/content/" + page.id() + "/child/attachment";

    assertThat(file(browser().loggedIn("anna"), path, "no-check").body())
        .contains("\"title\":\"photo.txt\"");
    assertThat(wiki.wiki.attachments().byName(page.id(), "photo.txt")).isPresent();
    assertThat(file(browser().loggedIn("anna"), path, "no-check").statusCode()).isEqualTo(400);
    assertThat(file(browser().loggedIn("anna"), path, "").statusCode()).isEqualTo(403);
    assertThat(file(browser(), path, "no-check").statusCode()).isNotEqualTo(200);
  }

  private static HttpResponse<String> file(Browsing browser, String path, String token) {
    String body =
        "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nphoto\r\n--line--\r\n";
    return browser.send(
        HttpRequest.newBuilder()
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "multipart/form-data; boundary=line")
            .header("X-Atlassian-Token", token),
        path);
  }

  @Test
  void servesBatchesInTheLanguageAskedForEachScriptInItsOwnTry() {
    String batch = "/download/batch/fixture:letter-wizard/fixture:letter-wizard.js";

    HttpResponse<String> chinese = browser().get(batch + "?locale=zh_CN");
    String tag = chinese.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        browser()
            .send(
                HttpRequest.newBuilder().GET().header("If-None-Match", tag),
                batch + "?locale=zh_CN");

    assertThat(chinese.body()).startsWith("try {").contains("信的\\\"题目\\\"").contains("} catch");
    assertThat(browser().get(batch + "?locale=en_US").body()).contains("\"Title\"");
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void createsAPageFromABlueprintAndKeepsTheWizardOnRefusals() {
    Browsing anna = browser().loggedIn("anna");
    String json =
        """
        {"webItem":"fixture:letter-item","spaceKey":"DEMO","title":"%s",
         "fields":{"addressee":"%s","extra":"e"}}""";

    HttpResponse<String> made = anna.postJson("/host/blueprints/create", json.formatted("信", "李四"));
    HttpResponse<String> twice =
        anna.postJson("/host/blueprints/create", json.formatted("信", "李四"));
    HttpResponse<String> failed =
        anna.postJson("/host/blueprints/create", json.formatted("另一封", "nobody"));

    assertThat(made.body()).contains("/confluence/pages/viewpage.action?pageId=");
    assertThat(wiki.events).containsSubsequence("page 信", "blueprint 信 e");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(failed.statusCode()).isEqualTo(400);
    assertThat(failed.body()).contains("there is no addressee");
  }

  @Test
  void listsBlueprintsAndMacrosByTheirDescriptors() {
    Browsing anna = browser().loggedIn("anna");

    assertThat(anna.get("/host/blueprints").body())
        .contains("\"webItem\":\"fixture:letter-item\"", "\"templateKey\":\"Fixture.Letter.one\"")
        .contains("\"spaces\":[{", "\"key\":\"DEMO\"");
    assertThat(anna.get("/host/macros").body())
        .contains("\"name\":\"fixture-hello\"", "\"type\":\"enum\"", "\"required\":true");
  }

  @Test
  void asksForTheStandingThatAnEndpointNames() {
    assertThat(rest(HttpRequest.newBuilder(), "/things")).isEqualTo(401);
    assertThat(rest(as("anna"), "/things")).isEqualTo(200);
    assertThat(rest(HttpRequest.newBuilder(), "/things/open")).isEqualTo(200);
    assertThat(rest(as("anna"), "/things/admin")).isEqualTo(403);
    assertThat(rest(as("admin"), "/things/admin")).isEqualTo(200);
  }

  private static int rest(HttpRequest.Builder request, String path) {
    return browser().send(request.GET(), "/rest/fixture/1.0" + path).statusCode();
  }

  private static HttpResponse<String> restPost(HttpRequest.Builder request, String path) {
    return browser().send(request, "/rest/fixture/latest" + path);
  }

  @Test
  void refusesWritesThatAnotherSiteCouldHaveCaused() {
    HttpRequest.BodyPublisher json =
        HttpRequest.BodyPublishers.ofString("{\"name\":\"a\",\"count\":2}");
    HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.ofString("a=b");
    String type = "Content-Type";

    assertThat(restPost(as("anna").header(type, "application/json").POST(json), "/things").body())
        .isEqualTo("{\"name\":\"a\",\"count\":2}");
    assertThat(
            restPost(
                    as("anna")
                        .header(type, "application/json")
                        .header("Origin", "http://evil")
                        .POST(json),
                    "/things")
                .statusCode())
        .isEqualTo(403);
    String formType = "application/x-www-form-urlencoded";
    assertThat(restPost(as("anna").header(type, formType).POST(form), "/things/form").statusCode())
        .isEqualTo(403);
    assertThat(
            restPost(
                    as("anna")
                        .header(type, formType)
                        .header("X-Atlassian-Token", "no-check")
                        .POST(form),
                    "/things/form")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void tellsNothingOfAFailureButItsId() {
    HttpResponse<String> answer =
        browser().send(as("anna").GET(), "/rest/fixture/1.0/things/fails");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("id ").doesNotContain("secret", "Exception");
  }

  @Test
  void answersWritesWith405InReadOnlyMode() {
    wiki.readOnly = true;
    try {
      HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}");
      assertThat(
              restPost(as("anna").header("Content-Type", "application/json").POST(json), "/things")
                  .statusCode())
          .isEqualTo(405);
      assertThat(rest(as("anna"), "/things")).isEqualTo(200);
      assertThat(
              browser()
                  .loggedIn("anna")
                  .post("/pages/docreatepage.action", "/dashboard.action", "spaceKey", "DEMO")
                  .statusCode())
          .isEqualTo(405);
    } finally {
      wiki.readOnly = false;
    }
  }

  @Test
  void keepsTheConnectionWhenItRefusesAWriteBeforeItsBodyHasCome() throws IOException {
    URI url = URI.create(wiki.url());
    String host = "Host: " + url.getAuthority() + "\r\n";
    String address = url.getPath() + "/rest/fixture/1.0/things";
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(500);
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii(
              "POST "
                  + address
                  + " HTTP/1.1\r\n"
                  + host
                  + "Content-Type: text/plain\r\nContent-Length: 4\r\n\r\n"));
      // the answer may come now, or only with the body
      assertThatThrownBy(() -> readAll(socket)).isInstanceOf(SocketTimeoutException.class);
      out.write(ascii("body"));
      out.write(
          ascii("GET " + address + "/open HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"));

      socket.setSoTimeout(20_000);
      assertThat(readAll(socket)).contains("HTTP/1.1 200");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String readAll(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
