package org.duban.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the yearly notice of the State Council's office as it is pasted (「春节：2月15日（周日）至23日
 * （周一）放假调休，共9天。2月14日（周六）上班。」), or a simple table with a date, 放假 or 上班, and a name in each line.
 * Where the notice gives weekdays or a number of days, they are checked.
 */
public final class HolidayReader {
  /** Longer than any notice; what is beyond is refused, not cut. */
  public static final int MAX_LINES = 400;

  private static final String WEEKDAYS = "一二三四五六日";
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s?年");
  private static final Pattern ISO =
      Pattern.compile(
          "^(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})[\\s,;]+(\\S+?)(?:[\\s,;]+(\\S.*))?$");
  private static final Pattern NAME =
      Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、)?\\s?([^:,。0-9]{1,12}):");
  private static final Pattern DAY =
      Pattern.compile("(?:(\\d{1,2})月)?(\\d{1,2})日(?:\\(([^()]{0,20})\\))?");
  private static final Pattern COUNT = Pattern.compile("共(\\d{1,2})天");

  private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
  private final List<HolidayTable.Fault> faults = new ArrayList<>();
  private Integer year;

  private HolidayReader(Integer year) {
    this.year = year;
  }

  /**
   * @param year what the office said; null takes the first year that the text names
   */
  public static HolidayTable read(String text, Integer year) {
    return new HolidayReader(year).read(text);
  }

  private HolidayTable read(String text) {
    String[] lines = text.split("\\R", -1);
    if (lines.length > MAX_LINES) {
      fault(MAX_LINES, "", "tooLong", String.valueOf(MAX_LINES));
      return table();
    }
    for (int i = 0; i < lines.length; i++) {
      String line = Normalizer.normalize(lines[i], Normalizer.Form.NFKC).strip();
      if (!line.isEmpty()) {
        line(i + 1, line);
      }
    }
    if (days.isEmpty() && faults.isEmpty()) {
      fault(1, "", "nothing", "");
    }
    return table();
  }

  private HolidayTable table() {
    return new HolidayTable(year, List.copyOf(days.values()), List.copyOf(faults));
  }

  private void line(int number, String line) {
    Matcher iso = ISO.matcher(line);
    if (iso.matches()) {
      simple(number, line, iso);
      return;
    }
    Matcher named = YEAR.matcher(line);
    if (year == null && named.find()) {
      year = Integer.valueOf(named.group(1));
    }
    Matcher name = NAME.matcher(line);
    if (name.find() && (line.contains("放假") || line.contains("上班"))) {
      holiday(number, line, name.group(1).strip(), line.substring(name.end()));
    }
  }

  private void simple(int number, String line, Matcher iso) {
    DayKind kind = kind(iso.group(4));
    LocalDate date = date(iso.group(1), iso.group(2), iso.group(3));
    if (kind == null) {
      fault(number, line, "kind", iso.group(4));
    } else if (date == null) {
      fault(number, line, "date", iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3));
    } else {
      year = year == null ? Integer.valueOf(date.getYear()) : year;
      put(number, line, new SpecialDay(date, kind, iso.group(5) == null ? "" : iso.group(5)));
    }
  }

  private static DayKind kind(String word) {
    return switch (word) {
      case "放假", "休", "休息", "OFF", "off" -> DayKind.OFF;
      case "上班", "班", "补班", "调休上班", "WORK", "work" -> DayKind.WORK;
      default -> null;
    };
  }

  /** One sentence for the days off, then sentences for the days worked in exchange. */
  private void holiday(int number, String line, String name, String rest) {
    if (year == null) {
      fault(number, line, "year", "");
      return;
    }
    for (String sentence : rest.split("。")) {
      List<LocalDate> named = dates(number, line, sentence);
      if (named.isEmpty()) {
        continue;
      }
      if (sentence.contains("上班")) {
        named.forEach(day -> put(number, line, new SpecialDay(day, DayKind.WORK, name)));
      } else if (sentence.contains("放假")) {
        off(number, line, name, sentence, named);
      }
    }
  }

  private void off(int number, String line, String name, String sentence, List<LocalDate> named) {
    LocalDate first = named.get(0);
    LocalDate last = sentence.contains("至") ? named.get(named.size() - 1) : first;
    long length = last.toEpochDay() - first.toEpochDay() + 1;
    Matcher count = COUNT.matcher(sentence);
    if (length < 1 || length > 15) {
      fault(number, line, "range", first + " – " + last);
    } else if (count.find() && Long.parseLong(count.group(1)) != length) {
      fault(number, line, "count", count.group(1) + " ≠ " + length);
    } else {
      first
          .datesUntil(last.plusDays(1))
          .forEach(day -> put(number, line, new SpecialDay(day, DayKind.OFF, name)));
    }
  }

  private List<LocalDate> dates(int number, String line, String sentence) {
    List<LocalDate> found = new ArrayList<>();
    Matcher day = DAY.matcher(sentence);
    String month = null;
    while (day.find()) {
      month = day.group(1) == null ? month : day.group(1);
      LocalDate date = month == null ? null : date(String.valueOf(year), month, day.group(2));
      if (date == null) {
        fault(number, line, "date", day.group());
      } else if (isOtherWeekday(date, day.group(3))) {
        fault(number, line, "weekday", day.group());
      } else {
        found.add(date);
      }
    }
    return found;
  }

  private static boolean isOtherWeekday(LocalDate date, String inBrackets) {
    int at = inBrackets == null ? -1 : inBrackets.indexOf('周');
    return at >= 0
        && at + 1 < inBrackets.length()
        && WEEKDAYS.indexOf(inBrackets.charAt(at + 1)) != date.getDayOfWeek().getValue() - 1;
  }

  private static LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private void put(int number, String line, SpecialDay day) {
    SpecialDay known = days.get(day.date());
    if (day.date().getYear() != year) {
      fault(number, line, "otherYear", day.date().toString());
    } else if (known != null && known.kind() != day.kind()) {
      fault(number, line, "twice", day.date().toString());
    } else {
      days.putIfAbsent(day.date(), day);
    }
  }

  private void fault(int line, String text, String reason, String detail) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    faults.add(new HolidayTable.Fault(line, shown, "duban.calendar.fault." + reason, detail));
  }
}
