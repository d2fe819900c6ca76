package host.resource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The addresses of the scripts and styles of one page, in the order of their dependencies. */
public final class PageAssets {
  private final WebResources resources;
  private final Batches batches;
  private final String base;
  private final long started = System.currentTimeMillis();

  /**
   * @param base the context path
   */
  public PageAssets(WebResources resources, Batches batches, String base) {
    this.resources = resources;
    this.batches = batches;
    this.base = base;
  }

  /** AUI must find define() but no define.amd, so the loader stands between jQuery and AUI. */
  public List<String> platformScripts() {
    return List.of(
        versioned("/download/aui/jquery.js"),
        versioned("/download/host/amd.js"),
        versioned("/download/aui/aui.js"),
        versioned("/download/host/confluence.js"),
        versioned("/download/host/wiki.js"),
        versioned("/download/host/wizard.js"),
        versioned("/download/host/create-dialog.js"));
  }

  public List<String> hostScripts(Collection<String> names) {
    return names.stream().map(name -> versioned("/download/host/" + name)).toList();
  }

  public List<String> platformStyles() {
    return List.of(versioned("/download/aui/aui.css"), versioned("/download/host/wiki.css"));
  }

  public List<String> scripts(
      Collection<String> contexts, Collection<String> required, Locale locale) {
    List<String> addresses = new ArrayList<>();
    for (WebResource module : resources.inOrder(contexts, required)) {
      if (Batches.has(module, "js")) {
        addresses.add(
            batch(module, "js") + "?locale=" + locale + "&v=" + hash(batches.js(module, locale)));
      }
    }
    return addresses;
  }

  public List<String> styles(Collection<String> contexts, Collection<String> required) {
    List<String> addresses = new ArrayList<>();
    for (WebResource module : resources.inOrder(contexts, required)) {
      if (Batches.has(module, "css")) {
        addresses.add(batch(module, "css") + "?v=" + hash(batches.css(module)));
      }
    }
    return addresses;
  }

  private String batch(WebResource module, String extension) {
    String key = module.completeKey();
    return base + "/download/batch/" + key + "/" + key + "." + extension;
  }

  private String versioned(String path) {
    return base + path + "?v=" + started;
  }

  private static String hash(String text) {
    return ResourceServlet.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
