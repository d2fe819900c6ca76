package architecture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** {@code atlassian-plugin.xml} as it ships, with the build's properties filled in. */
final class Descriptor {
  private final Element root;

  Descriptor() {
    try {
      root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(House.CLASSES.resolve("atlassian-plugin.xml").toFile())
              .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("atlassian-plugin.xml", e);
    }
  }

  Element root() {
    return root;
  }

  List<Element> modules() {
    return children(root, e -> true);
  }

  List<Element> modules(String kind) {
    return children(root, e -> e.getTagName().equals(kind));
  }

  List<Element> all(String tag) {
    return all(root, tag);
  }

  static List<Element> all(Element from, String tag) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = from.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static List<Element> children(Element from, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    for (Node n = from.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && wanted.test(e)) {
        found.add(e);
      }
    }
    return found;
  }

  /** Every value of an attribute with that name, anywhere. */
  List<String> attributes(String name) {
    return all("*").stream()
        .filter(e -> e.hasAttribute(name))
        .map(e -> e.getAttribute(name))
        .toList();
  }

  /** The i18n keys that the plugin system looks up, those it makes from macro names included. */
  List<String> i18nKeys() {
    List<String> keys = new ArrayList<>();
    for (Element e : all("*")) {
      for (int i = 0; i < e.getAttributes().getLength(); i++) {
        Node attribute = e.getAttributes().item(i);
        if (attribute.getNodeName().matches("i18n-.*key|title-key|description-.*-key")) {
          keys.add(attribute.getNodeValue());
        }
      }
      if (e.getTagName().matches("description|label") && e.hasAttribute("key")) {
        keys.add(e.getAttribute("key"));
      }
    }
    if (root.hasAttribute("i18n-name-key")) {
      keys.add(root.getAttribute("i18n-name-key"));
    }
    for (Element macro : modules("xhtml-macro")) {
      String name = House.PLUGIN + "." + macro.getAttribute("name");
      keys.add(name + ".label");
      keys.add(name + ".desc");
      for (Element parameter : all(macro, "parameter")) {
        String base = name + ".param." + parameter.getAttribute("name");
        keys.add(base + ".label");
        keys.add(base + ".desc");
        for (Element value : all(parameter, "value")) {
          keys.add(base + "." + value.getAttribute("name") + ".desc");
        }
      }
    }
    return keys;
  }
}
