package org.duban.rectification;

import java.time.LocalDate;

/**
 * How plans are numbered within a year.
 *
 * @param prefix before the year and the number; unused where there is a pattern
 * @param digits the number has at least
 * @param pattern with {@link #NUMBER} once and {@link #YEAR} at most once, such as 整改〔{year}〕{n}号;
 *     null joins prefix, year and number by hyphens
 */
public record NumberRule(String prefix, int digits, String pattern) {
  public static final NumberRule SHIPPED = new NumberRule("ZG", 3, null);

  static final String YEAR = "{year}";
  static final String NUMBER = "{n}";

  private static final String USUAL_END = "-" + NUMBER;

  /** The counter that numbers of this day come from: rules that write alike count together. */
  String series(LocalDate today) {
    String written = written(today);
    return written.endsWith(USUAL_END)
        ? written.substring(0, written.length() - USUAL_END.length())
        : written;
  }

  String code(LocalDate today, int number) {
    return written(today).replace(NUMBER, String.format("%0" + digits + "d", number));
  }

  private String written(LocalDate today) {
    String form = pattern == null ? prefix + "-" + YEAR + USUAL_END : pattern;
    return form.replace(YEAR, String.valueOf(today.getYear()));
  }
}
