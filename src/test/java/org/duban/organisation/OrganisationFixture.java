package org.duban.organisation;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.audit.AuditFixture;
import org.duban.audit.AuditTrail;
import org.duban.audit.WitnessSource;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.People;
import org.duban.confluence.Transactions;

/** The feature on a real database, for its own tests and those of features above it. */
public record OrganisationFixture(
    OrganisationService organisation, RoleService roles, RoleMappingService mappings) {
  public static OrganisationFixture on(
      ActiveObjects ao, CurrentUser user, People people, AccessMode mode) {
    Transactions transactions = new Transactions(ao);
    OrganisationStore store = new OrganisationStore(ao, transactions);
    AuditTrail trail = AuditFixture.on(ao, new OfficeClock());
    RoleService roles = new RoleService(store, people, transactions);
    return new OrganisationFixture(
        new OrganisationService(store, roles, user, people, mode, trail, transactions),
        roles,
        new RoleMappingService(store, roles, user, people, mode, trail, transactions));
  }

  public static WitnessSource witnesses(ActiveObjects ao, Transactions transactions) {
    return new OrganisationWitnesses(new OrganisationStore(ao, transactions));
  }
}
