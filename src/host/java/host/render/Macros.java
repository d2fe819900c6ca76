package host.render;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import host.PluginRuntime;
import host.plugin.MacroModule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugin's macros by name; one instance each, shared by all threads as in the product. */
final class Macros {
  private static final Logger LOG = LoggerFactory.getLogger(Macros.class);

  private final PluginRuntime plugin;
  private final Map<String, Macro> instances = new ConcurrentHashMap<>();

  Macros(PluginRuntime plugin) {
    this.plugin = plugin;
  }

  /**
   * @param body renders or reads the body as the macro wants it
   * @return HTML; a macro that fails is a box in its place and nothing else is harmed
   */
  String run(
      String name,
      Map<String, String> parameters,
      Function<Macro.BodyType, String> body,
      ConversionContext context) {
    Optional<Macro> macro = find(name);
    if (macro.isEmpty()) {
      return box("Unknown macro: '" + name + "'");
    }
    try {
      String given = body.apply(macro.get().getBodyType());
      return execute(macro.get(), new HashMap<>(parameters), given, context);
    } catch (MacroExecutionException e) {
      LOG.info("macro {} failed", name, e);
      return box("Error rendering macro '" + name + "': " + e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      LOG.error("macro {} threw", name, e);
      return box("Error rendering macro '" + name + "': " + e);
    }
  }

  private String execute(
      Macro macro, Map<String, String> parameters, String body, ConversionContext context)
      throws MacroExecutionException {
    MacroExecutionException[] failed = new MacroExecutionException[1];
    String html =
        plugin
            .context()
            .within(
                () -> {
                  try {
                    return macro.execute(parameters, body, context);
                  } catch (MacroExecutionException e) {
                    failed[0] = e;
                    return null;
                  }
                });
    if (failed[0] != null) {
      throw failed[0];
    }
    return html == null ? "" : html;
  }

  private Optional<Macro> find(String name) {
    return plugin.descriptor().macros().stream()
        .filter(module -> module.name().equals(name))
        .findFirst()
        .map(module -> instances.computeIfAbsent(name, any -> create(module)));
  }

  private Macro create(MacroModule module) {
    return (Macro) plugin.context().create(plugin.load(module.className()));
  }

  private static String box(String message) {
    return "<div class=\"aui-message aui-message-error host-macro-error\">"
        + Escaping.html(message)
        + "</div>";
  }
}
