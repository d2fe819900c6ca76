package org.duban.calendar;

import java.util.List;

/**
 * What was read from a yearly notice or a simple table, with everything that could not be read.
 *
 * @param year of all the days, or null if no line named one
 * @param days ascending, each date once
 * @param faults in the order of the lines; a table with faults is never stored
 */
public record HolidayTable(Integer year, List<SpecialDay> days, List<Fault> faults) {
  /**
   * A line that says something impossible or unreadable.
   *
   * @param line from 1
   * @param key i18n key of the sentence, whose arguments are {@code line}, {@code text} and {@code
   *     detail}
   */
  public record Fault(int line, String text, String key, String detail) {}

  public boolean isUsable() {
    return year != null && !days.isEmpty() && faults.isEmpty();
  }
}
