package org.duban.report.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.Outline.Part;
import org.duban.shared.Refusal;

/** Finds the statements of enumerations (一是…二是…) and of headings in problem chapters. */
final class Items {
  private static final int MOST_ITEMS = 50_000;

  private final SourceText text;
  private final Notices notices;
  private final Work work;
  private final List<Item> items = new ArrayList<>();

  /** For each item the part whose problem and measures belong together, or -1. */
  private final List<Integer> groups = new ArrayList<>();

  private int group = -1;
  private int nextGroup;
  private int part = -1;

  Items(SourceText text, Notices notices, Work work) {
    this.text = text;
    this.notices = notices;
    this.work = work;
  }

  List<Item> found() {
    return items;
  }

  List<Integer> groups() {
    return groups;
  }

  void read(Outline outline) {
    nextGroup = outline.parts().size();
    part = -1;
    readPart(outline.loose());
    for (part = 0; part < outline.parts().size(); part++) {
      Part now = outline.parts().get(part);
      group = groupOf(outline, now);
      if (now.about && !now.category) {
        int[] about = now.heading.about();
        add(ItemKind.PROBLEM, now.ordinal(), about[0], about[1], about[1]);
      }
      readPart(now);
    }
  }

  private int groupOf(Outline outline, Part now) {
    for (int i = part; i >= 0; i = outline.parts().get(i).parent) {
      if (outline.parts().get(i).about) {
        return i;
      }
    }
    if (!now.plain || now.parent < 0 && now.section().level() < 3) {
      return -1;
    }
    // 1、存在问题 … 2、建议 …: the advice answers the problem just before it
    if (now.subject == ItemKind.PROBLEM) {
      return part;
    }
    Part before = part > 0 ? outline.parts().get(part - 1) : null;
    boolean answers =
        before != null
            && before.plain
            && before.parent == now.parent
            && before.subject == ItemKind.PROBLEM;
    return answers && now.subject == ItemKind.MEASURE && isAlone(part - 1) ? part - 1 : -1;
  }

  /** Whether the part just read holds one problem; with several, no one can tell which is meant. */
  private boolean isAlone(int group) {
    int last = groups.size() - 1;
    return last >= 0 && groups.get(last) == group && (last == 0 || groups.get(last - 1) != group);
  }

  private void readPart(Part now) {
    for (int[] table : now.tables) {
      readTable(table[0], table[1]);
    }
    List<Records.Entry> entries = Records.of(text, now.bodies);
    for (Records.Entry entry : entries) {
      pair(entry.ordinal(), entry.problem(), entry.measure());
    }
    if (entries.isEmpty()) {
      readBodies(now);
    }
  }

  private void readTable(int from, int to) {
    List<Tables.Row> rows = Tables.read(text, from, to, work);
    int ordinal = 0;
    int before = group;
    for (Tables.Row row : rows) {
      if (row.problem() != null) {
        ordinal++;
        group = nextGroup++;
        statement(ItemKind.PROBLEM, ordinal, row.problem());
      }
      if (row.measure() != null) {
        statement(ItemKind.MEASURE, 1, row.measure());
      }
    }
    group = before;
    if (rows.isEmpty()) {
      notices.add("TABLE_NOT_READ", text.start(from), text.end(to));
    }
  }

  /** A problem and, if there is one, the measure written with it. */
  private void pair(int ordinal, int[] problem, int[] measure) {
    int before = group;
    group = nextGroup++;
    statement(ItemKind.PROBLEM, ordinal, problem);
    if (measure != null) {
      statement(ItemKind.MEASURE, 1, measure);
    }
    group = before;
  }

  private void statement(ItemKind kind, int ordinal, int[] place) {
    add(kind, ordinal, place[0], place[1], Heading.titleEnd(text, place[0], place[1]));
  }

  private void readBodies(Part now) {
    Enumeration style = Enumeration.of(text, now.bodies, now.subject, namesItself(now), work);
    if (style.marks().isEmpty()) {
      if (now.section() != null && !now.hasChildren && now.subject != ItemKind.PRACTICE) {
        readLeaf(now);
      }
      return;
    }
    int last = 0;
    int lastBody = -1;
    ItemKind led = null;
    for (int i = 0; i < style.marks().size(); i++) {
      Enumeration.Mark mark = style.marks().get(i);
      int[] body = now.bodies.get(mark.body());
      boolean newBody = mark.body() != lastBody;
      if (newBody) {
        String lead = text.folded(body[0], Math.min(mark.from(), body[0] + 61));
        ItemKind told = Subject.ofLead(lead);
        led = told != null || mark.ordinal() == 1 ? told : led;
        lastBody = mark.body();
      }
      checkOrdinal(mark, last, newBody);
      last = mark.ordinal();
      boolean sameBody =
          i + 1 < style.marks().size() && style.marks().get(i + 1).body() == mark.body();
      int stop = sameBody ? style.marks().get(i + 1).from() : body[1];
      ItemKind kind = led != null ? led : now.subject;
      int to = withoutComma(mark.to(), stop);
      int[] label = kind == ItemKind.PROBLEM ? Records.measure(text, mark.to(), to) : null;
      if (label != null && label[0] > mark.to()) {
        int[] measure = {text.skipSpaces(label[1], to), to};
        pair(mark.ordinal(), new int[] {mark.to(), withoutComma(mark.to(), label[0])}, measure);
        continue;
      }
      if (now.mixed && led == null) {
        notices.add("KIND_UNCLEAR", text.start(mark.from()), text.end(mark.to()));
      }
      statement(kind, mark.ordinal(), new int[] {mark.to(), to});
    }
  }

  private void checkOrdinal(Enumeration.Mark mark, int last, boolean newBody) {
    int start = text.start(mark.from());
    int end = text.end(mark.to());
    String words = text.words(mark.from(), mark.to());
    if (mark.ordinal() == 1 && last > 0 && !newBody) {
      notices.add("NUMBERING_RESTART", start, end, words);
    } else if (mark.ordinal() != 1 && mark.ordinal() != last + 1) {
      notices.add("NUMBERING_GAP", start, end, words, last + 1);
    }
  }

  private void readLeaf(Part now) {
    if (now.about) {
      if (!now.bodies.isEmpty()) {
        int from = now.bodies.get(0)[0];
        add(ItemKind.MEASURE, 1, from, now.end, Heading.titleEnd(text, from, now.end));
      }
    } else if (now.plain || now.section().level() == 1) {
      int ordinal = 0;
      for (int[] body : now.bodies) {
        if (text.at(body[1] - 1) != ':') {
          notices.add("UNNUMBERED_ITEM", text.start(body[0]), text.end(body[1]));
          add(now.subject, ++ordinal, body[0], body[1], Heading.titleEnd(text, body[0], body[1]));
        }
      }
    } else {
      int[] label =
          now.subject == ItemKind.PROBLEM
              ? Records.measure(text, now.heading.from(), now.end)
              : null;
      if (label != null && label[0] > now.heading.from()) {
        int[] problem = {now.heading.from(), withoutComma(now.heading.from(), label[0])};
        pair(now.ordinal(), problem, new int[] {text.skipSpaces(label[1], now.end), now.end});
        return;
      }
      if (now.mixed) {
        notices.add("KIND_UNCLEAR", now.section().start(), now.section().end());
      }
      add(now.subject, now.ordinal(), now.heading.from(), now.end, now.heading.to());
    }
  }

  /** （一）作风不实。有的…有的…: the heading is the problem, the sentences only describe it. */
  private static boolean namesItself(Part now) {
    return now.section() != null && now.section().level() > 1 && !now.plain;
  }

  private int withoutComma(int from, int to) {
    int end = text.trimEnd(from, to);
    while (end > from && ",;、".indexOf(text.at(end - 1)) >= 0) {
      end = text.trimEnd(from, end - 1);
    }
    return end;
  }

  private void add(ItemKind kind, int ordinal, int from, int to, int titleEnd) {
    if (to <= from) {
      notices.add("EMPTY_ITEM", text.start(Math.max(0, from - 1)), text.end(from));
      return;
    }
    if (items.size() >= MOST_ITEMS) {
      throw Refusal.invalid("duban.report.refusal.tooManyItems", MOST_ITEMS);
    }
    work.step(to - from);
    String title = text.words(from, text.trimEnd(from, titleEnd)).replace('\t', ' ');
    boolean cut = titleEnd < to && Character.isLetter(text.at(titleEnd));
    if (cut) {
      notices.add("TITLE_CUT", text.start(from), text.end(titleEnd), title);
    }
    items.add(
        new Item(
            kind,
            ordinal,
            title,
            text.words(from, to),
            text.start(from),
            text.end(to),
            part < 0 ? null : part));
    groups.add(group);
  }
}
