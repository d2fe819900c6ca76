package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duban.shared.Refusal;

/**
 * Looks into a .docx before anything parses it: too many or too large parts, too many elements,
 * document type declarations (the way to external entities) and bottomless nesting are refused.
 */
final class DocxGuard {
  static final int MOST_PARTS = 2_000;
  static final int MOST_INFLATED = 50_000_000;
  static final int LARGEST_XML = 20_000_000;
  static final int MOST_TAGS = 500_000;
  private static final int DEEPEST = 200;

  private static final Set<String> READ =
      Set.of(
          "word/document.xml",
          "word/numbering.xml",
          "word/styles.xml",
          "word/footnotes.xml",
          "word/endnotes.xml");

  private DocxGuard() {}

  /** The parts that are read, by name. */
  static Map<String, byte[]> check(byte[] file) {
    Map<String, byte[]> kept = new HashMap<>();
    long inflated = 0;
    int parts = 0;
    int tags = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        int room = (int) Math.min(MOST_INFLATED - inflated, xml ? LARGEST_XML : MOST_INFLATED);
        byte[] content = zip.readNBytes(room + 1);
        inflated += content.length;
        if (content.length > room || ++parts > MOST_PARTS) {
          int most = xml ? LARGEST_XML : MOST_INFLATED;
          throw Refusal.invalid("duban.report.refusal.docxTooLarge", most / 1_000_000, MOST_PARTS);
        }
        if (xml) {
          tags += checkXml(content);
          if (READ.contains(entry.getName())) {
            kept.put(entry.getName(), content);
          }
          if (tags > MOST_TAGS) {
            throw Refusal.invalid("duban.report.refusal.docxTooManyTags", MOST_TAGS);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.invalid("duban.report.refusal.brokenDocx");
    }
    if (!kept.containsKey("word/document.xml")) {
      throw Refusal.invalid("duban.report.refusal.notDocx");
    }
    return kept;
  }

  /** The number of elements: each takes hundreds of bytes in memory, however short it is. */
  private static int checkXml(byte[] xml) {
    int depth = 0;
    int tags = 0;
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
        tags++;
        depth += close > i && xml[close - 1] == '/' ? 0 : 1;
        i = close;
      }
      if (depth > DEEPEST) {
        throw Refusal.invalid("duban.report.refusal.docxTooDeep", DEEPEST);
      }
    }
    return tags;
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
