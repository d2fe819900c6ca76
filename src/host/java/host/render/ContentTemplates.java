package host.render;

import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A content template with its variables into storage format. {@code at:var} is escaped unless it
 * says {@code at:rawxhtml="true"}; an unset variable becomes nothing; {@code at:i18n} is resolved
 * in the creator's language; declarations vanish.
 */
public final class ContentTemplates {
  private final Texts texts;

  public ContentTemplates(Texts texts) {
    this.texts = texts;
  }

  /**
   * @throws StorageFault when the template, or the page with a raw value in it, is not well-formed
   */
  public String expand(String template, Map<String, ?> values, Locale locale) {
    StringBuilder out = new StringBuilder();
    children(StorageXml.parse(template), values, locale, out);
    String storage = out.toString().strip();
    StorageXml.parse(storage);
    return storage;
  }

  private void children(Element parent, Map<String, ?> values, Locale locale, StringBuilder out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        element(element, values, locale, out);
      } else if (node.getNodeType() == Node.CDATA_SECTION_NODE) {
        out.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        out.append(xml(node.getNodeValue()));
      }
    }
  }

  private void element(Element element, Map<String, ?> values, Locale locale, StringBuilder out) {
    switch (element.getTagName()) {
      case "at:declarations" -> {}
      case "at:i18n" -> out.append(xml(texts.text(locale, element.getAttribute("at:key"))));
      case "at:var" -> {
        Object value = values.get(element.getAttribute("at:name"));
        boolean raw =
            "true".equals(element.getAttribute("at:rawxhtml"))
                || "true".equals(element.getAttribute("at:rawXhtml"));
        String text = value == null ? "" : value.toString();
        out.append(raw ? text : xml(text));
      }
      default -> {
        out.append('<').append(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          Attr attribute = (Attr) element.getAttributes().item(i);
          out.append(' ').append(attribute.getName()).append("=\"");
          out.append(xml(attribute.getValue())).append('"');
        }
        if (element.hasChildNodes()) {
          out.append('>');
          children(element, values, locale, out);
          out.append("</").append(element.getTagName()).append('>');
        } else {
          out.append("/>");
        }
      }
    }
  }

  private static String xml(String text) {
    return Escaping.html(text);
  }
}
