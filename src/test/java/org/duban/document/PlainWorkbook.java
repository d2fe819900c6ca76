package org.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written by hand, for tests of the packaged plugin: the libraries that could write one
 * are the plugin's own there.
 */
final class PlainWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private PlainWorkbook() {}

  /** One sheet of texts; merges as Excel names them: A1:J1. Empty texts are cells left out. */
  static byte[] of(String[][] rows, String... merges) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    for (int r = 0; r < rows.length; r++) {
      sheet.append("<row r='").append(r + 1).append("'>");
      for (int c = 0; c < rows[r].length; c++) {
        if (!rows[r][c].isEmpty()) {
          sheet
              .append("<c r='")
              .append((char) ('A' + c))
              .append(r + 1)
              .append("' t='inlineStr'><is><t>")
              .append(rows[r][c])
              .append("</t></is></c>");
        }
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData>");
    if (merges.length > 0) {
      sheet.append(
          Arrays.stream(merges)
              .map(m -> "<mergeCell ref='" + m + "'/>")
              .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")));
    }
    try {
      return zipped(sheet.append("</worksheet>").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/xl/workbook.xml' ContentType='"
              + types
              + "sheet.main+xml'/>"
              + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='"
              + types
              + "worksheet+xml'/></Types>");
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='"
              + MAIN
              + "' xmlns:r='"
              + RELATIONS
              + "'><sheets><sheet name='台账' sheetId='1' r:id='r1'/></sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return bytes.toByteArray();
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
        + RELATIONS
        + "/"
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
