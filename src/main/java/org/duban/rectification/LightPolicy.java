package org.duban.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duban.shared.Term;

/**
 * What colour how many days before the due date: places give the colours opposite meanings, so the
 * bands are configuration. Bands do not overlap; days outside all of them have no light.
 */
public record LightPolicy(String id, List<Band> bands) {
  /** 通用: green, yellow from ten days before the date, red when overdue. */
  public static final LightPolicy COMMON =
      new LightPolicy(
          "COMMON",
          List.of(
              new Band(LightColor.RED, null, -1),
              new Band(LightColor.YELLOW, 0, 10),
              new Band(LightColor.GREEN, 11, null)));

  /** 江津式: a green warning letter at twenty days, yellow at ten, red when overdue. */
  public static final LightPolicy JIANGJIN =
      new LightPolicy(
          "JIANGJIN",
          List.of(
              new Band(LightColor.RED, null, -1),
              new Band(LightColor.YELLOW, 0, 10),
              new Band(LightColor.GREEN, 11, 20),
              new Band(LightColor.NONE, 21, null)));

  public LightPolicy {
    bands = List.copyOf(bands);
  }

  /** Days left, both ends included; null is open. */
  public record Band(LightColor color, Integer from, Integer to) {
    boolean holds(long daysLeft) {
      return (from == null || daysLeft >= from) && (to == null || daysLeft <= to);
    }
  }

  public Light light(ItemStatus status, LocalDate dueOn, LocalDate today) {
    if (!status.isActive()) {
      LightColor color = status.isSettled() ? LightColor.BLUE : LightColor.NONE;
      return new Light(color, null, Term.of("duban.rectification.light." + status));
    }
    if (dueOn == null) {
      return new Light(LightColor.NONE, null, Term.of("duban.rectification.light.noDate"));
    }
    int daysLeft = Math.toIntExact(ChronoUnit.DAYS.between(today, dueOn));
    LightColor color =
        bands.stream()
            .filter(band -> band.holds(daysLeft))
            .map(Band::color)
            .findFirst()
            .orElse(LightColor.NONE);
    return new Light(color, daysLeft, text(daysLeft));
  }

  private static Term text(int daysLeft) {
    if (daysLeft == 0) {
      return Term.of("duban.rectification.light.today");
    }
    return daysLeft < 0
        ? Term.of("duban.rectification.light.overdue", -daysLeft)
        : Term.of("duban.rectification.light.left", daysLeft);
  }
}
