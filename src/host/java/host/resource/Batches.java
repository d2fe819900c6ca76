package host.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of one module's scripts or styles, joined. */
public final class Batches {
  private final JsI18n jsI18n;

  public Batches(JsI18n jsI18n) {
    this.jsI18n = jsI18n;
  }

  /** Each script stands in its own block, so that one that fails does not take the rest with it. */
  public String js(WebResource module, Locale locale) {
    StringBuilder batch = new StringBuilder();
    for (WebResource.Item item : module.items()) {
      if (item.extension().equals("js")) {
        batch.append("try {\n/* ").append(module.completeKey()).append(' ');
        batch.append(item.name()).append(" */\n");
        batch.append(content(module, item, locale));
        batch.append("\n} catch (err) {\n  console.error('Error in the batched script ");
        batch.append(item.name()).append("', err);\n}\n");
      }
    }
    return batch.toString();
  }

  public String css(WebResource module) {
    StringBuilder batch = new StringBuilder();
    for (WebResource.Item item : module.items()) {
      if (item.extension().equals("css")) {
        batch.append("/* ").append(item.name()).append(" */\n");
        batch.append(content(module, item, Locale.ROOT)).append('\n');
      }
    }
    return batch.toString();
  }

  String content(WebResource module, WebResource.Item item, Locale locale) {
    String text = new String(bytes(module, item), StandardCharsets.UTF_8);
    boolean i18n =
        module
            .transformers()
            .getOrDefault(item.extension(), java.util.List.of())
            .contains("jsI18n");
    return i18n ? jsI18n.transform(text, locale, module.completeKey() + "/" + item.name()) : text;
  }

  static byte[] bytes(WebResource module, WebResource.Item item) {
    try (InputStream in = module.file(item).openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + item + " of " + module.completeKey(), e);
    }
  }

  static boolean has(WebResource module, String extension) {
    return module.items().stream().anyMatch(item -> item.extension().equals(extension));
  }
}
