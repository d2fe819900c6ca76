package org.duban.calendar;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the yearly notice of the State Council's office as it is pasted, however its lines were
 * broken (「春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。」), or a simple table with a date, 放假 or 上班,
 * and a name in each line. A notice of another year is refused.
 */
public final class HolidayReader {
  /** Longer than any notice; what is beyond is refused, not cut. */
  public static final int MAX_LINES = 400;

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!\\d)");
  private static final Pattern BROKEN_DATE =
      Pattern.compile("(?<=\\d)\\s+(?=[年月日])|(?<=[年月])\\s+(?=\\d)");
  private static final Pattern ISO =
      Pattern.compile(
          "^(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})[\\s,;]+(\\S+?)(?:[\\s,;]+(\\S.*))?$");
  private static final Pattern CHINESE =
      Pattern.compile(
          "^(?:(20\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日[\\s,;]+(\\S+?)(?:[\\s,;]+(\\S.*))?$");
  private static final Pattern NAME =
      Pattern.compile("^(?:\\(?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)、.]+)?\\s?([^:,。0-9()]{1,12}):");

  private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
  private final List<HolidayTable.Fault> faults = new ArrayList<>();
  private Integer year;
  private String name = "";

  /** What was read of a sentence so far, and the line it began in. */
  private String begun = "";

  private int begunIn;

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
      line(i + 1, BROKEN_DATE.matcher(line).replaceAll(""));
    }
    end();
    if (days.isEmpty() && faults.isEmpty()) {
      fault(1, "", "nothing", "");
    }
    return table();
  }

  private HolidayTable table() {
    return new HolidayTable(year, List.copyOf(days.values()), List.copyOf(faults));
  }

  /** A sentence goes on in the next line until it ends, or that line begins something else. */
  private void line(int number, String line) {
    Matcher iso = ISO.matcher(line);
    Matcher chinese = CHINESE.matcher(line);
    if (iso.matches()) {
      end();
      simple(number, line, iso);
    } else if (chinese.matches() && kind(chinese.group(4)) != null) {
      end();
      simple(number, line, chinese);
    } else {
      if (line.isEmpty() || NAME.matcher(line).find()) {
        end();
      }
      sentences(number, line);
    }
  }

  private void sentences(int number, String line) {
    begunIn = begun.isEmpty() ? number : begunIn;
    String all = begun + line;
    int from = 0;
    for (int end = all.indexOf('。'); end >= 0; end = all.indexOf('。', from)) {
      sentence(begunIn, all.substring(from, end));
      begunIn = number;
      from = end + 1;
    }
    begun = all.substring(from).strip();
  }

  private void end() {
    sentence(begunIn, begun);
    begun = "";
  }

  private void simple(int number, String line, Matcher cells) {
    DayKind kind = kind(cells.group(4));
    if (cells.group(1) == null && year == null) {
      fault(number, line, "year", "");
      return;
    }
    int said = cells.group(1) == null ? year : Integer.parseInt(cells.group(1));
    LocalDate date = HolidaySentence.date(said, cells.group(2), cells.group(3));
    if (kind == null) {
      fault(number, line, "kind", cells.group(4));
    } else if (date == null) {
      fault(number, line, "date", said + "-" + cells.group(2) + "-" + cells.group(3));
    } else {
      year = year == null ? Integer.valueOf(said) : year;
      put(number, line, new SpecialDay(date, kind, cells.group(5) == null ? "" : cells.group(5)));
    }
  }

  private static DayKind kind(String word) {
    return switch (word) {
      case "放假", "休", "休息", "OFF", "off" -> DayKind.OFF;
      case "上班", "班", "补班", "调休上班", "WORK", "work" -> DayKind.WORK;
      default -> null;
    };
  }

  /** What has no name of its own goes by the last one, as long as it speaks of days. */
  private void sentence(int number, String raw) {
    String text = raw.strip();
    years(number, text);
    Matcher named = NAME.matcher(text);
    boolean hasName = named.find();
    String rest = hasName ? text.substring(named.end()) : text;
    if (!HolidaySentence.speaksOfDays(rest)) {
      name = hasName ? named.group(1).strip() : text.isEmpty() ? name : "";
      return;
    }
    name = hasName ? named.group(1).strip() : name;
    if (year == null) {
      fault(number, text, "year", "");
      return;
    }
    String holiday = name;
    new HolidaySentence(
            year,
            rest,
            new HolidaySentence.Out() {
              @Override
              public void day(LocalDate date, DayKind kind) {
                put(number, text, new SpecialDay(date, kind, holiday));
              }

              @Override
              public void fault(String reason, String detail) {
                HolidayReader.this.fault(number, text, reason, detail);
              }
            })
        .read();
  }

  /** The year that a notice is of stands without a month; the day it was signed on has one. */
  private void years(int number, String text) {
    Matcher named = YEAR.matcher(text);
    while (named.find()) {
      int said = Integer.parseInt(named.group(1));
      year = year == null ? Integer.valueOf(said) : year;
      if (said != year) {
        fault(number, text, "namedYear", said + " ≠ " + year);
        return;
      }
    }
  }

  private void put(int number, String line, SpecialDay day) {
    SpecialDay known = days.get(day.date());
    if (day.date().getYear() != year) {
      if (day.kind() == DayKind.WORK || isWeekday(day.date())) {
        fault(number, line, "otherYear", day.date().toString());
      }
    } else if (known != null && known.kind() != day.kind()) {
      fault(number, line, "twice", day.date().toString());
    } else {
      days.putIfAbsent(day.date(), day);
    }
  }

  /** New Year's holiday may begin on the weekend before, which is off in any case. */
  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private void fault(int line, String text, String reason, String detail) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    faults.add(new HolidayTable.Fault(line, shown, "duban.calendar.fault." + reason, detail));
  }
}
