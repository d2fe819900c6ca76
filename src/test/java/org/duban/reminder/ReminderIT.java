package org.duban.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import host.testing.HostProcess;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged app in the wiki: an administrator runs the job and reads the outbox. */
class ReminderIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"ajs-atl-token\" content=\"(\\w+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private String url;

  @Test
  void aRunByHandPutsOneMailPerPersonIntoTheOutbox(@TempDir Path home) throws Exception {
    try (HostProcess wiki =
        HostProcess.start(Map.of("wiki.home", home.toString(), "wiki.demo", "true"))) {
      url = wiki.url();
      JsonNode plan =
          rest("bangong", "POST", "/plans", null, "{\"spaceKey\": \"DB\", \"title\": \"提醒用的方案\"}");
      for (String secret : new String[] {"绝不能出现在邮件里", "这一件也不能"}) {
        due(plan.path("id").asInt(), secret);
      }
      login();

      run();

      Document admin = Jsoup.parse(admin());
      assertThat(admin.select("#job-runs").text())
          .contains("duban-reminder-job", "SUCCESS", "admin");
      String mails = admin.select("details iframe[srcdoc]").eachAttr("srcdoc").toString();
      assertThat(mails).contains(plan.path("code").asText(), "/confluence/display/DB");
      assertThat(mails).doesNotContain("绝不能", "这一件", "提醒用的方案");
      assertThat(admin.select("summary:contains(chengban@example.org)")).hasSize(1);
      int before = admin.select("iframe[srcdoc]").size();

      run();

      assertThat(Jsoup.parse(admin()).select("iframe[srcdoc]")).hasSize(before);
      assertThat(rest("chengban", "PUT", "/me/reminders", null, "{\"byMail\": false}").toString())
          .isEqualTo("{\"byMail\":false}");
      assertThat(rest("chengban", "GET", "/me/reminders", null, null).path("byMail").asBoolean())
          .isFalse();
      assertThat(rest("fenguan", "GET", "/me/reminders", null, null).path("byMail").asBoolean())
          .isTrue();
    }
  }

  private void due(int plan, String title) throws Exception {
    JsonNode item =
        rest(
            "bangong", "POST", "/plans/" + plan + "/items", null, "{\"title\": \"" + title + "\"}");
    JsonNode found = rest("bangong", "GET", "/people?q=chengban", null, null).path("people").get(0);
    JsonNode leader = rest("bangong", "GET", "/people?q=fenguan", null, null).path("people").get(0);
    JsonNode unit = rest("bangong", "GET", "/units", null, null).path("units").get(0);
    String body =
        "{\"termType\": \"DATED\", \"dueOn\": \"%s\", \"leadUnit\": %d, \"owner\": {\"userKey\": \"%s\"}, \"leader\": {\"userKey\": \"%s\"}}"
            .formatted(
                LocalDate.now().plusDays(3),
                unit.path("id").asInt(),
                found.path("userKey").asText(),
                leader.path("userKey").asText());
    JsonNode put =
        rest(
            "bangong",
            "PUT",
            "/items/" + item.path("id").asInt(),
            item.path("version").asInt(),
            body);
    assertThat(put.path("status").asText()).as(put.toString()).isEqualTo("OPEN");
  }

  private JsonNode rest(String user, String method, String path, Integer version, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/rest/duban/1.0" + path))
            .header("Content-Type", "application/json")
            .header("X-Atlassian-Token", "no-check")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    String answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    return json.readTree(answer);
  }

  private void login() throws Exception {
    post("/login.action", "/login.action", "os_username=admin&os_password=admin");
  }

  private void run() throws Exception {
    assertThat(post("/admin/runjob.action", "/admin/console.action", "job=duban-reminder-job"))
        .isEqualTo(303);
  }

  private String admin() throws Exception {
    return get("/admin/console.action");
  }

  private String get(String path) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(url + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private int post(String path, String tokenFrom, String form) throws Exception {
    Matcher token = TOKEN.matcher(get(tokenFrom));
    String body = (token.find() ? "atl_token=" + token.group(1) + "&" : "") + form;
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }
}
