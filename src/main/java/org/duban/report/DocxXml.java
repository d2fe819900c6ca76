package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.duban.shared.Refusal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a .docx as the plain XML they are; takes no more than a few times their size. */
final class DocxXml {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxXml() {}

  /**
   * @param part null for one that the file does not have; then its root is null too
   */
  static Element root(byte[] part) {
    if (part == null) {
      return null;
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(part)).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw Refusal.invalid("duban.report.refusal.brokenDocx");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform parses XML safely", e);
    }
  }

  static void each(Node parent, Consumer<Element> visit) {
    Node node = parent == null ? null : parent.getFirstChild();
    for (; node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        visit.accept(child);
      }
    }
  }

  /** The first of Word's own elements of this name, or null; of nothing, null too. */
  static Element child(Node parent, String name) {
    Node node = parent == null ? null : parent.getFirstChild();
    for (; node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && is(child, name)) {
        return child;
      }
    }
    return null;
  }

  static boolean is(Element element, String name) {
    return name.equals(element.getLocalName()) && WORD.equals(element.getNamespaceURI());
  }

  /** What an element's {@code w:val} says, or null. */
  static String value(Element element) {
    return element == null ? null : named(element, "val");
  }

  static String named(Element element, String attribute) {
    return element.getAttributeNS(WORD, attribute);
  }

  /** A number as written there, else the other one. */
  static int whole(String value, int other) {
    return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : other;
  }
}
