package org.duban.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence of a notice, such as 「2月15日(周日)至23日(周一)放假调休,共9天」: each date is off or worked as the
 * word after it says. Where the sentence gives weekdays or a number of days, they are checked. What
 * it says of dates and cannot be read is a fault, never left out.
 */
final class HolidaySentence {
  private static final String WEEKDAYS = "一二三四五六日天";
  private static final int MAX_SPAN = 15;

  private static final Pattern KIND = Pattern.compile("放假|补休|上班");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(20\\d\\d)年)?(?:(\\d{1,2})月)?(\\d{1,2})日"
              + "(?:\\(([^()]{0,20})\\)|((?:周|星期)[一二三四五六日天]))?");
  private static final Pattern ISO = Pattern.compile("(20\\d\\d)[-/.]\\d{1,2}[-/.]\\d{1,2}");
  private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)(.?)");
  private static final Pattern COUNT = Pattern.compile("共(\\d{1,2})天");
  private static final Pattern UNTIL = Pattern.compile("[至到~—–-]");

  /** A notice speaks of its own subject without giving days. */
  private static final Pattern PROSE = Pattern.compile("通知|安排|日期");

  private final int year;
  private final String text;
  private final Out out;
  private int dateYear;
  private String month;
  private boolean broken;

  HolidaySentence(int year, String text, Out out) {
    this.year = year;
    this.text = text;
    this.out = out;
    this.dateYear = year;
  }

  /** Where days and faults go. */
  interface Out {
    void day(LocalDate date, DayKind kind);

    void fault(String reason, String detail);
  }

  static boolean speaksOfDays(String text) {
    return KIND.matcher(text).find() || DAY.matcher(text).find() || ISO.matcher(text).find();
  }

  void read() {
    List<MatchResult> kinds = all(KIND, text);
    if (kinds.isEmpty()) {
      if (namesDayOfTheYear()) {
        out.fault("unread", "");
      }
      return;
    }
    int from = 0;
    int found = 0;
    for (int i = 0; i < kinds.size(); i++) {
      MatchResult kind = kinds.get(i);
      int next = i + 1 < kinds.size() ? kinds.get(i + 1).start() : text.length();
      String before = text.substring(from, kind.start());
      String after = text.substring(kind.end(), next);
      found += put(before, kind(kind), after);
      from = kind.end();
    }
    String rest = text.substring(from);
    if (found == 0 && kinds.size() == 1) {
      found += put(rest, kind(kinds.get(0)), rest);
    } else if (DAY.matcher(rest).find()) {
      out.fault("unread", "");
    }
    if (found == 0 && !broken && (ISO.matcher(text).find() || !PROSE.matcher(text).find())) {
      out.fault("unread", "");
    }
  }

  /** The day a notice was signed on lies in another year and says neither off nor worked. */
  private boolean namesDayOfTheYear() {
    return all(DAY, text).stream().anyMatch(d -> isOfTheYear(d.group(1)))
        || all(ISO, text).stream().anyMatch(d -> isOfTheYear(d.group(1)));
  }

  private boolean isOfTheYear(String named) {
    return named == null || Integer.parseInt(named) == year;
  }

  private static DayKind kind(MatchResult word) {
    return word.group().equals("上班") ? DayKind.WORK : DayKind.OFF;
  }

  private int put(String dated, DayKind kind, String after) {
    List<LocalDate> days = days(dated);
    Matcher count = COUNT.matcher(after);
    if (!days.isEmpty() && count.find() && Integer.parseInt(count.group(1)) != days.size()) {
      broken("count", count.group(1) + " ≠ " + days.size());
    } else {
      days.forEach(day -> out.day(day, kind));
    }
    return days.size();
  }

  /** All days named, those between two joined by 至 too; none if any of them is wrong. */
  private List<LocalDate> days(String dated) {
    List<LocalDate> days = new ArrayList<>();
    boolean wrong = false;
    int end = 0;
    for (MatchResult day : all(DAY, dated)) {
      boolean until = !days.isEmpty() && UNTIL.matcher(dated.substring(end, day.start())).find();
      LocalDate date = date(day);
      if (date == null) {
        wrong = true;
      } else if (!until) {
        days.add(date);
      } else if (!span(days, date)) {
        wrong = true;
      }
      end = day.end();
    }
    return wrong ? List.of() : days;
  }

  private boolean span(List<LocalDate> days, LocalDate last) {
    LocalDate first = days.get(days.size() - 1);
    long length = last.toEpochDay() - first.toEpochDay() + 1;
    if (length < 1 || length > MAX_SPAN) {
      broken("range", first + " – " + last);
      return false;
    }
    first.plusDays(1).datesUntil(last.plusDays(1)).forEach(days::add);
    return true;
  }

  private LocalDate date(MatchResult day) {
    dateYear = day.group(1) == null ? dateYear : Integer.parseInt(day.group(1));
    month = day.group(2) == null ? month : day.group(2);
    LocalDate date = month == null ? null : date(dateYear, month, day.group(3));
    if (date == null) {
      broken("date", day.group());
      return null;
    }
    String said = day.group(4) == null ? day.group(5) : day.group(4);
    Matcher weekday = WEEKDAY.matcher(said == null ? "" : said);
    if (weekday.find() && !isWeekday(date, weekday.group(1))) {
      broken("weekday", day.group());
      return null;
    }
    return date;
  }

  private static boolean isWeekday(LocalDate date, String word) {
    int at = word.isEmpty() ? -1 : Math.min(WEEKDAYS.indexOf(word), 6);
    return at == date.getDayOfWeek().getValue() - 1;
  }

  static LocalDate date(int year, String month, String day) {
    try {
      return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private void broken(String reason, String detail) {
    broken = true;
    out.fault(reason, detail);
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
