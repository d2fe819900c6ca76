package host.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Storage format into a tree. It is a fragment with undeclared prefixes and HTML entities: it is
 * given a root that declares the prefixes, and entities become characters before the parser sees
 * them. A document type is refused, so nothing outside the text is ever read.
 */
public final class StorageXml {
  private static final Pattern ENTITY =
      Pattern.compile("<!\\[CDATA\\[.*?]]>|&([A-Za-z][A-Za-z0-9]*);", Pattern.DOTALL);
  private static final String ROOT =
      "<storage xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\" xmlns:at=\"urn:at\">";

  private StorageXml() {}

  /**
   * @throws StorageFault with line and column
   */
  public static Element parse(String storage) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      String text = ROOT + entities(storage) + "</storage>";
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (SAXParseException e) {
      int column =
          e.getLineNumber() == 1 ? e.getColumnNumber() - ROOT.length() : e.getColumnNumber();
      throw new StorageFault(
          "line " + e.getLineNumber() + ", column " + Math.max(1, column) + ": " + e.getMessage());
    } catch (SAXException e) {
      throw new StorageFault(e.getMessage());
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String entities(String storage) {
    Matcher matcher = ENTITY.matcher(storage);
    StringBuilder out = new StringBuilder(storage.length());
    while (matcher.find()) {
      String name = matcher.group(1);
      String replacement = matcher.group();
      if (name != null && !name.matches("amp|lt|gt|quot|apos") && Entities.isNamedEntity(name)) {
        replacement = Entities.getByName(name);
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(out).toString();
  }

  /** The default one prints to the console. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
