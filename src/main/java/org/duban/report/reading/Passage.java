package org.duban.report.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.report.reading.ImportPreview.Section;

/**
 * A stretch of the report as it goes onto a page: a heading or a paragraph, in the author's words.
 * Site markers and page furniture are left out, words and lines they had cut are whole again.
 *
 * @param level 0 for a paragraph, else the heading's level
 * @param level also -1 for a row of a table, its cells parted by tabs
 * @param section index of the section this heading opens, -1 for a paragraph
 */
public record Passage(int level, int section, String words) {
  private static final String CLOSING = "。:;!?";

  public boolean isHeading() {
    return level > 0;
  }

  public boolean isRow() {
    return level < 0;
  }

  /** The cells of a row. */
  public List<String> cells() {
    return List.of(words.split("\t", -1));
  }

  /**
   * The whole text in order.
   *
   * @param preview what reading the same text gave
   */
  public static List<Passage> of(String submitted, ImportPreview preview) {
    Work work = new Work(submitted.length());
    Notices unheard = new Notices();
    SourceText text = Lines.restore(Cleaning.clean(submitted, unheard, work), unheard, work);
    Map<Integer, Integer> sections = new HashMap<>();
    for (int i = 0; i < preview.sections().size(); i++) {
      sections.putIfAbsent(preview.sections().get(i).start(), i);
    }
    List<Passage> passages = new ArrayList<>();
    List<int[]> lines = Lines.split(text, work);
    boolean[] rows = Tables.rows(text, lines, work);
    for (int i = 0; i < rows.length; i++) {
      int[] line = lines.get(i);
      if (rows[i]) {
        passages.add(new Passage(-1, -1, String.join("\t", Tables.words(text, line))));
      } else {
        cut(text, line[0], line[1], preview.sections(), sections, passages);
      }
    }
    return passages;
  }

  private static void cut(
      SourceText text,
      int from,
      int to,
      List<Section> sections,
      Map<Integer, Integer> starts,
      List<Passage> passages) {
    int open = from;
    int i = from;
    while (i < to) {
      Integer section = starts.get(text.start(i));
      int end = section == null ? -1 : headingEnd(text, i, to, sections.get(section).end());
      if (end < 0) {
        i++;
        continue;
      }
      add(text, open, i, 0, -1, passages);
      add(text, i, end, sections.get(section).level(), section, passages);
      open = end;
      i = end;
    }
    add(text, open, to, 0, -1, passages);
  }

  /** Behind the heading and the sign that closes it; -1 if its words run on as a sentence. */
  private static int headingEnd(SourceText text, int from, int to, int place) {
    int end = from;
    while (end < to && text.start(end) < place) {
      end++;
    }
    if (end == to) {
      return end;
    }
    return CLOSING.indexOf(text.at(end)) >= 0 ? end + 1 : -1;
  }

  private static void add(
      SourceText text, int from, int to, int level, int section, List<Passage> passages) {
    int start = text.skipSpaces(from, to);
    int end = text.trimEnd(start, to);
    if (end > start) {
      passages.add(new Passage(level, section, text.words(start, end)));
    }
  }
}
