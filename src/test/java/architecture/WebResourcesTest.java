package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The product puts on a page only what a web-resource says it depends on. */
class WebResourcesTest {
  /** What of the product a script may name, and the web-resource that brings it. */
  private static final Map<String, String> OF_THE_PRODUCT =
      Map.of(
          "aui/dialog2", "com.atlassian.auiplugin:dialog2",
          "aui/flag", "com.atlassian.auiplugin:aui-flag",
          "wrm/context-path",
              "com.atlassian.plugins.atlassian-plugins-webresource-plugin:context-path",
          "AJS", "com.atlassian.auiplugin:ajs",
          "Confluence",
              "com.atlassian.confluence.plugins.confluence-create-content-plugin:resources");

  private static final Pattern MODULES =
      Pattern.compile("(?:define\\('[\\w/-]+',\\s*|require\\()\\[([^\\]]*)]");
  private static final Pattern NAME = Pattern.compile("'([\\w/-]+)'");
  private static final Pattern DEFINED = Pattern.compile("define\\('([\\w/-]+)'");
  private static final Pattern GLOBAL = Pattern.compile("\\b(AJS|Confluence)\\.");

  private final Descriptor descriptor = new Descriptor();

  @Test
  void eachScriptIsLoadedWithWhatItNames() {
    for (Element resource : descriptor.modules("web-resource")) {
      String key = House.PLUGIN + ":" + resource.getAttribute("key");
      Set<String> loaded = new TreeSet<>();
      collect(key, loaded);
      Set<String> there = new TreeSet<>();
      loaded.forEach(k -> there.addAll(defined(k)));

      for (String named : names(scripts(key))) {
        if (named.startsWith("duban/")) {
          assertThat(there).as("modules on a page with %s", key).contains(named);
        } else {
          assertThat(OF_THE_PRODUCT).as("modules of the product, for %s", key).containsKey(named);
          assertThat(loaded)
              .as("%s names %s: it needs this <dependency>, or one that has it", key, named)
              .contains(OF_THE_PRODUCT.get(named));
        }
      }
    }
  }

  private void collect(String key, Set<String> into) {
    if (into.add(key)) {
      find(key).forEach(r -> dependencies(r).forEach(d -> collect(d, into)));
    }
  }

  private List<Element> find(String key) {
    return descriptor.modules("web-resource").stream()
        .filter(r -> key.equals(House.PLUGIN + ":" + r.getAttribute("key")))
        .toList();
  }

  private static List<String> dependencies(Element resource) {
    return Descriptor.all(resource, "dependency").stream()
        .map(d -> d.getTextContent().strip())
        .toList();
  }

  private String scripts(String key) {
    StringBuilder all = new StringBuilder();
    for (Element resource : find(key)) {
      Descriptor.all(resource, "resource").stream()
          .map(r -> r.getAttribute("location"))
          .filter(location -> location.endsWith(".js"))
          .forEach(location -> all.append(House.text(House.RESOURCES.resolve(location))));
    }
    return all.toString();
  }

  private Set<String> defined(String key) {
    return groups(DEFINED, scripts(key));
  }

  private static Set<String> names(String script) {
    Set<String> names = groups(GLOBAL, script);
    MODULES.matcher(script).results().forEach(m -> names.addAll(groups(NAME, m.group(1))));
    return names;
  }

  private static Set<String> groups(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult m) -> m.group(1)).forEach(found::add);
    return found;
  }
}
