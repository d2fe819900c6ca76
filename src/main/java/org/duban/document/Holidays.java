package org.duban.document;

import java.time.MonthDay;
import java.util.Map;

/** Holidays that deadlines go by: those with a day of their own, and those that move each year. */
final class Holidays {
  /** Their name is the first group. */
  static final String FIXED = "\\s?[\"“]?(元旦|五一|七一|八一|十一|劳动节|国庆)[\"”]?节?";

  static final String MOVING = "\\s?[\"“]?(?:春节|元宵|清明|端午|中秋|重阳|除夕|两会|两节)[\"”]?节?";

  private static final Map<String, MonthDay> DAYS =
      Map.of(
          "元旦", MonthDay.of(1, 1),
          "五一", MonthDay.of(5, 1),
          "劳动节", MonthDay.of(5, 1),
          "七一", MonthDay.of(7, 1),
          "八一", MonthDay.of(8, 1),
          "十一", MonthDay.of(10, 1),
          "国庆", MonthDay.of(10, 1));

  private Holidays() {}

  static MonthDay day(String name) {
    return DAYS.get(name);
  }
}
