package host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reading the descriptor's XML, without a document type. */
final class Xml {
  private Xml() {}

  static Element root(InputStream in) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (SAXException e) {
      throw new PluginFault("atlassian-plugin.xml is not well-formed: " + e.getMessage(), e);
    } catch (IOException | ParserConfigurationException e) {
      throw new PluginFault("atlassian-plugin.xml cannot be read", e);
    }
  }

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> e.getTagName().equals(name)).toList();
  }

  /** Null when there is no such child. */
  static Element child(Element parent, String name) {
    return children(parent, name).stream().findFirst().orElse(null);
  }

  static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(e -> e.getTextContent().trim()).toList();
  }

  /** Null instead of an empty attribute. */
  static String attribute(Element element, String name) {
    return element == null || element.getAttribute(name).isEmpty()
        ? null
        : element.getAttribute(name);
  }

  static String attribute(Element element, String name, String otherwise) {
    String value = attribute(element, name);
    return value == null ? otherwise : value;
  }
}
