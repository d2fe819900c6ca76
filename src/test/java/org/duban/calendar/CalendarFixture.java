package org.duban.calendar;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.audit.AuditTrail;
import org.duban.audit.WitnessSource;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Transactions;
import org.duban.organisation.RoleService;

/** The feature on a real database, for its own tests and those of features above it. */
public final class CalendarFixture {
  private CalendarFixture() {}

  public static CalendarService on(
      ActiveObjects ao, RoleService roles, CurrentUser user, AccessMode mode, AuditTrail audit) {
    return new CalendarService(store(ao), roles, user, mode, audit, new Transactions(ao));
  }

  public static WitnessSource witnesses(ActiveObjects ao) {
    return new CalendarWitnesses(store(ao));
  }

  private static CalendarStore store(ActiveObjects ao) {
    return new CalendarStore(ao, new Transactions(ao));
  }
}
