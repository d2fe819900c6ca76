package host.resource;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One {@code <web-resource>} module.
 *
 * @param transformers transformer keys by file extension
 * @param bundle finds a file of the plugin's jar by its location
 */
public record WebResource(
    String pluginKey,
    String key,
    List<Item> items,
    List<String> dependencies,
    List<String> contexts,
    Map<String, List<String>> transformers,
    Function<String, URL> bundle) {

  /** A downloadable file: the name that its address ends in, and where it lies in the jar. */
  public record Item(String name, String location) {
    String extension() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  public String completeKey() {
    return pluginKey + ":" + key;
  }

  public URL file(Item item) {
    URL url = bundle.apply(item.location());
    if (url == null) {
      throw new IllegalStateException(
          completeKey() + " names a file that is not in the jar: " + item.location());
    }
    return url;
  }

  /** Also reads the download resources of other modules, such as the icon of a web-item. */
  public static WebResource of(String pluginKey, Element module, Function<String, URL> bundle) {
    List<Item> items = new ArrayList<>();
    for (Element resource : children(module, "resource")) {
      if ("download".equals(resource.getAttribute("type"))) {
        items.add(new Item(resource.getAttribute("name"), resource.getAttribute("location")));
      }
    }
    Map<String, List<String>> transformers = new LinkedHashMap<>();
    for (Element transformation : children(module, "transformation")) {
      List<String> keys = new ArrayList<>();
      children(transformation, "transformer").forEach(t -> keys.add(t.getAttribute("key")));
      transformers.put(transformation.getAttribute("extension"), keys);
    }
    for (String unsupported : List.of("condition", "conditions", "data")) {
      if (!children(module, unsupported).isEmpty()) {
        throw new UnsupportedOperationException(
            "<" + unsupported + "> in web-resource " + module.getAttribute("key"));
      }
    }
    return new WebResource(
        pluginKey,
        module.getAttribute("key"),
        List.copyOf(items),
        texts(module, "dependency"),
        texts(module, "context"),
        Map.copyOf(transformers),
        bundle);
  }

  private static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(e -> e.getTextContent().trim()).toList();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getTagName())) {
        found.add(element);
      }
    }
    return found;
  }
}
