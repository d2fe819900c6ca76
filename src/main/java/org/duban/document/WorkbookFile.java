package org.duban.document;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.duban.shared.Refusal;

/** An uploaded .xlsx, checked, with its rows as a stream: memory holds one row at a time. */
final class WorkbookFile implements Closeable {
  /** Wider than any ledger; what stands further right is not looked at. */
  static final int MAX_COLUMNS = 100;

  private final ReadableWorkbook workbook;
  private final List<SheetInfo> sheets;

  private WorkbookFile(ReadableWorkbook workbook, List<SheetInfo> sheets) {
    this.workbook = workbook;
    this.sheets = sheets;
  }

  /**
   * @throws Refusal INVALID, naming what is wrong with the file and what to do
   */
  static WorkbookFile open(Path file) throws IOException {
    List<SheetInfo> sheets = WorkbookCheck.sheets(file);
    return new WorkbookFile(reader(file, true), sheets);
  }

  /** The reader needs a part for styles to tell dates by; a workbook may well have none. */
  private static ReadableWorkbook reader(Path file, boolean withFormats) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(withFormats, true));
    } catch (ExcelReaderException e) {
      if (withFormats) {
        return reader(file, false);
      }
      throw broken();
    }
  }

  List<SheetInfo> sheets() {
    return sheets;
  }

  /**
   * Rows in order, until {@code wanted} says no; rows that do not stand in the file are left out.
   */
  void read(SheetInfo sheet, Predicate<SheetRow> wanted) throws IOException {
    MergeFill fill = new MergeFill(sheet.merges());
    try (Stream<Row> rows =
        workbook.getSheet(sheet.index()).orElseThrow(WorkbookFile::broken).openStream()) {
      var each = rows.iterator();
      while (each.hasNext()) {
        Row row = each.next();
        if (!wanted.test(fill.filled(row.getRowNum(), cells(row)))) {
          return;
        }
      }
    } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException e) {
      throw broken();
    }
  }

  private static List<CellValue> cells(Row row) {
    int width = Math.min(MAX_COLUMNS, row.getCellCount());
    List<CellValue> cells = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      cells.add(row.getOptionalCell(column).map(WorkbookFile::value).orElse(CellValue.BLANK));
    }
    return cells;
  }

  private static CellValue value(Cell cell) {
    if (cell.getType() == CellType.EMPTY) {
      return CellValue.BLANK;
    }
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.STRING || raw == null) {
      return text(cell.getText());
    }
    boolean number =
        cell.getType() == CellType.NUMBER
            || cell.getType() == CellType.FORMULA && raw.matches("-?[0-9.]{1,20}(E-?[0-9]+)?");
    if (number && isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      LocalDate date = date(raw);
      if (date != null) {
        return new CellValue(date.toString(), date, false);
      }
    }
    return text(number ? new BigDecimal(raw).stripTrailingZeros().toPlainString() : raw);
  }

  private static CellValue text(String text) {
    String clean =
        text == null ? "" : text.replace("_x000D_", "").replaceAll("\\r\\n?", "\n").strip();
    return clean.isEmpty() ? CellValue.BLANK : new CellValue(clean, null, false);
  }

  private static LocalDate date(String raw) {
    try {
      double days = Double.parseDouble(raw);
      return days < 1 || days > 200_000
          ? null
          : LocalDate.of(1899, 12, 30).plusDays((long) days).atTime(LocalTime.MIN).toLocalDate();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Built-in formats 14 to 22, those of East Asian Excel, and own ones with a year or a day. */
  private static boolean isDate(Integer id, String format) {
    if (id != null
        && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
      return true;
    }
    return format != null
        && format
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "")
            .matches("(?i).*(yy|d{1,4}[^a-z]*$|m+.*d).*")
        && !format.equalsIgnoreCase("General");
  }

  private static Refusal broken() {
    return Refusal.invalid("duban.document.refusal.broken");
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
