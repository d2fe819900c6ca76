package org.duban.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.document.LedgerLine.MeasureLine;

/**
 * A ledger as superiors want it on paper: title, document line, header repeated on each page, A4
 * landscape one page wide. Lines go out as they come; none is kept.
 */
final class LedgerWorkbook implements Closeable {
  private static final int FLUSH_EVERY = 500;
  private static final int POINTS_PER_LINE = 14;
  private static final int TALLEST = 400;
  private static final String FONT = "宋体";

  private record Column(String name, double width, boolean ofMeasure) {}

  private final Workbook workbook;
  private final Worksheet sheet;
  private final LedgerHeading heading;
  private final List<Column> columns;
  private final int headerRows;
  private int row;
  private int unflushed;

  LedgerWorkbook(OutputStream out, LedgerHeading heading) {
    this.heading = heading;
    this.columns = columns(heading.split());
    this.headerRows = heading.split() ? 2 : 1;
    this.workbook = new Workbook(out, "Duban", "1.0");
    this.sheet = workbook.newWorksheet(sheetName(heading.title()));
    setUpPage();
    writeHead();
  }

  private static List<Column> columns(boolean split) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("NUMBER", 5, false));
    columns.add(new Column("CATEGORY", 10, false));
    columns.add(new Column("PROBLEM", 28, false));
    columns.add(new Column("ROOT_CAUSE", 15, false));
    columns.add(new Column(split ? "MEASURE_TEXT" : "MEASURE", 30, split));
    if (split) {
      columns.add(new Column("MEASURE_OWNER", 9, true));
      columns.add(new Column("MEASURE_DUE", 12, true));
    }
    columns.add(new Column("GOAL", 14, false));
    columns.add(new Column("LEADER", 12, false));
    columns.add(new Column("LEAD_UNIT", 14, false));
    columns.add(new Column("OWNER", 9, false));
    columns.add(new Column("DUE", 17, false));
    columns.add(new Column("PROGRESS", 24, false));
    columns.add(new Column("STATUS", 11, false));
    return columns;
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
    sheet.freezePane(3, 2 + headerRows);
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
        .set();
    sheet.rowHeight(1, 20);
    int first = 2;
    for (int c = 0; c <= last; c++) {
      Column column = columns.get(c);
      if (heading.split() && column.ofMeasure()) {
        SafeCells.put(sheet, first + 1, c, label(column.name()));
      } else {
        SafeCells.put(sheet, first, c, label(column.name()));
        if (heading.split()) {
          sheet.range(first, c, first + 1, c).merge();
        }
      }
    }
    if (heading.split()) {
      SafeCells.put(sheet, first, 4, label("MEASURE"));
      sheet.range(first, 4, first, 6).merge();
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
    int rows = heading.split() ? Math.max(1, line.measures().size()) : 1;
    int last = columns.size() - 1;
    for (int c = 0; c <= last; c++) {
      Column column = columns.get(c);
      if (!column.ofMeasure()) {
        SafeCells.put(sheet, row, c, text(line, column.name()));
        if (rows > 1) {
          sheet.range(row, c, row + rows - 1, c).merge();
        }
      }
      for (int i = 0; column.ofMeasure() && i < line.measures().size(); i++) {
        SafeCells.put(sheet, row + i, c, text(line.measures().get(i), column.name()));
      }
    }
    style(rows, 0, 0, "center");
    style(rows, 1, last, "left");
    heights(line, rows);
    row += rows;
    unflushed += rows;
    if (unflushed >= FLUSH_EVERY) {
      sheet.flush();
      unflushed = 0;
    }
  }

  private void style(int rows, int from, int to, String horizontal) {
    sheet
        .range(row, from, row + rows - 1, to)
        .style()
        .fontName(FONT)
        .fontSize(10)
        .wrapText(true)
        .horizontalAlignment(horizontal)
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  /** Programs differ in whether they fit rows to wrapped text, and none does for merged cells. */
  private void heights(LedgerLine line, int rows) {
    int whole = 1;
    int[] own = new int[rows];
    for (Column column : columns) {
      if (!column.ofMeasure()) {
        whole = Math.max(whole, lines(text(line, column.name()), column.width()));
      }
      for (int i = 0; column.ofMeasure() && i < line.measures().size(); i++) {
        own[i] =
            Math.max(own[i], lines(text(line.measures().get(i), column.name()), column.width()));
      }
    }
    int sum = 0;
    for (int lines : own) {
      sum += lines;
    }
    int missing = Math.max(0, whole - sum);
    for (int i = 0; i < rows; i++) {
      int extra = missing / rows + (i < missing % rows ? 1 : 0);
      sheet.rowHeight(row + i, Math.min(TALLEST, (own[i] + extra) * POINTS_PER_LINE + 4));
    }
  }

  private static int lines(String text, double width) {
    int lines = 0;
    for (String part : text == null ? new String[] {""} : text.split("\n", -1)) {
      long units = part.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += (int) Math.max(1, Math.ceil(units / (width - 0.5)));
    }
    return lines;
  }

  private String label(String name) {
    return heading.labels().getOrDefault(name, name);
  }

  private static String text(MeasureLine measure, String column) {
    return switch (column) {
      case "MEASURE_OWNER" -> measure.owner();
      case "MEASURE_DUE" -> measure.due();
      default -> measure.text();
    };
  }

  private static String text(LedgerLine line, String column) {
    return switch (column) {
      case "NUMBER" -> line.number();
      case "CATEGORY" -> line.category();
      case "PROBLEM" -> line.problem();
      case "ROOT_CAUSE" -> line.rootCause();
      case "MEASURE" -> line.measureText();
      case "GOAL" -> line.goal();
      case "LEADER" -> line.leader();
      case "LEAD_UNIT" -> line.units();
      case "OWNER" -> line.owner();
      case "DUE" -> line.due();
      case "PROGRESS" -> line.progress();
      default -> line.status();
    };
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
