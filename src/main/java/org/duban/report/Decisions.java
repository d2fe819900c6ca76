package org.duban.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.rectification.Link;
import org.duban.rectification.NewItem;
import org.duban.rectification.NewMeasure;
import org.duban.shared.Refusal;

/** What a person wants in a report's checklist: problems, measures, and the pairs they ticked. */
record Decisions(List<NewItem> problems, List<NewMeasure> measures, List<Link> links) {
  private static final String PROBLEM = "PROBLEM";
  private static final String MEASURE = "MEASURE";

  /**
   * @throws Refusal INVALID for another kind, or a pair that names what is not there
   */
  static Decisions of(List<NewDraft.Entry> entries, List<NewDraft.Pair> pairs) {
    Map<String, Integer> problemAt = new HashMap<>();
    Map<String, Integer> measureAt = new HashMap<>();
    List<NewItem> problems = new ArrayList<>();
    List<NewMeasure> measures = new ArrayList<>();
    for (NewDraft.Entry entry : entries == null ? List.<NewDraft.Entry>of() : entries) {
      if (entry == null) {
        throw Refusal.invalid("duban.report.refusal.emptyEntry");
      }
      if (PROBLEM.equals(entry.kind())) {
        problemAt.put(entry.ref(), problems.size());
        problems.add(new NewItem(null, entry.title(), entry.text()));
      } else if (MEASURE.equals(entry.kind())) {
        measureAt.put(entry.ref(), measures.size());
        measures.add(measure(measureText(entry)));
      } else {
        throw Refusal.invalid("duban.report.refusal.kind", String.valueOf(entry.kind()));
      }
    }
    List<Link> links = new ArrayList<>();
    for (NewDraft.Pair pair : pairs == null ? List.<NewDraft.Pair>of() : pairs) {
      if (pair == null) {
        throw Refusal.invalid("duban.report.refusal.emptyEntry");
      }
      links.add(new Link(place(problemAt, pair.problem()), place(measureAt, pair.measure())));
    }
    return new Decisions(problems, measures, links);
  }

  private static NewMeasure measure(String text) {
    return new NewMeasure(text, null, null, null);
  }

  private static int place(Map<String, Integer> places, String ref) {
    Integer place = places.get(ref);
    if (place == null) {
      throw Refusal.invalid("duban.report.refusal.pair", String.valueOf(ref));
    }
    return place;
  }

  /** As the report says it, without its number; a corrected title comes first. */
  private static String measureText(NewDraft.Entry entry) {
    String text = entry.text() == null ? "" : entry.text();
    String title = entry.title() == null ? "" : entry.title();
    int at = text.indexOf(title);
    if (at >= 0) {
      return text.substring(at).strip();
    }
    return (title + "\n" + text).strip();
  }

  /** A line for each, fields parted by tabs; {@link #parse} reads it back. */
  String format() {
    StringBuilder lines = new StringBuilder();
    problems.forEach(p -> line(lines, "P", p.title(), p.detail()));
    measures.forEach(m -> line(lines, "M", m.text()));
    links.forEach(l -> line(lines, "L", String.valueOf(l.item()), String.valueOf(l.measure())));
    return lines.toString();
  }

  static Decisions parse(String lines) {
    Decisions read = new Decisions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    lines.lines().map(line -> line.split("\t", -1)).forEach(read::take);
    return read;
  }

  private void take(String[] field) {
    switch (field[0]) {
      case "P" -> problems.add(new NewItem(null, plain(field[1]), plain(field[2])));
      case "M" -> measures.add(measure(plain(field[1])));
      default -> links.add(new Link(Integer.parseInt(field[1]), Integer.parseInt(field[2])));
    }
  }

  private static void line(StringBuilder lines, String kind, String... fields) {
    lines.append(kind);
    for (String field : fields) {
      lines.append('\t').append(field == null ? "" : escaped(field));
    }
    lines.append('\n');
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String plain(String field) {
    return field.translateEscapes();
  }
}
