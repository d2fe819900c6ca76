package host.osgi;

import host.plugin.PluginFault;
import java.io.StringReader;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.NamespaceHandlerResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.UrlResource;
import org.xml.sax.InputSource;

/** The Spring context of a plugin, from all of its META-INF/spring/*.xml. */
public final class PluginContext implements AutoCloseable {
  private final GenericApplicationContext context;
  private final ClassLoader loader;

  private PluginContext(GenericApplicationContext context, ClassLoader loader) {
    this.context = context;
    this.loader = loader;
  }

  /**
   * @throws PluginFault when a bean cannot be made or an import is missing
   */
  public static PluginContext start(Bundle bundle, ServiceLookup services) {
    ClassLoader loader = new BundleLoader(bundle);
    GenericApplicationContext context = new GenericApplicationContext();
    context.setClassLoader(loader);
    context.setDisplayName(bundle.getSymbolicName());
    PluginContext plugin = new PluginContext(context, loader);
    try {
      return plugin.within(
          () -> {
            plugin.load(bundle, services);
            context.refresh();
            return plugin;
          });
    } catch (BeansException e) {
      Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
      throw new PluginFault(
          "The plugin's Spring context does not start: "
              + e.getMessage()
              + ": "
              + root.getMessage(),
          e);
    }
  }

  private void load(Bundle bundle, ServiceLookup services) {
    NamespaceHandlerResolver standard =
        new DefaultNamespaceHandlerResolver(PluginContext.class.getClassLoader());
    ScanIndexes scanner = new ScanIndexes(bundle, services);
    XmlBeanDefinitionReader reader =
        new XmlBeanDefinitionReader(context.getDefaultListableBeanFactory());
    reader.setValidationMode(XmlBeanDefinitionReader.VALIDATION_NONE);
    reader.setNamespaceAware(true);
    reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    reader.setNamespaceHandlerResolver(
        uri -> ScanIndexes.NAMESPACE.equals(uri) ? scanner : standard.resolve(uri));
    var files = bundle.findEntries("META-INF/spring", "*.xml", false);
    List<URL> found = files == null ? List.of() : Collections.list(files);
    if (found.isEmpty()) {
      throw new PluginFault("no META-INF/spring/*.xml in the jar: the plugin would have no beans");
    }
    found.forEach(file -> reader.loadBeanDefinitions(new UrlResource(file)));
  }

  /** Makes an object by its constructor from the plugin's beans, as the product makes macros. */
  public <T> T create(Class<T> type) {
    return within(() -> context.getAutowireCapableBeanFactory().createBean(type));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Object bean(String name) {
    return context.getBean(name);
  }

  public <T> Map<String, T> beans(Class<T> type) {
    return context.getBeansOfType(type);
  }

  /** Runs plugin code under the plugin's class loader. */
  public <T> T within(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
