package org.duban.approval;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;

/** The feature on a real database, for the features above it. */
public record ApprovalFixture(ApprovalService approval, ExtensionService extensions) {
  public static ApprovalFixture on(ActiveObjects ao, OfficeClock clock) {
    Transactions transactions = new Transactions(ao);
    return new ApprovalFixture(
        new ApprovalService(new ApprovalStore(ao, transactions), clock),
        new ExtensionService(new ExtensionStore(ao, transactions), clock));
  }
}
