package org.duban.rectification;

import java.time.LocalDate;

/** How plans are numbered: a prefix, the year, and a running number within the year. */
public record NumberRule(String prefix, int digits) {
  public static final NumberRule SHIPPED = new NumberRule("ZG", 3);

  /** The counter that numbers of this day come from. */
  String series(LocalDate today) {
    return prefix + "-" + today.getYear();
  }

  String code(LocalDate today, int number) {
    return series(today) + "-" + String.format("%0" + digits + "d", number);
  }
}
