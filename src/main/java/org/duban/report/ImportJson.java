package org.duban.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.duban.confluence.Words;
import org.duban.report.reading.ImportPreview;
import org.duban.report.reading.ImportPreview.Figure;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.Link;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.report.reading.ImportPreview.Placeholder;
import org.duban.report.reading.ImportPreview.Regulation;
import org.duban.report.reading.ImportPreview.Section;

/**
 * A preview on the wire, its reasons and warnings in the viewer's language.
 *
 * @param text only for a file: the text taken from it, which all offsets count in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
    String title,
    String documentKind,
    String why,
    List<Section> sections,
    List<ItemJson> items,
    List<Figure> figures,
    List<Regulation> regulations,
    List<Placeholder> placeholders,
    List<LinkJson> suggestedLinks,
    List<WarningJson> warnings,
    String fingerprint,
    String text) {

  /** {@code section} is left in as null before the first heading. */
  public record ItemJson(
      String kind,
      int ordinal,
      String title,
      String text,
      int start,
      int end,
      @JsonInclude(JsonInclude.Include.ALWAYS) Integer section) {
    static ItemJson of(Item item) {
      return new ItemJson(
          item.kind().name(),
          item.ordinal(),
          item.title(),
          item.text(),
          item.start(),
          item.end(),
          item.section());
    }
  }

  /** {@code problem} and {@code measure} are indices into the items. */
  public record LinkJson(int problem, int measure, double score, String why) {}

  /** A place of 0 to 0 means the whole text. */
  public record WarningJson(String code, String message, int start, int end) {}

  static ImportJson of(ImportPreview preview, Words words) {
    return of(preview, null, words);
  }

  /**
   * @param file null for a pasted text
   */
  static ImportJson of(ImportPreview preview, UploadedText file, Words words) {
    List<Notice> all = new ArrayList<>(file == null ? List.of() : file.notices());
    all.addAll(preview.warnings());
    return new ImportJson(
        preview.title(),
        preview.documentKind().name(),
        say(words, "duban.report.kind.", preview.why()),
        preview.sections(),
        preview.items().stream().map(ItemJson::of).toList(),
        preview.figures(),
        preview.regulations(),
        preview.placeholders(),
        preview.suggestedLinks().stream().map(link -> link(link, words)).toList(),
        all.stream().map(warning -> warning(warning, words)).toList(),
        preview.fingerprint(),
        file == null ? null : file.text());
  }

  private static LinkJson link(Link link, Words words) {
    String why =
        link.shared().isEmpty()
            ? words.text("duban.report.link.section")
            : words.text(
                "duban.report.link.words",
                String.join(words.text("duban.report.link.comma"), link.shared()));
    return new LinkJson(link.problem(), link.measure(), link.score(), why);
  }

  private static WarningJson warning(Notice notice, Words words) {
    String message = say(words, "duban.report.warning.", notice);
    return new WarningJson(notice.code(), message, notice.start(), notice.end());
  }

  private static String say(Words words, String prefix, Notice notice) {
    return words.text(
        prefix + notice.code(), (Serializable[]) notice.arguments().toArray(String[]::new));
  }
}
