package host.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebResourcesTest {
  private static WebResource module(String key, List<String> dependencies, List<String> contexts) {
    return new WebResource("p", key, List.of(), dependencies, contexts, Map.of(), name -> null);
  }

  @Test
  void loadsDependenciesFirstAndEachOnce() {
    WebResources resources = new WebResources();
    resources.add(
        List.of(
            module("a", List.of("p:b", "p:c"), List.of("editor")),
            module("b", List.of("p:c", "com.atlassian.auiplugin:ajs"), List.of()),
            module("c", List.of(), List.of())));

    assertThat(resources.inOrder(List.of("editor"), List.of("p:b")))
        .extracting(WebResource::key)
        .containsExactly("c", "b", "a");
    assertThat(resources.inOrder(List.of("main"), List.of())).isEmpty();
  }

  @Test
  void refusesWhatTheProductWouldDropInSilence() {
    WebResources resources = new WebResources();

    assertThatThrownBy(() -> resources.add(List.of(module("a", List.of("p:none"), List.of()))))
        .hasMessageContaining("p:a depends on the unknown p:none");
    assertThatThrownBy(() -> resources.add(List.of(module("a", List.of(), List.of("nowhere")))))
        .hasMessageContaining("unknown context nowhere");
    assertThatThrownBy(() -> resources.inOrder(List.of(), List.of("p:none")))
        .hasMessageContaining("unknown web resource p:none");
  }

  @Test
  void namesARingOfDependencies() {
    WebResources resources = new WebResources();
    resources.add(
        List.of(module("a", List.of("p:b"), List.of()), module("b", List.of("p:a"), List.of())));

    assertThatThrownBy(() -> resources.inOrder(List.of(), List.of("p:a")))
        .hasMessageContaining("[p:a, p:b]");
  }

  @Test
  void putsLiteralTextsIntoScriptsAndLeavesOtherCallsAlone() {
    JsI18n i18n = new JsI18n((locale, key) -> Optional.of("<" + key + ">"));
    String script =
        "a = AJS.I18n.getText('x.y'); b = AJS.I18n.getText(\"z\", 1); c = AJS.I18n.getText(k);";

    assertThat(i18n.transform(script, Locale.ENGLISH, "test"))
        .isEqualTo(
            "a = \"\\u003cx.y>\"; b = AJS.format(\"\\u003cz>\", 1); c = AJS.I18n.getText(k);");
  }
}
