package org.duban.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A ledger as superiors want it on paper: title, document line, header repeated on each page, A4
 * landscape one page wide. Lines go out as they come; none is kept.
 */
final class LedgerWorkbook implements Closeable {
  private static final int FLUSH_EVERY = 500;
  private static final String FONT = "宋体";

  private final Workbook workbook;
  private final Worksheet sheet;
  private final LedgerHeading heading;
  private final List<PrintedColumn> columns;
  private final int headerRows;
  private int row;
  private int unflushed;

  LedgerWorkbook(OutputStream out, LedgerHeading heading) {
    this.heading = heading;
    this.columns = heading.columns();
    this.headerRows = heading.split() ? 2 : 1;
    this.workbook = new Workbook(out, "Duban", "1.0");
    this.sheet = workbook.newWorksheet(sheetName(heading.title()));
    setUpPage();
    writeHead();
  }

  private void setUpPage() {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
    sheet.topMargin(0.6f);
    sheet.bottomMargin(0.6f);
    sheet.footer(heading.footer(), Position.CENTER);
    sheet.repeatRows(2, 1 + headerRows);
    sheet.freezePane(1 + columns.indexOf(PrintedColumn.PROBLEM), 2 + headerRows);
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c, columns.get(c).width());
    }
  }

  private void writeHead() {
    int last = columns.size() - 1;
    SafeCells.put(sheet, 0, 0, heading.title());
    sheet
        .range(0, 0, 0, last)
        .style()
        .merge()
        .bold()
        .fontName("方正小标宋简体")
        .fontSize(18)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
    sheet.rowHeight(0, 34);
    SafeCells.put(sheet, 1, 0, heading.documentLine());
    sheet
        .range(1, 0, 1, last)
        .style()
        .merge()
        .fontName(FONT)
        .fontSize(10)
        .horizontalAlignment("left")
        .verticalAlignment("center")
        .wrapText(true)
        .set();
    double width = columns.stream().mapToDouble(PrintedColumn::width).sum();
    sheet.rowHeight(
        1, LineHeights.lines(heading.documentLine(), width) * LineHeights.POINTS_PER_LINE + 6);
    int first = 2;
    for (int c = 0; c <= last; c++) {
      PrintedColumn column = columns.get(c);
      if (column.isOfMeasure()) {
        SafeCells.put(sheet, first + 1, c, label(column));
      } else {
        SafeCells.put(sheet, first, c, label(column));
        if (heading.split()) {
          sheet.range(first, c, first + 1, c).merge();
        }
      }
    }
    if (heading.split()) {
      int measure = columns.indexOf(PrintedColumn.MEASURE_TEXT);
      int parts = PrintedColumn.OF_MEASURE.size();
      SafeCells.put(sheet, first, measure, label(PrintedColumn.MEASURE));
      sheet.range(first, measure, first, measure + parts - 1).merge();
    }
    sheet
        .range(first, 0, first + headerRows - 1, last)
        .style()
        .bold()
        .fontName("黑体")
        .fontSize(10)
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .fillColor("EEF2F7")
        .borderStyle(BorderStyle.THIN)
        .set();
    for (int r = first; r < first + headerRows; r++) {
      sheet.rowHeight(r, heading.split() ? 20 : 30);
    }
    row = first + headerRows;
  }

  void add(LedgerLine line) throws IOException {
    LineHeights heights = LineHeights.of(line, columns);
    int rows = heights.rows();
    int last = columns.size() - 1;
    for (int c = 0; c <= last; c++) {
      PrintedColumn column = columns.get(c);
      if (!column.isOfMeasure()) {
        put(row, c, rows, line.text(column));
        continue;
      }
      int at = row;
      for (int i = 0; i < line.measures().size(); i++) {
        put(at, c, heights.rowsOf(i), line.text(i, column));
        at += heights.rowsOf(i);
      }
    }
    String vertical = heights.isTall() ? "top" : "center";
    style(rows, 0, 0, "center", vertical);
    style(rows, 1, last, "left", vertical);
    for (int i = 0; i < rows; i++) {
      sheet.rowHeight(row + i, heights.points(i));
    }
    row += rows;
    unflushed += rows;
    if (unflushed >= FLUSH_EVERY) {
      sheet.flush();
      unflushed = 0;
    }
  }

  private void put(int first, int column, int rows, String text) {
    SafeCells.put(sheet, first, column, text);
    if (rows > 1) {
      sheet.range(first, column, first + rows - 1, column).merge();
    }
  }

  private void style(int rows, int from, int to, String horizontal, String vertical) {
    sheet
        .range(row, from, row + rows - 1, to)
        .style()
        .fontName(FONT)
        .fontSize(10)
        .wrapText(true)
        .horizontalAlignment(horizontal)
        .verticalAlignment(vertical)
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private String label(PrintedColumn column) {
    return heading.labels().getOrDefault(column, column.name());
  }

  /** Excel allows 31 characters, and not these. */
  static String sheetName(String title) {
    String name = SafeCells.fit(title).replaceAll("[\\\\/?*\\[\\]:'\\n\\t]", " ").strip();
    return name.isEmpty() ? "1" : name.length() <= 31 ? name : name.substring(0, 30) + "…";
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
