package org.duban.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook for a test: rows of cells, regions to merge, saved to a file. */
final class Book {
  private record Sheet(String name, List<Object[]> rows, List<int[]> merges) {}

  private final List<Sheet> sheets = new ArrayList<>();

  static Book sheet(String name) {
    return new Book().and(name);
  }

  Book and(String name) {
    sheets.add(new Sheet(name, new ArrayList<>(), new ArrayList<>()));
    return this;
  }

  /** Null leaves a cell out; LocalDate is a real date, Number a number. */
  Book row(Object... cells) {
    sheets.get(sheets.size() - 1).rows().add(cells);
    return this;
  }

  /** Rows and columns from 0, inclusive. */
  Book merge(int top, int left, int bottom, int right) {
    sheets.get(sheets.size() - 1).merges().add(new int[] {top, left, bottom, right});
    return this;
  }

  Path save(Path folder) {
    Path file = folder.resolve("ledger-" + System.nanoTime() + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet to = workbook.newWorksheet(sheet.name());
        for (int r = 0; r < sheet.rows().size(); r++) {
          Object[] cells = sheet.rows().get(r);
          for (int c = 0; c < cells.length; c++) {
            put(to, r, c, cells[c]);
          }
        }
        sheet.merges().forEach(m -> to.range(m[0], m[1], m[2], m[3]).merge());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void put(Worksheet to, int row, int column, Object value) {
    if (value instanceof LocalDate date) {
      to.value(row, column, date);
      to.style(row, column).format("yyyy/m/d").set();
    } else if (value instanceof Number number) {
      to.value(row, column, number);
    } else if (value != null) {
      to.value(row, column, value.toString());
    }
  }
}
