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
 * What was not imported, with its own cells as they stood and two columns more: why, and how to
 * mend it. Once mended, the same file can be imported.
 */
final class RejectedWorkbook {
  private final LedgerLayout layout;
  private final Function<Term, String> words;

  RejectedWorkbook(LedgerLayout layout, Function<Term, String> words) {
    this.layout = layout;
    this.words = words;
  }

  void write(List<LedgerEntry> rejected, OutputStream out) throws IOException {
    int width = layout.columns().size();
    try (Workbook workbook = new Workbook(out, "Duban", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(LedgerWorkbook.sheetName(layout.sheet().name()));
      sheet.freezePane(0, 1);
      sheet.width(width, 40);
      sheet.width(width + 1, 40);
      for (LedgerColumn column : layout.columns()) {
        sheet.width(column.index(), column.field() == null ? 10 : 18);
        String[] parts = column.header().split(" / ");
        SafeCells.put(sheet, 0, column.index(), parts[parts.length - 1]);
      }
      SafeCells.put(sheet, 0, width, words.apply(Term.of("duban.document.rejected.why")));
      SafeCells.put(sheet, 0, width + 1, words.apply(Term.of("duban.document.rejected.cure")));
      sheet
          .range(0, 0, 0, width + 1)
          .style()
          .bold()
          .wrapText(true)
          .fillColor("EEF2F7")
          .borderStyle(BorderStyle.THIN)
          .set();
      int row = 1;
      for (LedgerEntry entry : rejected) {
        row = write(sheet, row, entry);
        if (row % 500 < entry.rows().size()) {
          sheet.flush();
        }
      }
    }
  }

  private int write(Worksheet sheet, int first, LedgerEntry entry) {
    int width = layout.columns().size();
    int row = first;
    for (SheetRow source : entry.rows()) {
      for (LedgerColumn column : layout.columns()) {
        CellValue cell = source.cell(column.index());
        if (!cell.above() || source == entry.rows().get(0)) {
          SafeCells.put(sheet, row, column.index(), cell.text());
        }
      }
      SafeCells.put(sheet, row, width, said(entry, source, true));
      SafeCells.put(sheet, row, width + 1, said(entry, source, false));
      sheet
          .range(row, 0, row, width + 1)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle(BorderStyle.THIN)
          .set();
      row++;
    }
    return row;
  }

  private String said(LedgerEntry entry, SheetRow row, boolean why) {
    return entry.faults().stream()
        .filter(fault -> fault.rejects() && fault.row() == row.number())
        .map(
            f ->
                why
                    ? f.cell() + "：" + words.apply(f.reason().why())
                    : words.apply(f.reason().cure()))
        .distinct()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
