package host.testing;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import host.platform.RequiredResourceCollector;
import host.plugin.PluginDescriptor;
import host.render.Allowlist;
import host.render.Texts;
import host.render.Velocity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The app's templates rendered as in the wiki, without one: same engine, escaping, allowlist and
 * texts of atlassian-plugin.xml, and an unset reference is an error. Give it to {@code Rendering}
 * as the platform's service.
 */
public final class PluginTemplates implements VelocityHelperService {
  private final Velocity velocity;
  private final Allowlist allowlist;
  private final Texts texts;
  private final Locale locale;

  public PluginTemplates(Locale locale) {
    this.locale = locale;
    PluginDescriptor descriptor = descriptor();
    allowlist = new Allowlist(descriptor.allowedMethods());
    texts = new Texts(descriptor.i18n(), PluginTemplates::file);
    velocity = new Velocity(PluginTemplates::file, allowlist, true);
    RequiredResourceCollector.take();
  }

  private static PluginDescriptor descriptor() {
    try (InputStream in = file("atlassian-plugin.xml").openStream()) {
      return PluginDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL file(String location) {
    return PluginTemplates.class.getClassLoader().getResource(location);
  }

  @Override
  public String getRenderedTemplate(String templateName, Map<String, ?> context) {
    return velocity.render(templateName, context);
  }

  @Override
  public Map<String, Object> createDefaultVelocityContext() {
    Map<String, Object> context = new HashMap<>();
    context.put("i18n", texts.bean(locale));
    return context;
  }

  /**
   * @param template such as {@code rectification/checklist.vm}
   */
  public String render(String template, Object view) {
    Map<String, Object> context = createDefaultVelocityContext();
    context.put("view", view);
    return velocity.render("duban/" + template, context);
  }

  /** Methods that the template called and that are not on the allowlist: should be empty. */
  public Set<String> blocked() {
    return allowlist.blocked();
  }

  /** Text keys without a text: should be empty. */
  public Set<String> missingTexts() {
    return texts.missing();
  }

  /** Web resources asked for since the last call, as complete keys. */
  public List<String> required() {
    return RequiredResourceCollector.take();
  }
}
