package host.web;

import host.content.StoredPage;
import host.content.StoredSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a screen wants shown: a template with its values, and what the frame around it must load.
 */
final class Page {
  final String template;
  final String title;
  final Map<String, Object> values = new HashMap<>();
  final List<String> contexts = new ArrayList<>();
  final List<String> resources = new ArrayList<>();
  final List<String> hostScripts = new ArrayList<>();
  final Map<String, String> metas = new HashMap<>();
  StoredSpace space;
  StoredPage page;

  private Page(String template, String title) {
    this.template = template;
    this.title = title;
  }

  static Page of(String template, String title) {
    return new Page(template, title);
  }

  Page with(Map<String, Object> more) {
    values.putAll(more);
    return this;
  }

  Page with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Shows the space's sidebar, with the page marked in its tree. */
  Page in(StoredSpace at, StoredPage current) {
    space = at;
    page = current;
    return this;
  }

  Page contexts(String... names) {
    contexts.addAll(List.of(names));
    return this;
  }

  Page scripts(String... names) {
    hostScripts.addAll(List.of(names));
    return this;
  }
}
