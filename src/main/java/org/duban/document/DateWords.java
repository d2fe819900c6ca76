package org.duban.document;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.shared.Term;

/** Finds the dates in a deadline; used once. Years that are not written are counted and said. */
final class DateWords {
  private static final String YEAR = "(?:(20\\d\\d|\\d\\d)年度?|(今年|本年度?|明年|次年))";
  private static final String END = "(底|末|上旬|中旬|下旬|初)?";

  /** As many as there are patterns below. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private static final int FIRST_SERIAL = 36_526;
  private static final int LAST_SERIAL = 73_050;

  private final LocalDate receivedOn;
  private final LocalDate base;
  private final Set<LocalDate> found = new LinkedHashSet<>();
  private final List<Term> derived = new ArrayList<>();
  private Reason fault;
  private boolean range;
  private boolean yearAlone;
  private String text;

  DateWords(LocalDate receivedOn, LocalDate today) {
    this.receivedOn = receivedOn;
    this.base = receivedOn == null ? today : receivedOn;
  }

  /** What is left of the text once its dates are struck out. */
  String take(String plain) {
    text = plain;
    if (plain.matches("\\d{5}(\\.0+)?")) {
      serial((int) Double.parseDouble(plain));
      return text;
    }
    range =
        plain.matches(".*\\d{1,2}([日号月]|[./-]\\d{1,2})?(底|末)?\\s*(至|到|—|~|--|-)\\s*(20)?\\d.*")
            && !plain.matches("\\D*20\\d\\d-\\d{1,2}(-\\d{1,2})?\\D*");
    replace(
        "(20\\d\\d)([./-])(\\d{1,2})\\2(\\d{1,2})(?:[ T]\\d{1,2}:\\d\\d(:\\d\\d)?)?(?!\\d)",
        m -> day(number(m, 1), number(m, 3), number(m, 4)));
    replace(
        "(\\d{1,2})[./-](\\d{1,2})[./-](20\\d\\d)(?![\\d./-])", m -> refuse("dayMonth", m.group()));
    replace(
        "(?<!\\d)(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)",
        m -> day(number(m, 1), number(m, 2), number(m, 3)));
    festivals();
    months();
    replace(YEAR + "\\s?(\\d{1,2})月(\\d{1,2})[日号]?", m -> day(year(m), number(m, 3), number(m, 4)));
    replace(YEAR + "\\s?(\\d{1,2})月份?" + END + "(之前|以前|前)?", m -> month(year(m), number(m, 3), m));
    replace(
        "(?<!\\d)(20\\d\\d)[./-](\\d{1,2})(?![\\d./-])",
        m -> wholeMonth(number(m, 1), number(m, 2)));
    replace(YEAR + "\\s?第?([1-4])季度(底|末|内|结束)?(之前|以前|前)?", m -> quarter(year(m), m));
    replace(YEAR + "\\s?(上半年|下半年|年中)(底|末|内)?", m -> half(year(m), m.group(3)));
    replace(YEAR + "\\s?(年?[底末]|年?内)", m -> day(year(m), 12, 31));
    replace(YEAR + "(之前|以前|前)", m -> refuse("beforeYear", m.group()));
    relative();
    // without 前 it may as well be a number
    replace(
        "(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})[日号]?(之前|以前|前)",
        m -> undated(number(m, 1), number(m, 2)));
    replace("(\\d{1,2})月(\\d{1,2})[日号]?", m -> undated(number(m, 1), number(m, 2)));
    replace("()()(\\d{1,2})月份?" + END + "(之前|以前|前)?", m -> undatedMonth(number(m, 3), m));
    replace("()()第?([1-4])季度(底|末|内|结束)?(之前|以前|前)?", m -> undatedQuarter(m));
    replace("(上半年|年中)[底末内]?", m -> undated(6, 30));
    replace("(下半年|年[底末内])[底末内]?", m -> undated(12, 31));
    replace(YEAR, m -> wholeYear(year(m)));
    return text;
  }

  Reason fault() {
    return fault;
  }

  /** Nothing but a year was found: what stands beside it may well say when in that year. */
  boolean isYearAlone() {
    return yearAlone && found.size() == 1;
  }

  List<Term> derived() {
    return derived;
  }

  /**
   * @param phased several dates are then the ends of the phases, and the last one counts
   */
  LocalDate due(boolean phased) {
    if (found.isEmpty()) {
      return null;
    }
    LocalDate last = found.stream().max(LocalDate::compareTo).orElseThrow();
    if (found.size() > 1) {
      if (!phased && !(range && found.size() == 2)) {
        refuse("severalDates", String.valueOf(found.size()));
        return null;
      }
      derived.add(Term.of("duban.document.derived.last", last.toString()));
    }
    return last;
  }

  private void replace(String pattern, Function<MatchResult, LocalDate> meaning) {
    Matcher matcher = COMPILED.computeIfAbsent(pattern, Pattern::compile).matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      LocalDate day = meaning.apply(matcher);
      if (day != null) {
        found.add(day);
      }
      matcher.appendReplacement(rest, " ");
    }
    text = matcher.appendTail(rest).toString();
  }

  /** Days that are the same in every year; those of the lunar calendar have to be written out. */
  private void festivals() {
    replace(
        "(?:" + YEAR + ")?" + Holidays.FIXED + "(之前|以前|前)",
        m -> {
          MonthDay day = Holidays.day(m.group(3));
          return m.group(1) == null && m.group(2) == null
              ? undated(day.getMonthValue(), day.getDayOfMonth())
              : said(day(year(m), day.getMonthValue(), day.getDayOfMonth()), "festival");
        });
    replace(
        "(?:" + YEAR + ")?" + Holidays.MOVING + "(之前|以前|前|后)?",
        m -> refuse("festival", m.group().strip()));
  }

  /** 「2026年3-6月」 ends with the last month. */
  private void months() {
    String span = "(\\d{1,2})月?\\s?(?:-|—|–|~|至|到)+\\s?(\\d{1,2})月份?" + END + "(之前|以前|前)?";
    replace(
        YEAR + "\\s?" + span,
        m -> {
          int year = year(m);
          return tenDays(m.group(5), m.group(6), m.group()) == null
              ? null
              : said(monthPart(year, number(m, 4), m.group(5)), "span");
        });
    replace(
        "(?<![\\d.年月-])()()" + span,
        m -> {
          if (tenDays(m.group(5), m.group(6), m.group()) == null) {
            return null;
          }
          LocalDate first = monthPart(base.getYear(), number(m, 4), m.group(5));
          return first == null || !first.isBefore(base)
              ? said(first)
              : said(monthPart(base.getYear() + 1, number(m, 4), m.group(5)));
        });
  }

  private LocalDate said(LocalDate day, String how) {
    if (day != null) {
      derived.add(Term.of("duban.document.derived." + how, day.toString()));
    }
    return day;
  }

  /** Terms that run from the day the findings were received; from nothing else. */
  private void relative() {
    if (text.matches("[,(\\s]*(\\d{1,3}|半)(个月|个工作日|工作日|个自然日|天|周|个星期)[)\\s]*")) {
      text = text.replaceAll("[)\\s]+$", "") + "内";
    }
    replace(
        "(?:自|从)?((?:收到|接到|接|印发|下发|送达)?[^,，;；。0-9半]{0,12}?)(?:之日起?|后|起)?(\\d{1,3}|半)(个月|个工作日|工作日|个自然日|天|日|周|个星期|年)(?:之内|以内|内)",
        m -> {
          if (receivedOn == null) {
            return refuse("noReceivedOn", m.group().strip());
          }
          if (m.group(3).contains("工作日")) {
            return refuse("workingDays", m.group().strip());
          }
          String from = m.group(1).replaceAll("[\\s到的个()]", "");
          if (!from.isEmpty()
              && !from.matches(".*(反馈|通知|收|接|报告|意见|问题).*")
              && !from.matches("(整改|完成|并|在|于)*")) {
            return refuse("otherStart", m.group().strip());
          }
          LocalDate day = after(m.group(2), m.group(3));
          derived.add(
              Term.of("duban.document.derived.received", day.toString(), receivedOn.toString()));
          return day;
        });
  }

  private LocalDate after(String count, String unit) {
    if (count.equals("半")) {
      return unit.equals("年") ? receivedOn.plusMonths(6) : receivedOn.plusDays(15);
    }
    int n = Integer.parseInt(count);
    return switch (unit) {
      case "个月" -> receivedOn.plusMonths(n);
      case "年" -> receivedOn.plusYears(n);
      case "周", "个星期" -> receivedOn.plusWeeks(n);
      default -> receivedOn.plusDays(n);
    };
  }

  private void serial(int days) {
    if (days < FIRST_SERIAL || days > LAST_SERIAL) {
      refuse("unreadable", text);
      return;
    }
    // Excel's day 60 is the 29 February 1900 that never was, hence the base of 30 December 1899
    LocalDate day = LocalDate.of(1899, 12, 30).plusDays(days);
    derived.add(Term.of("duban.document.derived.serial", day.toString()));
    found.add(day);
    text = "";
  }

  private int year(MatchResult m) {
    if (m.group(1) != null) {
      int year = Integer.parseInt(m.group(1));
      if (year < 100) {
        derived.add(Term.of("duban.document.derived.century", String.valueOf(2000 + year)));
      }
      return year < 100 ? 2000 + year : year;
    }
    int year = base.getYear() + (m.group(2).startsWith("明") || m.group(2).startsWith("次") ? 1 : 0);
    derived.add(Term.of("duban.document.derived.thisYear", String.valueOf(year)));
    return year;
  }

  private LocalDate month(int year, int month, MatchResult m) {
    return tenDays(m.group(4), m.group(5), m.group()) == null
        ? null
        : monthPart(year, month, m.group(4));
  }

  /** Null, with the fault noted, where 「6月前」 could mean either end of June. */
  private String tenDays(String part, String before, String words) {
    if (part == null && before != null || "初".equals(part)) {
      refuse("beforeMonth", words);
      return null;
    }
    return part == null ? "" : part;
  }

  private LocalDate monthPart(int year, int month, String part) {
    if (month < 1 || month > 12) {
      return refuse("noSuchDay", year + "-" + month);
    }
    if ("上旬".equals(part) || "中旬".equals(part)) {
      return day(year, month, part.equals("上旬") ? 10 : 20);
    }
    return part == null ? wholeMonth(year, month) : YearMonth.of(year, month).atEndOfMonth();
  }

  private LocalDate wholeMonth(int year, int month) {
    if (month < 1 || month > 12) {
      return refuse("noSuchDay", year + "-" + month);
    }
    LocalDate day = YearMonth.of(year, month).atEndOfMonth();
    derived.add(Term.of("duban.document.derived.endOfMonth", day.toString()));
    return day;
  }

  private LocalDate wholeYear(int year) {
    yearAlone = true;
    LocalDate day = LocalDate.of(year, 12, 31);
    derived.add(Term.of("duban.document.derived.endOfYear", day.toString()));
    return day;
  }

  private LocalDate quarter(int year, MatchResult m) {
    if (m.group(4) == null && m.group(5) != null) {
      return refuse("beforeMonth", m.group());
    }
    return YearMonth.of(year, number(m, 3) * 3).atEndOfMonth();
  }

  private LocalDate half(int year, String half) {
    return half.equals("下半年") ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 6, 30);
  }

  private LocalDate undatedMonth(int month, MatchResult m) {
    String part = tenDays(m.group(4), m.group(5), m.group());
    if (part == null) {
      return null;
    }
    LocalDate first = monthPart(base.getYear(), month, m.group(4));
    return first == null
        ? null
        : said(first.isBefore(base) ? monthPart(base.getYear() + 1, month, m.group(4)) : first);
  }

  private LocalDate undatedQuarter(MatchResult m) {
    LocalDate first = quarter(base.getYear(), m);
    return first == null
        ? null
        : said(first.isBefore(base) ? quarter(base.getYear() + 1, m) : first);
  }

  private LocalDate undated(int month, int dayOfMonth) {
    LocalDate first = day(base.getYear(), month, dayOfMonth);
    return first == null
        ? null
        : said(first.isBefore(base) ? day(base.getYear() + 1, month, dayOfMonth) : first);
  }

  private LocalDate said(LocalDate day) {
    if (day != null) {
      String from = receivedOn == null ? "nextDay" : "year";
      derived.add(Term.of("duban.document.derived." + from, day.toString(), base.toString()));
    }
    return day;
  }

  private LocalDate day(int year, int month, int dayOfMonth) {
    try {
      return LocalDate.of(year, month, dayOfMonth);
    } catch (DateTimeException e) {
      return refuse("noSuchDay", year + "-" + month + "-" + dayOfMonth);
    }
  }

  private LocalDate refuse(String key, Serializable words) {
    if (fault == null) {
      fault = Reason.of("deadline." + key, words);
    }
    return null;
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
