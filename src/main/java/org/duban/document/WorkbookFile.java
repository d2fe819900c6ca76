package org.duban.document;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern ERROR =
      Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");

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

  /** Takes a row and says whether it wants another. */
  interface Wanted {
    boolean test(SheetRow row) throws IOException;
  }

  List<SheetInfo> sheets() {
    return sheets;
  }

  /**
   * Rows in order, until {@code wanted} says no; rows that do not stand in the file are left out.
   */
  void read(SheetInfo sheet, Wanted wanted) throws IOException {
    MergeFill fill = new MergeFill(sheet.merges());
    try (Stream<Row> rows =
        workbook.getSheet(sheet.index()).orElseThrow(WorkbookFile::broken).openStream()) {
      var each = rows.iterator();
      int number = 0;
      while (each.hasNext()) {
        Row row = each.next();
        // the reader counts rows that do not say their number from 0
        number = Math.max(row.getRowNum(), number + 1);
        if (!wanted.test(fill.filled(number, row.isHidden(), cells(row)))) {
          return;
        }
      }
    } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException e) {
      throw broken();
    }
  }

  private List<CellValue> cells(Row row) {
    int width = Math.min(MAX_COLUMNS, row.getCellCount());
    List<CellValue> cells = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      cells.add(row.getOptionalCell(column).map(this::value).orElse(CellValue.BLANK));
    }
    return cells;
  }

  private CellValue value(Cell cell) {
    if (cell.getType() == CellType.EMPTY) {
      return CellValue.BLANK;
    }
    String raw = cell.getRawValue();
    boolean formula = cell.getType() == CellType.FORMULA;
    if (formula && raw == null) {
      return CellValue.flawed("=" + cell.getFormula(), "formula");
    }
    if (cell.getType() == CellType.STRING || raw == null) {
      return sound(cell.getText());
    }
    boolean number =
        // a figure of a million digits would be written out as such
        raw.matches("-?[0-9.]{1,40}([Ee][+-]?[0-9]{1,3})?")
            && (cell.getType() == CellType.NUMBER || formula);
    CellValue date = number ? DateCells.read(cell, workbook.isDate1904()) : null;
    if (date != null) {
      return date;
    }
    return sound(number ? new BigDecimal(raw).stripTrailingZeros().toPlainString() : raw);
  }

  private static CellValue sound(String text) {
    String clean =
        text == null
            ? ""
            : text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n').strip();
    return ERROR.matcher(clean).matches()
        ? CellValue.flawed(clean, "cellError")
        : CellValue.of(clean);
  }

  private static Refusal broken() {
    return Refusal.invalid("duban.document.refusal.broken");
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
