package host.osgi;

import host.plugin.PluginFault;
import java.beans.Introspector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.NamespaceHandler;
import org.springframework.beans.factory.xml.ParserContext;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * {@code <atlassian-scanner:scan-indexes/>}: beans and imported services from the text files that
 * the scanner wrote at build time. Nothing is found by scanning classes. The file formats are known
 * from index files committed to public plugin repositories.
 */
final class ScanIndexes implements NamespaceHandler {
  static final String NAMESPACE = "http://www.atlassian.com/schema/atlassian-scanner/2";
  private static final String FOLDER = "META-INF/plugin-components/";

  private final Bundle bundle;
  private final ServiceLookup services;

  ScanIndexes(Bundle bundle, ServiceLookup services) {
    this.bundle = bundle;
    this.services = services;
  }

  @Override
  public void init() {}

  @Override
  public BeanDefinition parse(Element element, ParserContext parser) {
    if (!"scan-indexes".equals(element.getLocalName()) || element.hasAttribute("profile")) {
      throw new UnsupportedOperationException("atlassian-scanner:" + element.getLocalName());
    }
    BeanDefinitionRegistry registry = parser.getRegistry();
    AnnotationConfigUtils.registerAnnotationConfigProcessors(registry);
    lines("imports").forEach(line -> importService(line, (DefaultListableBeanFactory) registry));
    lines("component").forEach(line -> component(line, registry));
    if (!lines("exports").isEmpty()) {
      throw new UnsupportedOperationException("exported services");
    }
    return null;
  }

  @Override
  public BeanDefinitionHolder decorate(
      Node source, BeanDefinitionHolder definition, ParserContext parser) {
    return definition;
  }

  private void component(String line, BeanDefinitionRegistry registry) {
    String[] parts = line.split("#");
    Class<?> type = load("component", parts[0]);
    if (!bundle.equals(FrameworkUtil.getBundle(type))) {
      throw new PluginFault("component " + parts[0] + " does not come from the plugin's jar");
    }
    if (!type.isAnnotationPresent(Component.class)) {
      throw new PluginFault("component " + parts[0] + " is not annotated with @Component");
    }
    AnnotatedGenericBeanDefinition definition = new AnnotatedGenericBeanDefinition(type);
    AnnotationConfigUtils.processCommonDefinitionAnnotations(definition);
    String name =
        parts.length > 1
            ? parts[1]
            : AnnotationBeanNameGenerator.INSTANCE.generateBeanName(definition, registry);
    if (registry.containsBeanDefinition(name)) {
      throw new PluginFault("two components are named " + name + "; one is " + parts[0]);
    }
    registry.registerBeanDefinition(name, definition);
  }

  private void importService(String line, DefaultListableBeanFactory beans) {
    String[] parts = line.split("#");
    Class<?> type = load("imports", parts[0]);
    String name = parts.length > 1 ? parts[1] : null;
    Object service =
        services
            .find(type, name)
            .orElseThrow(() -> new PluginFault("imports: the product offers no service " + line));
    beans.registerSingleton(
        name != null ? name : Introspector.decapitalize(type.getSimpleName()), service);
  }

  private Class<?> load(String index, String name) {
    try {
      return bundle.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new PluginFault(FOLDER + index + ": no class " + name, e);
    }
  }

  private List<String> lines(String index) {
    URL file = bundle.getEntry(FOLDER + index);
    if (file == null) {
      return List.of();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
