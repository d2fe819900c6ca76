package org.duban.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duban.report.reading.ImportPreview;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.Passage;
import org.duban.report.reading.ReportReader;

/**
 * Makes a page of a report: its words unchanged, its chapters as headings, the checklist behind the
 * chapter on problems. A report that is not yet written becomes the genre's chapters with gaps;
 * nothing is stated in anyone's name.
 */
final class ReportComposer {
  private final UnaryOperator<String> words;

  /**
   * @param words texts by i18n key, in the creator's language
   */
  ReportComposer(UnaryOperator<String> words) {
    this.words = words;
  }

  /**
   * @param text the report as submitted, empty to start blank
   * @param draft what the checklist is made of, or null for none
   */
  String compose(Basics basics, String text, Integer draft) {
    Storage page = new Storage();
    table(page, basics);
    if (text.isBlank()) {
      skeleton(page, draft);
    } else {
      chapters(page, text, draft);
    }
    return page.toString();
  }

  private void table(Storage page, Basics basics) {
    page.open("table").open("tbody");
    page.row(say("organ"), orGap(basics.organ()));
    page.row(say("period"), orGap(basics.period()));
    page.row(say("addressee"), orGap(basics.addressee()));
    page.close("tbody").close("table");
  }

  private void skeleton(Storage page, Integer draft) {
    page.gap(say("lead"));
    page.heading(1, say("work")).gap(say("work.gap"));
    page.heading(1, say("problems")).gap(say("problems.gap"));
    checklist(page, draft);
    page.heading(1, say("next")).gap(say("next.gap"));
  }

  private void chapters(Storage page, String text, Integer draft) {
    ImportPreview preview = ReportReader.read(text);
    List<Passage> passages = Passage.of(text, preview);
    int place = checklistPlace(passages, preview);
    boolean titled = !preview.title().isEmpty();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (i == place) {
        checklist(page, draft);
      }
      if (passage.isRow()) {
        boolean first = i == 0 || i == place || !passages.get(i - 1).isRow();
        boolean last = i + 1 == passages.size() || i + 1 == place || !passages.get(i + 1).isRow();
        page.cells(passage.cells(), first, last);
      } else if (passage.isHeading()) {
        page.heading(passage.level(), passage.words());
      } else if (titled && passage.words().equals(preview.title())) {
        page.title(passage.words());
        titled = false;
      } else {
        page.paragraph(passage.words());
      }
    }
    if (place == passages.size()) {
      checklist(page, draft);
    }
  }

  private void checklist(Storage page, Integer draft) {
    if (draft != null) {
      page.checklist(draft);
    }
  }

  /** Before the chapter that follows the first problem; the end if none follows. */
  private static int checklistPlace(List<Passage> passages, ImportPreview preview) {
    Integer section =
        preview.items().stream()
            .filter(item -> item.kind() == ItemKind.PROBLEM && item.section() != null)
            .map(ImportPreview.Item::section)
            .findFirst()
            .orElse(null);
    if (section == null) {
      return passages.size();
    }
    int top = preview.sections().stream().mapToInt(ImportPreview.Section::level).min().orElse(1);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.section() > section && passage.level() == top) {
        return i;
      }
    }
    return passages.size();
  }

  private String orGap(String value) {
    return value.isBlank() ? say("gap") : value;
  }

  private String say(String what) {
    return words.apply("duban.report.content." + what);
  }
}
