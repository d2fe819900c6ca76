package org.duban.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Counts a document's automatic numbers as Word does, paragraph by paragraph. */
final class DocxNumbers {
  private static final int LEVELS = 9;
  private static final int NONE = -1;
  private static final int LONGEST_CHAIN = 10;
  private static final String DIGITS = "〇一二三四五六七八九";

  /** Of each list its kind, of each kind and list its levels: kind/0, and list:1/0 for its own. */
  private final Map<String, String> kinds = new HashMap<>();

  private final Map<String, Element> levels = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /**
   * @param numbering root of the part, or null, as {@code styled} of the styles
   */
  DocxNumbers(Element numbering, Element styled) {
    DocxXml.each(
        numbering,
        child -> {
          if (DocxXml.is(child, "abstractNum")) {
            levels(DocxXml.named(child, "abstractNumId"), child);
          } else if (DocxXml.is(child, "num")) {
            list(DocxXml.named(child, "numId"), child);
          }
        });
    DocxXml.each(styled, child -> styles.put(DocxXml.named(child, "styleId"), child));
  }

  private void levels(String kind, Element parent) {
    DocxXml.each(
        parent,
        child -> {
          if (DocxXml.is(child, "lvl")) {
            levels.put(kind + "/" + DocxXml.named(child, "ilvl"), child);
          }
        });
  }

  private void list(String id, Element list) {
    kinds.put(id, DocxXml.value(DocxXml.child(list, "abstractNumId")));
    DocxXml.each(
        list,
        child -> {
          if (DocxXml.is(child, "lvlOverride")) {
            levels("list:" + id, child);
            Element start = DocxXml.child(child, "startOverride");
            if (start != null) {
              String level = id + "/" + DocxXml.named(child, "ilvl");
              starts.put(level, DocxXml.whole(DocxXml.value(start), 1));
            }
          }
        });
  }

  /** The drawn number of a paragraph, empty if it has none; call once each, in order. */
  String of(Element properties) {
    Element own = DocxXml.child(properties, "numPr");
    Element styled =
        DocxXml.child(own, "numId") == null
            ? ofStyle(DocxXml.value(DocxXml.child(properties, "pStyle")))
            : null;
    String list = DocxXml.value(DocxXml.child(styled == null ? own : styled, "numId"));
    String kind = list == null ? null : kinds.get(list);
    Element at = DocxXml.child(own, "ilvl");
    int level = DocxXml.whole(DocxXml.value(at == null ? DocxXml.child(styled, "ilvl") : at), 0);
    return kind == null || level >= LEVELS ? "" : counted(list, kind, level);
  }

  private Element ofStyle(String id) {
    Element style = id == null ? null : styles.get(id);
    for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
      Element number = DocxXml.child(DocxXml.child(style, "pPr"), "numPr");
      if (number != null) {
        return number;
      }
      style = styles.get(DocxXml.value(DocxXml.child(style, "basedOn")));
    }
    return null;
  }

  private String counted(String list, String kind, int level) {
    int[] counts = counters.computeIfAbsent(kind, key -> none());
    if (begun.add(list)) {
      restart(list, counts);
    }
    Element own = level(list, kind, level);
    counts[level] = counts[level] == NONE ? first(own) : counts[level] + 1;
    Arrays.fill(counts, level + 1, LEVELS, NONE);
    String drawn = DocxXml.value(DocxXml.child(own, "lvlText"));
    if (drawn == null || format(own).equals("bullet")) {
      return "";
    }
    for (int i = 0; i <= level; i++) {
      String sign = "%" + (i + 1);
      if (drawn.contains(sign)) {
        String format = format(i == level ? own : level(list, kind, i));
        drawn = drawn.replace(sign, written(format, Math.max(counts[i], 1)));
      }
    }
    return drawn;
  }

  private static int[] none() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, NONE);
    return counts;
  }

  /** Lists of one kind count on, unless a list says where it starts. */
  private void restart(String list, int[] counts) {
    for (int level = 0; level < LEVELS; level++) {
      Integer start = starts.get(list + "/" + level);
      counts[level] = start == null ? counts[level] : start - 1;
    }
  }

  private Element level(String list, String kind, int level) {
    Element own = levels.get("list:" + list + "/" + level);
    return own == null ? levels.get(kind + "/" + level) : own;
  }

  private static int first(Element level) {
    return DocxXml.whole(DocxXml.value(DocxXml.child(level, "start")), 1);
  }

  private static String format(Element level) {
    String format = DocxXml.value(DocxXml.child(level, "numFmt"));
    return format == null ? "decimal" : format;
  }

  private static String written(String format, int value) {
    if (format.startsWith("chinese")
        || format.startsWith("japanese")
        || format.startsWith("taiwanese")
        || format.startsWith("ideographDigital")) {
      return chinese(value);
    }
    if (format.startsWith("decimalEnclosedCircle") && value <= 20) {
      return String.valueOf((char) ('①' + value - 1));
    }
    if (format.equals("lowerLetter") || format.equals("upperLetter")) {
      return String.valueOf((char) ((format.startsWith("l") ? 'a' : 'A') + (value - 1) % 26));
    }
    return String.valueOf(value);
  }

  private static String chinese(int value) {
    if (value >= 100) {
      return String.valueOf(value);
    }
    String tens = value < 10 ? "" : (value < 20 ? "" : DIGITS.charAt(value / 10)) + "十";
    return tens + (value % 10 == 0 ? "" : DIGITS.charAt(value % 10));
  }
}
