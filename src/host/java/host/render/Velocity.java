package host.render;

import java.io.StringWriter;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;

/**
 * Velocity 1.6.4, from which the product's own engine was forked, over one plugin's templates.
 *
 * <p>Strict engines make an unset reference an error; the product prints it as it stands.
 */
public final class Velocity {
  private final VelocityEngine engine = new VelocityEngine();

  /**
   * @param files finds a template in the plugin's jar
   */
  public Velocity(Function<String, URL> files, Allowlist allowlist, boolean strict) {
    engine.setApplicationAttribute(GuardedUberspect.ALLOWLIST, allowlist);
    engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "jar");
    engine.setProperty("jar.resource.loader.instance", new JarTemplates(files));
    engine.setProperty("jar.resource.loader.cache", "true");
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedUberspect.class.getName());
    engine.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, Escaping.class.getName());
    engine.setProperty("userdirective", RequireResource.class.getName());
    engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
    engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
    engine.setProperty(RuntimeConstants.OUTPUT_ENCODING, "UTF-8");
    engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
    engine.setProperty("runtime.references.strict", String.valueOf(strict));
    withOwnLoader(
        () -> {
          engine.init();
          return null;
        });
  }

  /** The whole template is rendered or nothing. */
  public String render(String template, Map<?, ?> context) {
    Map<String, Object> copy = new HashMap<>();
    context.forEach((key, value) -> copy.put(String.valueOf(key), value));
    StringWriter out = new StringWriter();
    withOwnLoader(
        () -> {
          engine.getTemplate(template, "UTF-8").merge(new VelocityContext(copy), out);
          return null;
        });
    return out.toString();
  }

  private interface Work {
    Void run() throws Exception;
  }

  /** Velocity finds its own parts by the thread's class loader. */
  private static void withOwnLoader(Work work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Velocity.class.getClassLoader());
    try {
      work.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) { // Velocity 1.6 declares it
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
