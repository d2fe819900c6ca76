package org.duban.report.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Section;
import org.duban.report.reading.Marker.Kind;
import org.duban.shared.Refusal;

/** The headings of a text in order, each with its subject and the paragraphs under it. */
final class Outline {
  private static final int MOST_SECTIONS = 50_000;

  private final SourceText text;
  private final Notices notices;
  private final List<Part> parts = new ArrayList<>();
  private final Part loose =
      new Part(null, null, -1, ItemKind.PRACTICE, new Heading(0, 0, 0, null));
  private final int[] open = {-1, -1, -1, -1, -1};
  private final Map<Long, Integer> lastOfSiblings = new HashMap<>();
  private final int[] lastOfKind = new int[Kind.values().length];
  private Part current = loose;

  private Outline(SourceText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  static Outline of(
      SourceText text, Paragraph title, List<Paragraph> all, Notices notices, Work work) {
    Outline outline = new Outline(text, notices);
    boolean hasChapters =
        all.stream().anyMatch(p -> p.isMarked(Kind.CHAPTER) || p.isMarked(Kind.PART));
    boolean ordinals =
        !hasChapters && all.stream().filter(p -> p.isMarked(Kind.ORDINAL)).count() >= 2;
    for (Paragraph paragraph : all) {
      work.step(200);
      if (paragraph != title) {
        outline.place(paragraph, hasChapters, ordinals);
      }
    }
    return outline;
  }

  private void place(Paragraph paragraph, boolean hasChapters, boolean ordinals) {
    Marker marker = paragraph.marker();
    if (paragraph.table()) {
      current.tables.add(new int[] {paragraph.from(), paragraph.end()});
    } else if (marker != null && marker.kind().level > 0) {
      open(paragraph, marker.kind().level);
    } else if (ordinals && paragraph.isMarked(Kind.ORDINAL)) {
      open(paragraph, 1);
    } else if (isLabel(paragraph)) {
      boolean top = !hasChapters || current == loose;
      int own =
          current.isLabel()
              ? current.section().level()
              : current == loose ? 1 : current.section().level() + 1;
      open(paragraph, top ? 1 : Math.min(own, 4));
    } else {
      current.bodies.add(new int[] {paragraph.from(), paragraph.end()});
      current.end = paragraph.end();
    }
  }

  private boolean isLabel(Paragraph paragraph) {
    int length = paragraph.end() - paragraph.from();
    return paragraph.marker() == null
        && length <= 14
        && text.at(paragraph.end() - 1) != '。'
        && Subject.plain(text.folded(paragraph.from(), paragraph.end())) != null;
  }

  private void open(Paragraph paragraph, int level) {
    if (parts.size() >= MOST_SECTIONS) {
      throw Refusal.invalid("duban.report.refusal.tooManySections", MOST_SECTIONS);
    }
    Marker marker = paragraph.marker();
    int parent = -1;
    for (int i = 1; i < level; i++) {
      parent = open[i] >= 0 ? open[i] : parent;
    }
    Heading heading = Heading.of(text, paragraph);
    String words = text.words(heading.from(), heading.to());
    Part up = parent < 0 ? null : parts.get(parent);
    Part part = new Part(section(level, marker, heading, words), marker, parent, null, heading);
    part.subject = subject(words, up, part);
    part.end = paragraph.end();
    int body = heading.body() >= 0 ? heading.body() : paragraph.end();
    if (body < paragraph.end()) {
      part.bodies.add(new int[] {body, paragraph.end()});
    }
    if (up != null) {
      up.hasChildren = true;
      up.category |= part.about;
    }
    if (marker != null) {
      checkNumber(marker, parent, part.section());
    }
    for (int i = level + 1; i < open.length; i++) {
      open[i] = -1;
    }
    open[level] = parts.size();
    parts.add(part);
    current = part;
  }

  private Section section(int level, Marker marker, Heading heading, String words) {
    int from = marker == null ? heading.from() : marker.start();
    String number = marker == null ? "" : text.words(from, text.trimEnd(from, heading.from()));
    return new Section(level, number, words, text.start(from), text.end(heading.to()));
  }

  private ItemKind subject(String heading, Part up, Part part) {
    String folded = text.folded(part.heading.from(), part.heading.to());
    if (part.heading.about() != null
        && (folded.contains("整改") || up != null && up.subject == ItemKind.MEASURE)) {
      part.about = true;
      // 关于…方面问题的整改情况 names a field; the problems stand below it
      part.category = text.has("方面", part.heading.about()[1] - 2);
      return ItemKind.MEASURE;
    }
    ItemKind plain = Subject.plain(folded);
    part.plain = plain != null;
    if (plain != null) {
      return plain;
    }
    if (up == null || up.mixed) {
      part.mixed = Subject.isBoth(folded);
      return part.mixed ? ItemKind.PROBLEM : Subject.ofChapter(folded);
    }
    return up.subject;
  }

  private void checkNumber(Marker marker, int parent, Section section) {
    long siblings = parent * 8L + marker.kind().ordinal();
    int last = lastOfSiblings.getOrDefault(siblings, 0);
    int everywhere = lastOfKind[marker.kind().ordinal()];
    int now = marker.ordinal();
    if (now == 1 && last > 0) {
      notices.add("NUMBERING_RESTART", section.start(), section.end(), section.number());
    } else if (now != last + 1 && !(last == 0 && now == everywhere + 1)) {
      notices.add("NUMBERING_GAP", section.start(), section.end(), section.number(), last + 1);
    }
    lastOfSiblings.put(siblings, now);
    lastOfKind[marker.kind().ordinal()] = now;
  }

  List<Part> parts() {
    return parts;
  }

  /** What stands before the first heading. */
  Part loose() {
    return loose;
  }

  List<Section> sections() {
    return parts.stream().map(Part::section).toList();
  }

  int chapters() {
    return (int) parts.stream().filter(p -> p.section().level() == 1).count();
  }

  boolean hasChapterOf(ItemKind kind) {
    return parts.stream().anyMatch(p -> p.subject == kind && (p.parent < 0 || p.plain || p.about));
  }

  /** A heading with what stands under it. */
  static final class Part {
    private final Section section;
    private final Marker marker;
    final int parent;
    final Heading heading;
    final List<int[]> bodies = new ArrayList<>();
    final List<int[]> tables = new ArrayList<>();
    ItemKind subject;
    boolean mixed;
    boolean plain;
    boolean about;
    boolean category;
    boolean hasChildren;
    int end;

    Part(Section section, Marker marker, int parent, ItemKind subject, Heading heading) {
      this.section = section;
      this.marker = marker;
      this.parent = parent;
      this.subject = subject;
      this.heading = heading;
    }

    Section section() {
      return section;
    }

    boolean isLabel() {
      return section != null && marker == null;
    }

    int ordinal() {
      return marker == null ? 1 : marker.ordinal();
    }
  }
}
