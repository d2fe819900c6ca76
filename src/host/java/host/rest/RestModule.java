package host.rest;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * One {@code <rest>} module.
 *
 * @param path as in the descriptor, with its slash
 */
public record RestModule(String path, String version, List<String> packages) {
  // Jersey warns about resource classes registered as ready instances, which is what happens here
  // on purpose
  private static final Logger PROVIDERS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  static {
    PROVIDERS.setLevel(Level.SEVERE);
  }

  /** Where to mount it. */
  public List<String> mappings() {
    return List.of("/rest" + path + "/" + version + "/*", "/rest" + path + "/latest/*");
  }

  /**
   * @param build makes an instance by its @Inject constructor from the plugin's Spring context
   */
  public Servlet servlet(
      Collection<Class<?>> classes, Function<Class<?>, Object> build, RestSite site) {
    ResourceConfig config = new ResourceConfig();
    config.setApplicationName(path.substring(1) + "-" + version);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register(new BadJson());
    config.register(new RestErrors());
    config.register(new AccessFilter(site));
    config.register(new MutationFilter(site));
    classes.forEach(type -> config.register(build.apply(type)));
    return new ServletContainer(config);
  }

  /**
   * The resources and providers in this module's packages and below, of the bundle's own classes.
   */
  public List<Class<?>> classesOf(Bundle bundle) {
    List<Class<?>> found = new ArrayList<>();
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    int options = BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE;
    for (String name : packages) {
      for (String file : wiring.listResources(name.replace('.', '/'), "*.class", options)) {
        Class<?> type = load(bundle, file);
        if (!type.isInterface()
            && (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
            && !found.contains(type)) {
          found.add(type);
        }
      }
    }
    return found;
  }

  private static Class<?> load(Bundle bundle, String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return bundle.loadClass(name);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new IllegalStateException(name + " in a REST package cannot be loaded", e);
    }
  }
}
