package host.platform;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import host.render.Texts;
import host.render.Velocity;
import java.util.HashMap;
import java.util.Map;

/**
 * Renders the templates of one plugin, with its words as {@code $i18n} in the viewer's language.
 */
public final class PluginTemplates implements VelocityHelperService {
  private final Velocity velocity;
  private final Texts texts;

  public PluginTemplates(Velocity velocity, Texts texts) {
    this.velocity = velocity;
    this.texts = texts;
  }

  @Override
  public String getRenderedTemplate(String templateName, Map<String, ?> context) {
    return velocity.render(templateName, context);
  }

  @Override
  public Map<String, Object> createDefaultVelocityContext() {
    Map<String, Object> context = new HashMap<>();
    context.put("i18n", texts.bean(Platform.locale()));
    return context;
  }
}
