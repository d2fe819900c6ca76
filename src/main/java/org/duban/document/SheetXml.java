package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, element by element, none of its text kept. It counts the characters of the
 * cell or shared string that it is in, and stops within one that has too many.
 */
final class SheetXml implements AutoCloseable {
  private final InputStream in;
  private final XMLStreamReader xml;
  private final int most;
  private String cell = "";
  private boolean inText;
  private int characters;

  SheetXml(InputStream in, int most) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.in = in;
    this.most = most;
    this.xml = factory.createXMLStreamReader(in);
  }

  /** Goes on to the next element, or stops where the text of a cell is too long. */
  boolean nextElement() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          begun(xml.getLocalName());
          return true;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          characters += inText ? xml.getTextLength() : 0;
          if (characters > most) {
            return true;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> inText = false;
        default -> {}
      }
    }
    return false;
  }

  private void begun(String name) {
    switch (name) {
      case "c", "si" -> {
        characters = 0;
        cell = name.equals("c") && attribute("r") != null ? attribute("r") : "";
      }
      case "t", "v" -> inText = true;
      default -> {}
    }
  }

  /** How many characters the present cell has so far. */
  int characters() {
    return characters;
  }

  /** Where it stands, as Excel says it; empty for a shared string. */
  String cell() {
    return cell;
  }

  String space() {
    return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
  }

  boolean isAt(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  String attribute(String name) {
    return attribute(null, name);
  }

  String attribute(String space, String name) {
    return xml.isStartElement() ? xml.getAttributeValue(space, name) : null;
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    xml.close();
    in.close();
  }
}
