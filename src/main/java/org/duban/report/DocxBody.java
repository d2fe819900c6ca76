package org.duban.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.duban.report.reading.ReportReader;
import org.duban.shared.Refusal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Walks a document's own XML in reading order, through content controls, text boxes and nested
 * tables alike, as it stands once all tracked changes are accepted.
 */
final class DocxBody {
  private static final int WIDEST = 60;
  private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "delInstrText",
          "instrText",
          "pPr",
          "rPr",
          "sdtPr",
          "tblPr",
          "tblGrid",
          "trPr",
          "tcPr",
          "sectPr");

  private final Element body;
  private final DocxNumbers numbers;
  private final Map<String, Element> footnotes;
  private final Map<String, Element> endnotes;
  private final List<String> notes = new ArrayList<>();
  private long length;
  private final StringBuilder open = new StringBuilder();
  private boolean withinNote;
  int pictures;
  int objects;
  int comments;

  /**
   * @param parts by name, as {@link DocxGuard#check} gives them
   */
  DocxBody(Map<String, byte[]> parts) {
    body = DocxXml.child(root(parts, "document"), "body");
    numbers = new DocxNumbers(root(parts, "numbering"), root(parts, "styles"));
    footnotes = byId(root(parts, "footnotes"));
    endnotes = byId(root(parts, "endnotes"));
  }

  private static Element root(Map<String, byte[]> parts, String name) {
    return DocxXml.root(parts.get("word/" + name + ".xml"));
  }

  private static Map<String, Element> byId(Element root) {
    Map<String, Element> found = new HashMap<>();
    DocxXml.each(root, child -> found.put(DocxXml.named(child, "id"), child));
    return found;
  }

  /** A line for each paragraph and each row of a table, whose cells are parted by tabs. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    all(body, lines, false);
    return lines;
  }

  /** Footnotes and endnotes in the order of their signs, which are not in the text. */
  List<String> notes() {
    return notes;
  }

  private void blocks(Node parent, List<String> lines, boolean cell) {
    each(
        parent,
        child -> {
          if (DocxXml.is(child, "p")) {
            paragraph(child, lines, cell);
          } else if (DocxXml.is(child, "tbl")) {
            rows(child, lines);
          } else {
            blocks(child, lines, cell);
          }
        });
  }

  private void paragraph(Element paragraph, List<String> lines, boolean cell) {
    StringBuilder words = new StringBuilder();
    List<Node> boxes = new ArrayList<>();
    words(paragraph, words, boxes);
    boolean empty = words.toString().isBlank();
    Element properties = DocxXml.child(paragraph, "pPr");
    String number = empty && !cell ? "" : numbers.of(properties);
    String line = number + words;
    length += line.length() + 1;
    if (length > ReportReader.LONGEST) {
      throw Refusal.invalid("duban.report.refusal.textTooLong", length, ReportReader.LONGEST);
    }
    open.append(line);
    // a deleted paragraph mark: the next paragraph belongs to this one
    if (DocxXml.child(DocxXml.child(properties, "rPr"), "del") == null) {
      lines.add(open.toString());
      open.setLength(0);
    }
    boxes.forEach(box -> all(box, lines, cell));
  }

  private void all(Node parent, List<String> lines, boolean cell) {
    close(lines);
    blocks(parent, lines, cell);
    close(lines);
  }

  private void close(List<String> lines) {
    if (open.length() > 0) {
      lines.add(open.toString());
      open.setLength(0);
    }
  }

  private void words(Node parent, StringBuilder words, List<Node> boxes) {
    each(
        parent,
        child -> {
          boolean text =
              DocxXml.WORD.equals(child.getNamespaceURI()) || MATH.equals(child.getNamespaceURI());
          switch (text ? child.getLocalName() : "") {
            case "t" -> words.append(child.getTextContent());
            case "tab", "ptab" -> words.append('\t');
            case "br", "cr" -> words.append('\n');
            case "noBreakHyphen" -> words.append('-');
            case "txbxContent" -> boxes.add(child);
            case "commentReference" -> comments++;
            case "footnoteReference" -> note(footnotes.get(DocxXml.named(child, "id")));
            case "endnoteReference" -> note(endnotes.get(DocxXml.named(child, "id")));
            case "drawing", "pict", "object" -> drawing(child, words, boxes);
            default -> words(child, words, boxes);
          }
        });
  }

  private void drawing(Element drawing, StringBuilder words, List<Node> boxes) {
    int before = boxes.size();
    words(drawing, words, boxes);
    if (boxes.size() == before) {
      boolean object = DocxXml.is(drawing, "object");
      objects += object ? 1 : 0;
      pictures += object ? 0 : 1;
    }
  }

  private void note(Element note) {
    // a note that refers to itself must not be followed for ever
    if (note != null && !withinNote) {
      withinNote = true;
      String before = open.toString();
      open.setLength(0);
      List<String> lines = new ArrayList<>();
      all(note, lines, true);
      open.append(before);
      notes.add(joined(lines));
      withinNote = false;
    }
  }

  /** A row of one cell is a frame around paragraphs rather than a table. */
  private void rows(Node table, List<String> lines) {
    close(lines);
    each(
        table,
        child -> {
          if (!DocxXml.is(child, "tr")) {
            rows(child, lines);
            return;
          }
          List<Element> cells = new ArrayList<>();
          cells(child, cells);
          if (DocxXml.child(DocxXml.child(child, "trPr"), "del") != null) {
            return;
          }
          if (cells.size() == 1) {
            all(cells.get(0), lines, false);
            return;
          }
          List<String> row = new ArrayList<>();
          cells.forEach(cell -> cell(cell, row));
          String line = String.join("\t", row);
          if (!line.isBlank()) {
            lines.add(line);
          }
        });
  }

  private static void cells(Node row, List<Element> cells) {
    each(
        row,
        child -> {
          if (DocxXml.is(child, "tc")) {
            cells.add(child);
          } else {
            cells(child, cells);
          }
        });
  }

  /** With an empty cell for each further column it spans, so that columns stay below each other. */
  private void cell(Element cell, List<String> row) {
    List<String> lines = new ArrayList<>();
    all(cell, lines, true);
    row.add(joined(lines));
    Element span = DocxXml.child(DocxXml.child(cell, "tcPr"), "gridSpan");
    for (int i = 1; i < Math.min(DocxXml.whole(DocxXml.value(span), 1), WIDEST); i++) {
      row.add("");
    }
  }

  private static String joined(List<String> lines) {
    return String.join(" ", lines).replaceAll("[\\t\\n ]+", " ").strip();
  }

  /** Of several drawings of one thing, as different programs can show them, only the first. */
  private static void each(Node parent, Consumer<Element> visit) {
    boolean[] chosen = {false};
    DocxXml.each(
        parent,
        child -> {
          String name = child.getLocalName();
          boolean second = chosen[0] && (name.equals("Choice") || name.equals("Fallback"));
          chosen[0] |= name.equals("Choice");
          boolean word = DocxXml.WORD.equals(child.getNamespaceURI());
          if (!second && !(word && LEFT_OUT.contains(name))) {
            visit.accept(child);
          }
        });
  }
}
