package org.duban.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * Which numbers are dates, by how their cells are to be shown; and which of them are only months.
 */
final class DateCells {
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  /** Built in, also those of Chinese Excel: year and month alone. */
  private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);

  private static final Pattern DATE = Pattern.compile("(?i).*(yy|d{1,4}[^a-z]*$|m+.*d).*");
  private static final Pattern UNREAD = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

  private DateCells() {}

  /** Null for what is no date. Of 「2025年6月」 Excel keeps the first day, which nobody wrote. */
  static CellValue read(Cell cell, boolean from1904) {
    Integer id = cell.getDataFormatId();
    String format =
        cell.getDataFormatString() == null
            ? ""
            : UNREAD.matcher(cell.getDataFormatString()).replaceAll("").toLowerCase(Locale.ROOT);
    if (!isDate(id, format)) {
      return null;
    }
    double days = Double.parseDouble(cell.getRawValue());
    if (days < 1 || days > 200_000) {
      return null;
    }
    LocalDate date = (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays((long) days);
    boolean builtIn = id != null && id < 164;
    boolean year = builtIn ? MONTHS.contains(id) : format.contains("y") && !format.contains("d");
    boolean month = builtIn || format.contains("m");
    if (!year || format.contains("h")) {
      return CellValue.of(date);
    }
    return CellValue.of(date.getYear() + "年" + (month ? date.getMonthValue() + "月" : ""));
  }

  private static boolean isDate(Integer id, String format) {
    boolean builtIn =
        id != null
            && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    return builtIn || !format.equals("general") && DATE.matcher(format).matches();
  }
}
