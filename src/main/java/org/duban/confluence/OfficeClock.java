package org.duban.confluence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Today, as the office counts days: the server's time zone. Tests give a fixed clock. */
@Component
public class OfficeClock {
  private final Clock clock;

  @Autowired
  public OfficeClock() {
    this(Clock.systemDefaultZone());
  }

  public OfficeClock(Clock clock) {
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day of the office on which something happened. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  public Instant now() {
    return clock.instant();
  }
}
