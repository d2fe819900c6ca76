package org.duban.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.duban.shared.Refusal;

/**
 * Looks through an uploaded file before anything trusts it: is it an .xlsx at all, does it unpack
 * to a bearable size, is its XML sound. On the way it takes the merged regions, which the streaming
 * reader does not give. Nothing is kept in memory but them.
 */
final class WorkbookCheck {
  static final int MAX_MEGABYTES = 20;
  private static final long MAX_INFLATED = 256L << 20;
  private static final long MAX_STRINGS = 64L << 20;
  private static final int MAX_PARTS = 5_000;

  /** Excel's own limit; no program that keeps it writes more characters into a cell. */
  private static final int MAX_CELL = 32_767;

  private static final int MAX_MERGES = 200_000;
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String STRINGS = "xl/sharedStrings.xml";

  private final ZipFile zip;
  private long inflated;
  private int merges;
  private boolean strings;

  private WorkbookCheck(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws Refusal INVALID for what is no workbook, is too old, locked, broken or a zip bomb
   */
  static List<SheetInfo> sheets(Path file) throws IOException {
    if (Files.size(file) > (long) MAX_MEGABYTES << 20) {
      throw refuse("tooBig", MAX_MEGABYTES);
    }
    firstBytes(file);
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return new WorkbookCheck(zip).sheets();
    } catch (ZipException | XMLStreamException e) {
      throw refuse("broken");
    }
  }

  private static void firstBytes(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(8);
    }
    if (head.length >= 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
      String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
      String shifted = all.contains("EncryptedPackage") ? "locked" : "oldXls";
      throw refuse(shifted);
    }
    if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
      throw refuse(head.length == 0 ? "empty" : "notXlsx");
    }
  }

  private List<SheetInfo> sheets() throws IOException, XMLStreamException {
    if (zip.getEntry("xl/workbook.xml") == null) {
      throw refuse(zip.getEntry("xl/workbook.bin") == null ? "notXlsx" : "oldXls");
    }
    if (zip.size() > MAX_PARTS) {
      throw refuse("bomb");
    }
    Map<String, String> targets = targets();
    List<SheetInfo> named = new ArrayList<>();
    Map<String, Integer> bySheetPart = new HashMap<>();
    try (SheetXml part = open("xl/workbook.xml")) {
      while (part.nextElement()) {
        if (part.isAt("workbook") && part.space().startsWith(STRICT)) {
          throw refuse("strict");
        }
        if (part.isAt("sheet")) {
          String target = targets.get(part.attribute(RELATIONS, "id"));
          bySheetPart.put(target, named.size());
          named.add(
              new SheetInfo(
                  named.size(),
                  part.attribute("name"),
                  part.attribute("state") != null && !"visible".equals(part.attribute("state")),
                  new ArrayList<>()));
        }
      }
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (bySheetPart.containsKey(name)) {
        SheetInfo sheet = named.get(bySheetPart.get(name));
        take(name, sheet.name(), sheet.merges());
      } else if (!name.endsWith("/")) {
        pass(name);
      }
    }
    // texts that stand nowhere would be read as blanks
    if (named.isEmpty() || strings && zip.getEntry(STRINGS) == null) {
      throw refuse("broken");
    }
    named.forEach(sheet -> sheet.merges().sort(Comparator.comparingInt(Merge::top)));
    return named;
  }

  private Map<String, String> targets() throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    if (zip.getEntry("xl/_rels/workbook.xml.rels") == null) {
      throw refuse("broken");
    }
    try (SheetXml part = open("xl/_rels/workbook.xml.rels")) {
      while (part.nextElement()) {
        String target = part.attribute("Target");
        if (target != null) {
          targets.put(
              part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private void take(String name, String sheet, List<Merge> into)
      throws IOException, XMLStreamException {
    try (SheetXml part = open(name)) {
      while (part.nextElement()) {
        if (part.isAt("c") && "s".equals(part.attribute("t"))) {
          strings = true;
        }
        requireBearable(part, sheet);
        if (part.isAt("mergeCell")) {
          if (++merges > MAX_MERGES) {
            throw refuse("bomb");
          }
          Merge.of(part.attribute("ref")).ifPresent(into::add);
        }
      }
    }
  }

  /** Only unpacked and counted, and read as XML where the reader will do so. */
  private void pass(String name) throws IOException, XMLStreamException {
    if (name.equals(STRINGS) || name.equals("xl/styles.xml")) {
      long before = inflated;
      try (SheetXml part = open(name)) {
        while (part.nextElement()) {
          requireBearable(part, null);
          if (inflated - before > MAX_STRINGS) {
            throw refuse("bomb");
          }
        }
      }
      return;
    }
    try (InputStream in = new Counted(zip.getInputStream(zip.getEntry(name)))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private static void requireBearable(SheetXml part, String sheet) {
    if (part.characters() > MAX_CELL) {
      throw sheet == null
          ? refuse("stringTooLong", MAX_CELL)
          : refuse("cellTooLong", sheet, part.cell(), MAX_CELL);
    }
  }

  private SheetXml open(String name) throws IOException, XMLStreamException {
    return new SheetXml(new Counted(zip.getInputStream(zip.getEntry(name))), MAX_CELL);
  }

  private static Refusal refuse(String what, java.io.Serializable... arguments) {
    return Refusal.invalid("duban.document.refusal." + what, arguments);
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      inflated += Math.max(0, count);
      if (inflated > MAX_INFLATED) {
        throw refuse("bomb");
      }
      return count;
    }
  }
}
