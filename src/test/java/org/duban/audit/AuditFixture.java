package org.duban.audit;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.confluence.OfficeClock;

/** The feature on a real database, for the features above it. */
public final class AuditFixture {
  private AuditFixture() {}

  public static AuditTrail on(ActiveObjects ao, OfficeClock clock) {
    return new AuditTrail(new AuditStore(ao), clock);
  }
}
