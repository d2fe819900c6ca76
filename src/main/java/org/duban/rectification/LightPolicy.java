package org.duban.rectification;

import java.util.List;
import org.duban.calendar.DayCount;

/**
 * What colour how many days before the due date: places give the colours opposite meanings, so the
 * bands are configuration. Bands do not overlap; days outside all of them have no light.
 *
 * @param settledLabel what the colour of settled matters means; null for the app's own word
 */
public record LightPolicy(String id, DayCount days, List<Band> bands, String settledLabel) {
  /** 通用: green, yellow from ten days before the date, red when overdue. */
  public static final LightPolicy COMMON =
      new LightPolicy(
          "COMMON",
          DayCount.CALENDAR,
          List.of(
              new Band(LightColor.RED, null, null, -1),
              new Band(LightColor.YELLOW, null, 0, 10),
              new Band(LightColor.GREEN, null, 11, null)),
          null);

  /** 江津式: a green warning letter at twenty days, yellow at ten, red when overdue. */
  public static final LightPolicy JIANGJIN =
      new LightPolicy(
          "JIANGJIN",
          DayCount.CALENDAR,
          List.of(
              new Band(LightColor.RED, null, null, -1),
              new Band(LightColor.YELLOW, null, 0, 10),
              new Band(LightColor.GREEN, null, 11, 20),
              new Band(LightColor.NONE, null, 21, null)),
          null);

  public LightPolicy {
    bands = List.copyOf(bands);
  }

  /**
   * Days left, both ends included; null is open.
   *
   * @param label what the colour means here; null for the app's own word
   */
  public record Band(LightColor color, String label, Integer from, Integer to) {}
}
