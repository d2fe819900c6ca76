package org.duban.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.shared.Term;

/**
 * What was not imported, with its own cells as they stood under the headings they were taken for,
 * and two columns more: why, and how to mend it. Once mended, the same file can be imported.
 */
final class RejectedWorkbook {
  private final LedgerLayout layout;
  private final Function<Term, String> words;

  RejectedWorkbook(LedgerLayout layout, Function<Term, String> words) {
    this.layout = layout;
    this.words = words;
  }

  void write(List<LedgerEntry> rejected, OutputStream out) throws IOException {
    boolean ofSections =
        !layout.fields().containsKey(LedgerField.CATEGORY)
            && rejected.stream().anyMatch(entry -> entry.category() != null);
    int category =
        ofSections
            ? layout.columns().size()
            : layout.fields().getOrDefault(LedgerField.CATEGORY, -1);
    int why = layout.columns().size() + (ofSections ? 1 : 0);
    try (Workbook workbook = new Workbook(out, "Duban", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(LedgerWorkbook.sheetName(layout.sheet().name()));
      sheet.freezePane(0, 1);
      head(sheet, ofSections ? category : -1, why);
      int row = 1;
      for (LedgerEntry entry : rejected) {
        write(sheet, row, entry, category, why);
        row += entry.rows().size();
        if (row % 500 < entry.rows().size()) {
          sheet.flush();
        }
      }
    }
  }

  /** As the columns were understood, so that they will be again; the old heading is a comment. */
  private void head(Worksheet sheet, int category, int why) {
    for (LedgerColumn column : layout.columns()) {
      sheet.width(column.index(), column.field() == null ? 10 : 18);
      String old = column.header().replace(" / ", "\n");
      String heading = heading(column);
      SafeCells.put(sheet, 0, column.index(), heading);
      if (!old.isEmpty() && !old.equals(heading)) {
        sheet.comment(0, column.index(), SafeCells.fit(old));
      }
    }
    if (category >= 0) {
      sheet.width(category, 18);
      SafeCells.put(sheet, 0, category, words.apply(LedgerField.CATEGORY.term()));
    }
    sheet.width(why, 40);
    sheet.width(why + 1, 40);
    SafeCells.put(sheet, 0, why, words.apply(Term.of("duban.document.rejected.why")));
    SafeCells.put(sheet, 0, why + 1, words.apply(Term.of("duban.document.rejected.cure")));
    sheet
        .range(0, 0, 0, why + 1)
        .style()
        .bold()
        .wrapText(true)
        .fillColor("EEF2F7")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private String heading(LedgerColumn column) {
    if (column.field() == LedgerField.OWN) {
      return layout.own().get(column.index());
    }
    return column.field() == null ? untaken(column) : words.apply(column.field().term());
  }

  /** A column that was left alone must not be guessed at when the file comes back. */
  private String untaken(LedgerColumn column) {
    String[] parts = column.header().split(" / ");
    String last = parts[parts.length - 1];
    boolean known = !last.isBlank() && !HeaderWords.guesses(List.of(last)).isEmpty();
    return known ? words.apply(Term.of("duban.document.rejected.untaken", last)) : last;
  }

  private void write(Worksheet sheet, int first, LedgerEntry entry, int category, int why) {
    int row = first;
    for (SheetRow source : entry.rows()) {
      boolean top = source == entry.rows().get(0);
      for (LedgerColumn column : layout.columns()) {
        CellValue cell = source.cell(column.index());
        if (!cell.above() || top) {
          SafeCells.put(sheet, row, column.index(), cell.text());
        }
      }
      if (top && category >= 0 && source.text(category).isBlank()) {
        SafeCells.put(sheet, row, category, entry.category());
      }
      SafeCells.put(sheet, row, why, said(entry, source, row + 1, true));
      SafeCells.put(sheet, row, why + 1, said(entry, source, row + 1, false));
      sheet
          .range(row, 0, row, why + 1)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle(BorderStyle.THIN)
          .set();
      row++;
    }
  }

  private String said(LedgerEntry entry, SheetRow source, int row, boolean why) {
    return entry.faults().stream()
        .filter(fault -> fault.rejects() && fault.row() == source.number())
        .map(
            fault ->
                why
                    ? place(fault, row) + words.apply(fault.reason().why())
                    : words.apply(fault.reason().cure()))
        .distinct()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  /** The cell as it is in this file, with the one it was taken from. */
  private String place(CellFault fault, int row) {
    String here = fault.column() < 0 ? String.valueOf(row) : Merge.letter(fault.column()) + row;
    return words.apply(
        Term.of(
            fault.column() < 0 ? "duban.document.rejected.row" : "duban.document.rejected.cell",
            here,
            fault.cell()));
  }
}
