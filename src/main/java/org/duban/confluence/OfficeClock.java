package org.duban.confluence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Today, as the office counts days: in the zone it has set, or the server's until then. Tests give
 * a fixed clock.
 */
@Component
public class OfficeClock {
  private final Clock clock;
  private volatile Supplier<ZoneId> zone;

  @Autowired
  public OfficeClock() {
    this(Clock.systemDefaultZone());
  }

  public OfficeClock(Clock clock) {
    this.clock = clock;
    this.zone = clock::getZone;
  }

  /** From now on the office's zone is asked there, each time. */
  public void follow(Supplier<ZoneId> setting) {
    zone = setting;
  }

  public LocalDate today() {
    return day(now());
  }

  /** What the clock on the office's wall says. */
  public LocalTime time() {
    return LocalTime.ofInstant(now(), zone.get());
  }

  /** The day of the office on which something happened. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone.get());
  }

  public Instant now() {
    return clock.instant();
  }

  /** By which the wiki's jobs are started, whatever the office has set. */
  public ZoneId serverZone() {
    return clock.getZone();
  }
}
