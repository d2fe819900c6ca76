package org.duban.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until told otherwise. */
public final class FixedClock extends Clock {
  private volatile Instant now;

  public FixedClock(String day) {
    set(day);
  }

  public void set(String day) {
    now = LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
  }

  public void setEvening(String day) {
    now = LocalDate.parse(day).atTime(23, 50).toInstant(ZoneOffset.UTC);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("withZone");
  }

  @Override
  public Instant instant() {
    return now;
  }
}
