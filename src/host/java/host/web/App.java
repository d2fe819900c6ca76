package host.web;

import host.plugin.PluginDescriptor;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;

/** The installed plugin, as the screens use it. */
interface App {
  PluginDescriptor descriptor();

  /** The raw text of a key of the plugin's bundles. */
  Optional<String> text(Locale locale, String key);

  /** A file in the jar, or null. */
  URL file(String location);

  /** NONE, PLAIN_TEXT or RICH_TEXT. */
  String bodyTypeOf(String macroName);

  default String textOr(Locale locale, String key, String otherwise) {
    return key == null || key.isEmpty() ? otherwise : text(locale, key).orElse(key);
  }
}
