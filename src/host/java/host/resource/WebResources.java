package host.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All web-resource modules of the enabled plugins, and the order in which a page must load them.
 */
public final class WebResources {
  /**
   * Modules of the product that this host's own page scripts stand in for. Taken from plugins that
   * run on Confluence 9 and 10 (Slack integration, digital signature) and from AUI's documentation;
   * anything else is refused until someone needs it.
   */
  static final Set<String> PLATFORM =
      Set.of(
          "com.atlassian.auiplugin:ajs",
          "com.atlassian.auiplugin:aui-core",
          "com.atlassian.auiplugin:aui-flag",
          "com.atlassian.auiplugin:aui-message",
          "com.atlassian.auiplugin:aui-dropdown2",
          "com.atlassian.auiplugin:aui-inline-dialog2",
          "com.atlassian.auiplugin:aui-select2",
          "com.atlassian.auiplugin:aui-dialog2",
          "com.atlassian.auiplugin:dialog2",
          "com.atlassian.auiplugin:aui-lozenge",
          "com.atlassian.auiplugin:aui-experimental-spinner",
          "com.atlassian.auiplugin:jquery",
          "com.atlassian.plugins.atlassian-plugins-webresource-rest:web-resource-manager",
          "com.atlassian.plugins.atlassian-plugins-webresource-plugin:context-path",
          "com.atlassian.plugins.atlassian-plugins-webresource-plugin:data",
          "confluence.web.resources:ajs",
          "confluence.web.resources:almond",
          "confluence.web.resources:jquery",
          "confluence.web.resources:shared-templates",
          "com.atlassian.confluence.plugins.confluence-create-content-plugin:resources",
          "com.atlassian.confluence.plugins.confluence-macro-browser:macro-browser-js",
          "com.atlassian.confluence.tinymceplugin:editor-resources");

  /**
   * Contexts that pages of this host ask for, or that the product documents and this host has no
   * page for.
   */
  static final Set<String> CONTEXTS =
      Set.of(
          "atl.general",
          "atl.admin",
          "atl.userprofile",
          "atl.popup",
          "main",
          "viewcontent",
          "page",
          "space",
          "editor",
          "create-content",
          "dashboard");

  private static final Set<String> TRANSFORMERS = Set.of("jsI18n");

  private final Map<String, WebResource> modules = new LinkedHashMap<>();

  /**
   * Takes all modules of one plugin at once, so that they may depend on each other in any order.
   */
  public synchronized void add(Collection<WebResource> added) {
    Map<String, WebResource> together = new LinkedHashMap<>(modules);
    added.forEach(module -> together.put(module.completeKey(), module));
    List<String> faults = new ArrayList<>();
    for (WebResource module : added) {
      for (String dependency : module.dependencies()) {
        if (!PLATFORM.contains(dependency) && !together.containsKey(dependency)) {
          faults.add(module.completeKey() + " depends on the unknown " + dependency);
        }
      }
      for (String context : module.contexts()) {
        if (!CONTEXTS.contains(context)) {
          faults.add(module.completeKey() + " names the unknown context " + context);
        }
      }
      for (List<String> keys : module.transformers().values()) {
        keys.stream()
            .filter(key -> !TRANSFORMERS.contains(key))
            .forEach(key -> faults.add(module.completeKey() + ": unknown transformer " + key));
      }
      module.items().forEach(module::file);
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("; ", faults));
    }
    modules.putAll(together);
  }

  public synchronized void removePlugin(String pluginKey) {
    modules.values().removeIf(module -> module.pluginKey().equals(pluginKey));
  }

  public synchronized Optional<WebResource> find(String completeKey) {
    return Optional.ofNullable(modules.get(completeKey));
  }

  /** What a page with these contexts and required modules loads: dependencies first, each once. */
  public synchronized List<WebResource> inOrder(
      Collection<String> contexts, Collection<String> required) {
    Set<WebResource> ordered = new LinkedHashSet<>();
    for (WebResource module : modules.values()) {
      if (module.contexts().stream().anyMatch(contexts::contains)) {
        visit(module.completeKey(), ordered, new LinkedHashSet<>());
      }
    }
    required.forEach(key -> visit(key, ordered, new LinkedHashSet<>()));
    return List.copyOf(ordered);
  }

  private void visit(String key, Set<WebResource> ordered, Set<String> path) {
    if (PLATFORM.contains(key)) {
      return;
    }
    WebResource module = modules.get(key);
    if (module == null) {
      throw new IllegalArgumentException("unknown web resource " + key);
    }
    if (ordered.contains(module)) {
      return;
    }
    if (!path.add(key)) {
      throw new IllegalStateException("web resources depend on each other in a ring: " + path);
    }
    module.dependencies().forEach(dependency -> visit(dependency, ordered, path));
    path.remove(key);
    ordered.add(module);
  }
}
