package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.report.reading.Marker.Kind;

/** Cuts lines where a new number begins, also where several stand in one line. */
final class Paragraphs {
  private static final int LONG_LINE = 20_000;

  private final SourceText text;
  private final Work work;
  private final List<Paragraph> all = new ArrayList<>();
  private boolean spaced;

  private Paragraphs(SourceText text, Work work) {
    this.text = text;
    this.work = work;
  }

  static List<Paragraph> of(SourceText text, Notices notices, Work work) {
    Paragraphs paragraphs = new Paragraphs(text, work);
    Layout layout = Layout.of(text, Lines.split(text, work), notices, work);
    paragraphs.spaced = layout.isSpaced();
    boolean record = false;
    for (int i = 0; i < layout.lines().size(); i++) {
      int[] line = layout.lines().get(i);
      if (line[1] - line[0] > LONG_LINE) {
        notices.add("LONG_LINE", text.start(line[0]), text.end(line[1]), line[1] - line[0]);
      }
      record = Records.opens(text, line[0]) || record && !layout.isHeading(i);
      if (layout.isRow(i)) {
        paragraphs.addRow(line, i > 0 && layout.isRow(i - 1));
      } else if (record) {
        paragraphs.add(null, line[0], line[1]);
      } else {
        paragraphs.cut(line[0], line[1]);
      }
    }
    paragraphs.dropSignature();
    return paragraphs.all;
  }

  private void addRow(int[] line, boolean goesOn) {
    int from = goesOn ? all.remove(all.size() - 1).from() : line[0];
    all.add(new Paragraph(null, from, from, line[1], true));
  }

  /** Organ and date at the end are no statement of the report. */
  private void dropSignature() {
    while (all.size() > 1 && isSignature(all.get(all.size() - 1))) {
      all.remove(all.size() - 1);
    }
  }

  private boolean isSignature(Paragraph paragraph) {
    int length = paragraph.end() - paragraph.from();
    char last = text.at(paragraph.end() - 1);
    boolean date = "日月年)".indexOf(last) >= 0;
    boolean organ = "局委组会室部院办厅处府司校".indexOf(last) >= 0;
    return paragraph.marker() == null
        && !paragraph.table()
        && length <= 25
        && (date || organ)
        && text.find(',', paragraph.from(), paragraph.end()) < 0;
  }

  private void cut(int from, int to) {
    Marker first = Marker.at(text, from);
    first = first == null && spaced ? Marker.spaced(text, from) : first;
    List<Marker> cuts = first == null ? List.of() : new ArrayList<>(List.of(first));
    if (to - from > 12) {
      cuts = inline(first, from, to);
    }
    int start = from;
    Marker current = null;
    for (Marker marker : cuts) {
      if (marker.start() > start) {
        add(current, start, marker.start());
      }
      current = marker;
      start = marker.start();
    }
    add(current, start, to);
  }

  private void add(Marker marker, int from, int to) {
    int end = text.trimEnd(from, to);
    if (end > from) {
      all.add(marker == null ? new Paragraph(null, from, from, end) : new Paragraph(marker, end));
    }
  }

  /** Markers behind the end of a sentence that continue a count, or begin one that goes on. */
  private List<Marker> inline(Marker first, int from, int to) {
    List<Marker> found = new ArrayList<>();
    work.step(to - from);
    for (int i = first == null ? from : Math.max(first.end(), from + 1); i < to; i++) {
      char c = text.at(i);
      boolean mayStart =
          c == '(' || c >= '0' && c <= '9' || ChineseNumber.isDigit(c) || c >= '①' && c <= '⒛';
      if (mayStart && isBoundary(i)) {
        work.step(12);
        Marker marker = Marker.inside(text, i);
        if (marker != null && marker.kind().level > 0 && marker.end() < to) {
          found.add(marker);
          i = marker.end() - 1;
        }
      }
    }
    return chains(first, found);
  }

  private boolean isBoundary(int index) {
    char before = text.at(index - 1);
    if (before == ' ') {
      before = text.at(index - 2);
      return "。;:】!?".indexOf(before) >= 0;
    }
    return "。;:】!?".indexOf(before) >= 0;
  }

  private static List<Marker> chains(Marker first, List<Marker> found) {
    List<Marker> kept = new ArrayList<>();
    int[] last = new int[Kind.values().length];
    int[] longest = new int[Kind.values().length];
    if (first != null) {
      kept.add(first);
      last[first.kind().ordinal()] = first.ordinal();
    }
    for (Marker marker : found) {
      int kind = marker.kind().ordinal();
      longest[kind] = Math.max(longest[kind], marker.ordinal());
    }
    for (Marker marker : found) {
      int kind = marker.kind().ordinal();
      boolean goesOn = marker.ordinal() == last[kind] + 1;
      boolean begins = marker.ordinal() == 1 && longest[kind] >= 2;
      if (goesOn && (last[kind] > 0 || begins) || begins) {
        kept.add(marker);
        last[kind] = marker.ordinal();
      }
    }
    return kept;
  }
}
