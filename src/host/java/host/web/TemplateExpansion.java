package host.web;

import java.io.StringReader;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Fills a content template: {@code at:var} (escaped unless {@code at:rawxhtml}), {@code at:i18n};
 * declarations are dropped. Stricter than the product: a variable that nobody gave a value is an
 * error, and so is a raw value that is not well-formed.
 */
final class TemplateExpansion {
  private static final Pattern DECLARATIONS =
      Pattern.compile("<at:declarations>.*?</at:declarations>", Pattern.DOTALL);
  private static final Pattern ELEMENT =
      Pattern.compile("<at:(var|i18n)\\s+([^>]*?)\\s*(?:/>|>\\s*</at:\\1>)");
  private static final Pattern ATTRIBUTE = Pattern.compile("at:(\\w+)\\s*=\\s*\"([^\"]*)\"");

  private final Map<String, Object> values;
  private final UnaryOperator<String> texts;

  TemplateExpansion(Map<String, Object> values, UnaryOperator<String> texts) {
    this.values = values;
    this.texts = texts;
  }

  String expand(String template) {
    Matcher element = ELEMENT.matcher(DECLARATIONS.matcher(template).replaceAll(""));
    StringBuilder out = new StringBuilder();
    while (element.find()) {
      String name = "";
      boolean raw = false;
      Matcher attribute = ATTRIBUTE.matcher(element.group(2));
      while (attribute.find()) {
        switch (attribute.group(1).toLowerCase(java.util.Locale.ROOT)) {
          case "name", "key" -> name = attribute.group(2);
          case "rawxhtml" -> raw = attribute.group(2).equals("true");
          default -> throw new IllegalArgumentException("unknown attribute in " + element.group());
        }
      }
      String value =
          element.group(1).equals("i18n")
              ? Templates.escape(texts.apply(name))
              : variable(name, raw);
      element.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    element.appendTail(out);
    if (out.indexOf("<at:") >= 0) {
      throw new IllegalArgumentException("the template holds an at: element that is not known");
    }
    String page = out.toString().trim();
    wellFormed("the page", page);
    return page;
  }

  private String variable(String name, boolean raw) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the template variable " + name + " has no value");
    }
    if (!raw) {
      return Templates.escape(value.toString());
    }
    wellFormed("the template variable " + name, value.toString());
    return value.toString();
  }

  static void wellFormed(String what, String storage) {
    String entities = storage.replaceAll("&(?!amp;|lt;|gt;|quot;|apos;|#)\\w+;", " ");
    String document = "<r xmlns:ac=\"ac\" xmlns:ri=\"ri\" xmlns:at=\"at\">" + entities + "</r>";
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      javax.xml.parsers.DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader(document)));
    } catch (SAXException e) {
      throw new IllegalArgumentException(
          what + " is not well-formed storage format: " + e.getMessage(), e);
    } catch (ParserConfigurationException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
