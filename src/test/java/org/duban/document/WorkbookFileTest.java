package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookFileTest {
  @TempDir Path folder;

  private List<SheetRow> rows(XSSFWorkbook book) throws IOException {
    Path file = folder.resolve("w-" + System.nanoTime() + ".xlsx");
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    List<SheetRow> rows = new ArrayList<>();
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      workbook.read(workbook.sheets().get(0), rows::add);
    }
    return rows;
  }

  private static XSSFCell cell(XSSFWorkbook book) {
    XSSFRow row = book.createSheet("台账").createRow(0);
    return row.createCell(0);
  }

  private static void format(XSSFWorkbook book, XSSFCell cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          yyyy/m/d                     | 2025-06-01 | true
          yyyy"年"m"月"d"日"           | 2025-06-01 | true
          m"月"d"日"                   | 2025-06-01 | true
          yyyy-mm-dd hh:mm             | 2025-06-01 | true
          yyyy"年"m"月"                | 2025年6月  | false
          [$-804]yyyy"年"m"月";@       | 2025年6月  | false
          yyyy.m                       | 2025年6月  | false
          mmm-yy                       | 2025年6月  | false
          yyyy                         | 2025年     | false
          """)
  void aDayThatIsNotShownWasNotWritten(String format, String text, boolean date)
      throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFCell cell = cell(book);
    cell.setCellValue(LocalDate.of(2025, 6, 1));
    format(book, cell, format);

    CellValue read = rows(book).get(0).cell(0);

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.date() != null).isEqualTo(date);
  }

  @Test
  void aWorkbookThatCountsFrom1904HasItsOwnDates() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
    XSSFCell cell = cell(book);
    cell.setCellValue(LocalDate.of(2026, 6, 30));
    format(book, cell, "yyyy-mm-dd");

    assertThat(rows(book).get(0).cell(0).date()).isEqualTo("2026-06-30");
  }

  @Test
  void whatAFormulaDidNotGiveIsNoContent() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFRow row = book.createSheet("台账").createRow(0);
    row.createCell(0).setCellErrorValue(FormulaError.REF);
    row.createCell(1).setCellFormula("TODAY()");
    row.createCell(2).setCellValue("#N/A");
    row.createCell(3).setCellFormula("\"甲\"&1");
    row.getCell(3).setCellValue("甲1");

    List<CellValue> cells = rows(book).get(0).cells();

    assertThat(cells)
        .extracting(CellValue::flaw)
        .containsExactly("cellError", "formula", "cellError", null);
    assertThat(cells.get(3).text()).isEqualTo("甲1");
  }

  @Test
  void aFigureOfMoreDigitsThanAnybodyWritesStaysAsItStands() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFCell cell = cell(book);
    cell.setCellValue(1);
    cell.getCTCell().setV("1E50000000");

    assertThat(rows(book).get(0).cell(0).text()).isEqualTo("1E50000000");
  }

  @Test
  void aHiddenRowIsReadAndKnownAsHidden() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFRow row = book.createSheet("台账").createRow(0);
    row.createCell(0).setCellValue("甲");
    row.setZeroHeight(true);

    assertThat(rows(book).get(0).hidden()).isTrue();
  }
}
