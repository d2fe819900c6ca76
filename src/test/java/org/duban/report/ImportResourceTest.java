package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.duban.confluence.BodyLimit;
import org.duban.confluence.RefusalMapper;
import org.duban.confluence.Words;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

class ImportResourceTest {
  private final ApplicationHandler wire = new ApplicationHandler(resources());

  @Test
  void answersPastedTextWithThePromisedShape() throws Exception {
    String body =
        new ObjectMapper().writeValueAsString(Map.of("text", Fixture.text("supervision-report")));

    JsonNode answer = post("application/json", null, stream(body), 200);

    assertThat(answer.fieldNames())
        .toIterable()
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
    assertThat(answer.at("/items/6").fieldNames())
        .toIterable()
        .containsExactly("kind", "ordinal", "title", "text", "start", "end", "section");
    assertThat(answer.at("/items/6/kind").asText()).isEqualTo("PROBLEM");
    assertThat(answer.at("/figures/0/value").isNumber()).isTrue();
    assertThat(answer.at("/suggestedLinks/0/why").asText()).startsWith("都提到：").contains("台账");
    assertThat(answer.at("/why").asText()).isEqualTo("识别为汇报：3 章，列举条目 12 条。");
  }

  @Test
  void givesTheTextOfAFileBackSinceThePlacesCountInIt() throws Exception {
    String words = "关于某事的报告\n一、存在的问题\n一是甲。";

    JsonNode answer =
        post(
            "application/octet-stream",
            "%E6%B1%87%E6%8A%A5.txt",
            new ByteArrayInputStream(words.getBytes("GB18030")),
            200);

    assertThat(answer.at("/text").asText()).isEqualTo(words);
    assertThat(answer.at("/items/0/title").asText()).isEqualTo("甲");
  }

  @Test
  void wordsEveryWarningAndReason() throws Exception {
    for (String name : Fixture.ALL) {
      JsonNode answer = post("text/plain", null, stream(Fixture.text(name)), 200);

      answer
          .at("/warnings")
          .forEach(
              w ->
                  assertThat(w.at("/message").asText())
                      .doesNotContain("duban.")
                      .doesNotContain("{"));
      assertThat(answer.at("/why").asText()).doesNotContain("duban.").doesNotContain("{");
    }
  }

  @Test
  void stopsReadingABodyWithoutEnd() throws Exception {
    InputStream endless =
        new SequenceInputStream(
            stream("{\"text\":\""),
            new InputStream() {
              @Override
              public int read() {
                return 'a';
              }
            });

    JsonNode answer = post("application/json", null, endless, 400);

    assertThat(answer.at("/key").asText()).isEqualTo("duban.refusal.bodyTooLarge");
  }

  @Test
  void refusesWhatIsNoJsonInTheHousesOwnShape() throws Exception {
    assertThat(post("application/json", null, stream("{\"text\":"), 400).at("/key").asText())
        .isEqualTo("duban.refusal.badJson");
  }

  @Test
  void refusesABodyWithoutText() throws Exception {
    assertThat(post("application/json", null, stream("{}"), 400).at("/key").asText())
        .isEqualTo("duban.report.refusal.noText");
    assertThat(post("text/plain", null, stream(""), 400).at("/kind").asText()).isEqualTo("INVALID");
  }

  private JsonNode post(String type, String fileName, InputStream body, int status)
      throws Exception {
    URI base = URI.create("http://localhost/rest/");
    ContainerRequest request =
        new ContainerRequest(
            base,
            base.resolve("report/import/preview"),
            "POST",
            null,
            new MapPropertiesDelegate(),
            null);
    request.header("Content-Type", type);
    if (fileName != null) {
      request.header("X-File-Name", fileName);
    }
    request.setEntityStream(body);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    ContainerResponse response = wire.apply(request, out).get();
    assertThat(response.getStatus()).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(status);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ResourceConfig resources() {
    Words words = new Words(fake(I18nResolver.class), fake(LocaleResolver.class));
    return new ResourceConfig()
        .register(JacksonFeature.class)
        .register(new ImportResource(words))
        .register(new RefusalMapper(words))
        .register(BodyLimit.class);
  }

  /** The shipped Chinese words, for a Chinese viewer. */
  private static <T> T fake(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLocale" -> Locale.SIMPLIFIED_CHINESE;
                  case "getText" ->
                      text(
                          (String) arguments[1],
                          arguments.length > 2 ? (Object[]) arguments[2] : new Object[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private static String text(String key, Object[] arguments) {
    try (InputStream in =
        ImportResourceTest.class.getResourceAsStream("/i18n/duban_zh_CN.properties")) {
      ResourceBundle words =
          new PropertyResourceBundle(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
      return arguments.length == 0
          ? words.getString(key)
          : MessageFormat.format(words.getString(key), arguments);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
