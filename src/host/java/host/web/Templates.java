package host.web;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/**
 * The wiki's own templates, below host/web/page; every value is escaped unless its name ends in
 * Html.
 */
final class Templates {
  private final VelocityEngine engine;

  Templates() {
    Properties settings = new Properties();
    settings.setProperty("resource.loader", "class");
    settings.setProperty(
        "class.resource.loader.class",
        "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
    settings.setProperty("class.resource.loader.cache", "true");
    settings.setProperty(
        "runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
    settings.setProperty("input.encoding", "UTF-8");
    settings.setProperty("output.encoding", "UTF-8");
    settings.setProperty("runtime.references.strict", "true");
    settings.setProperty("velocimacro.library", "");
    settings.setProperty("eventhandler.referenceinsertion.class", "host.web.Templates$Escaping");
    engine = new VelocityEngine();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Templates.class.getClassLoader());
    try {
      engine.init(settings);
    } catch (Exception e) { // declared by Velocity 1.6
      throw new IllegalStateException("Velocity does not start", e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  String render(String template, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Templates.class.getClassLoader());
    try {
      engine
          .getTemplate("host/web/page/" + template + ".vm")
          .merge(new VelocityContext(model), out);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("template " + template, e);
    } catch (Exception e) { // declared by Velocity 1.6
      throw new IllegalStateException("template " + template, e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    return out.toString();
  }

  /** Public since Velocity makes it by name. */
  public static final class Escaping implements ReferenceInsertionEventHandler {
    @Override
    public Object referenceInsert(String reference, Object value) {
      if (value == null || reference.matches("\\$!?\\{?\\w*Html}?")) {
        return value;
      }
      return escape(value.toString());
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
