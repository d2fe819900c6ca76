package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duban.shared.Refusal;

/**
 * Looks into a .docx before any library parses it: too many or too large parts, document type
 * declarations (the way to external entities) and bottomless nesting are refused.
 */
final class DocxGuard {
  static final int MOST_PARTS = 2_000;
  static final int MOST_INFLATED = 50_000_000;
  static final int LARGEST_XML = 30_000_000;
  private static final int DEEPEST = 200;

  private DocxGuard() {}

  static void check(byte[] file) {
    long inflated = 0;
    int parts = 0;
    boolean document = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        document |= entry.getName().equals("word/document.xml");
        int room = (int) Math.min(MOST_INFLATED - inflated, xml ? LARGEST_XML : MOST_INFLATED);
        byte[] content = zip.readNBytes(room + 1);
        inflated += content.length;
        if (content.length > room || ++parts > MOST_PARTS) {
          throw Refusal.invalid(
              "duban.report.refusal.docxTooLarge", MOST_INFLATED / 1_000_000, MOST_PARTS);
        }
        if (xml) {
          checkXml(content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.invalid("duban.report.refusal.brokenDocx");
    }
    if (!document) {
      throw Refusal.invalid("duban.report.refusal.notDocx");
    }
  }

  private static void checkXml(byte[] xml) {
    int depth = 0;
    for (int i = 0; i < xml.length; i++) {
      if (xml[i] == 0) {
        // UTF-16 would hide a declaration from this look; Word writes UTF-8
        throw Refusal.invalid("duban.report.refusal.brokenDocx");
      }
      if (xml[i] != '<' || i + 1 >= xml.length) {
        continue;
      }
      byte next = xml[i + 1];
      if (next == '!' && isAt(xml, i, "<!DOCTYPE") || next == '!' && isAt(xml, i, "<!ENTITY")) {
        throw Refusal.invalid("duban.report.refusal.docxEntities");
      }
      if (next == '/') {
        depth--;
      } else if (next != '!' && next != '?') {
        int close = tagEnd(xml, i);
        depth += close > i && xml[close - 1] == '/' ? 0 : 1;
        i = close;
      }
      if (depth > DEEPEST) {
        throw Refusal.invalid("duban.report.refusal.docxTooDeep", DEEPEST);
      }
    }
  }

  private static int tagEnd(byte[] xml, int from) {
    byte quote = 0;
    for (int i = from + 1; i < xml.length; i++) {
      if (quote != 0) {
        quote = xml[i] == quote ? 0 : quote;
      } else if (xml[i] == '"' || xml[i] == '\'') {
        quote = xml[i];
      } else if (xml[i] == '>') {
        return i;
      }
    }
    return xml.length - 1;
  }

  private static boolean isAt(byte[] xml, int from, String word) {
    return from + word.length() <= xml.length
        && new String(xml, from, word.length(), StandardCharsets.ISO_8859_1).equalsIgnoreCase(word);
  }
}
