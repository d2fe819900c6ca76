package org.duban.report.reading;

import java.util.List;
import org.duban.report.reading.Genre.Verdict;
import org.duban.report.reading.ImportPreview.DocumentKind;
import org.duban.report.reading.ImportPreview.Figure;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Link;
import org.duban.report.reading.ImportPreview.Placeholder;
import org.duban.report.reading.ImportPreview.Regulation;
import org.duban.report.reading.Outline.Part;
import org.duban.shared.Refusal;

/**
 * Reads one text. The same text always gives an equal preview; a text longer than {@link #LONGEST}
 * is refused as INVALID, as is one so tangled that reading it would not be linear.
 */
public final class ReportReader {
  public static final int LONGEST = 2_000_000;

  private ReportReader() {}

  public static ImportPreview read(String submitted) {
    return read(submitted, new Work(submitted.length()));
  }

  static ImportPreview read(String submitted, Work work) {
    if (submitted.length() > LONGEST) {
      throw Refusal.invalid("duban.report.refusal.textTooLong", submitted.length(), LONGEST);
    }
    Notices notices = new Notices();
    SourceText text = Lines.restore(Cleaning.clean(submitted, notices, work), notices, work);
    List<Paragraph> paragraphs = Paragraphs.of(text, notices, work);
    Paragraph title = Genre.title(text, paragraphs);
    Outline outline = Outline.of(text, title, paragraphs, notices, work);
    Items items = new Items(text, notices, work);
    items.read(outline);
    Verdict verdict = Genre.judge(text, title, paragraphs, outline, items.found().size());
    boolean report = verdict.kind() == DocumentKind.REPORT;
    List<Item> found = report ? items.found() : List.of();
    List<Link> links = report ? Links.suggest(found, items.groups(), work) : List.of();
    new Damage(text, notices).look(paragraphs, title, work);
    if (report) {
      checkPairing(found, outline, notices);
    }
    List<Figure> figures = Figures.find(text, notices, work);
    List<Regulation> regulations = Regulations.find(text, notices, work);
    List<Placeholder> placeholders = Placeholders.find(text, notices, work);
    String name = title == null ? "" : text.words(title.from(), title.end());
    return new ImportPreview(
        name,
        verdict.kind(),
        verdict.why(),
        outline.sections(),
        List.copyOf(found),
        figures,
        regulations,
        placeholders,
        links,
        notices.inOrder(),
        text.fingerprint());
  }

  private static void checkPairing(List<Item> items, Outline outline, Notices notices) {
    long problems = items.stream().filter(item -> item.kind() == ItemKind.PROBLEM).count();
    long measures = items.stream().filter(item -> item.kind() == ItemKind.MEASURE).count();
    if (problems == 0) {
      notices.add("NO_PROBLEMS", 0, 0);
    } else if (measures == 0) {
      notices.add("NO_MEASURES", 0, 0);
    } else if (problems != measures) {
      Part part =
          outline.parts().stream()
              .filter(p -> p.subject == ItemKind.MEASURE)
              .findFirst()
              .orElse(null);
      int start = part == null ? 0 : part.section().start();
      int end = part == null ? 0 : part.section().end();
      notices.add("PAIRING_UNEQUAL", start, end, problems, measures);
    }
  }
}
