package org.duban.organisation;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.People;
import org.duban.confluence.Transactions;

/** The feature on a real database, for its own tests and those of features above it. */
public record OrganisationFixture(OrganisationService organisation, RoleService roles) {
  public static OrganisationFixture on(
      ActiveObjects ao, CurrentUser user, People people, AccessMode mode) {
    OrganisationStore store = new OrganisationStore(ao);
    RoleService roles = new RoleService(store, people);
    return new OrganisationFixture(
        new OrganisationService(store, roles, user, people, mode, new Transactions(ao)), roles);
  }
}
