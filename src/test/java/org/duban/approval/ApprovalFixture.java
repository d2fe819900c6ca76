package org.duban.approval;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;

/** The feature on a real database, for the features above it. */
public final class ApprovalFixture {
  private ApprovalFixture() {}

  public static ApprovalService on(ActiveObjects ao, OfficeClock clock) {
    return new ApprovalService(new ApprovalStore(ao, new Transactions(ao)), clock);
  }
}
