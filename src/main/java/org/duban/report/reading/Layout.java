package org.duban.report.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.report.reading.Marker.Kind;

/**
 * The lines that make up the report's chapters, without table of contents and closing lines.
 *
 * @param headings which of them open a chapter or a part of one
 * @param rows which of them are rows of tables
 * @param isSpaced whether numbers are parted from their headings by blanks alone
 */
record Layout(List<int[]> lines, boolean[] headings, boolean[] rows, boolean isSpaced) {
  private static final int LONGEST_HEADING = 80;

  static Layout of(SourceText text, List<int[]> all, Notices notices, Work work) {
    List<int[]> lines = withoutContents(text, all, notices, work);
    boolean[] rows = Tables.rows(text, lines, work);
    boolean[] headings = new boolean[lines.size()];
    int last = -1;
    int point = -1;
    for (int i = 0; i < headings.length; i++) {
      Marker marker = rows[i] ? null : Marker.at(text, lines.get(i)[0]);
      Kind kind = marker == null ? null : marker.kind();
      headings[i] = kind == Kind.CHAPTER || kind == Kind.PART;
      last = headings[i] ? i : last;
      point = kind == Kind.POINT && point < 0 ? i : point;
    }
    boolean spaced = last < 0 && isSpaced(text, lines);
    int end = closing(text, lines, last < 0 ? point : last, notices);
    return new Layout(lines.subList(0, end), headings, rows, spaced);
  }

  boolean isHeading(int line) {
    return headings[line];
  }

  boolean isRow(int line) {
    return rows[line];
  }

  private static List<int[]> withoutContents(
      SourceText text, List<int[]> all, Notices notices, Work work) {
    List<int[]> kept = new ArrayList<>();
    Map<String, Integer> lastOf = null;
    boolean inside = false;
    boolean told = false;
    for (int i = 0; i < all.size(); i++) {
      int[] line = all.get(i);
      work.step(Math.min(line[1] - line[0], LONGEST_HEADING));
      boolean opens = Frame.opensContents(text, line[0], line[1]);
      if (opens && lastOf == null) {
        lastOf = lastOf(text, all);
      }
      boolean within =
          inside
              && (Frame.namesPage(text, line[0], line[1])
                  || lastOf.getOrDefault(words(text, line), i) > i);
      if (opens || within || Frame.hasLeader(text, line[0], line[1])) {
        inside |= opens;
        if (!told) {
          notices.add("CONTENTS_SKIPPED", text.start(line[0]), text.end(line[1]));
          told = true;
        }
      } else {
        inside = false;
        kept.add(line);
      }
    }
    return kept;
  }

  private static Map<String, Integer> lastOf(SourceText text, List<int[]> all) {
    Map<String, Integer> lastOf = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      lastOf.put(words(text, all.get(i)), i);
    }
    return lastOf;
  }

  private static String words(SourceText text, int[] line) {
    return text.folded(line[0], Math.min(line[1], line[0] + LONGEST_HEADING)).replace(" ", "");
  }

  /** 一 …, 二 … in order: two at least, and nothing else numbers the chapters. */
  private static boolean isSpaced(SourceText text, List<int[]> lines) {
    int last = 0;
    for (int[] line : lines) {
      Marker marker = Marker.spaced(text, line[0]);
      if (marker != null && marker.kind() == Kind.CHAPTER && line[1] - line[0] <= Heading.LONGEST) {
        if (marker.ordinal() != last + 1) {
          return false;
        }
        last++;
      }
    }
    return last >= 2;
  }

  /** The first closing line behind the last heading, or the number of lines. */
  private static int closing(SourceText text, List<int[]> lines, int heading, Notices notices) {
    for (int i = Math.max(heading + 1, 1); heading >= 0 && i < lines.size(); i++) {
      int[] line = lines.get(i);
      if (Frame.isClosing(text, line[0], line[1])) {
        int to = Math.min(line[1], line[0] + LONGEST_HEADING);
        notices.add("CLOSING_LEFT", text.start(line[0]), text.end(to));
        return i;
      }
    }
    return lines.size();
  }
}
