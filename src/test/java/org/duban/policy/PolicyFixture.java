package org.duban.policy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import org.duban.audit.AuditTrail;
import org.duban.audit.WitnessSource;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Transactions;
import org.duban.organisation.RoleService;

/** The feature on a real database, with the kinds that a test gives it. */
public final class PolicyFixture {
  private PolicyFixture() {}

  public static WitnessSource witnesses(ActiveObjects ao, Transactions transactions) {
    return new PolicyWitnesses(new PolicyStore(ao, transactions));
  }

  /** Who asks, where, and when. */
  public record World(
      RoleService roles,
      CurrentUser user,
      Pages pages,
      AccessMode mode,
      AuditTrail audit,
      OfficeClock clock) {}

  public static PolicyService on(ActiveObjects ao, World world, List<PolicyKind<?>> kinds) {
    Transactions transactions = new Transactions(ao);
    List<PolicyKind<?>> all = new ArrayList<>(kinds);
    ZoneRules zone = new ZoneRules(world.clock());
    all.add(zone);
    PolicyService policies =
        new PolicyService(
            new PolicyStore(ao, transactions),
            all,
            world.roles(),
            world.user(),
            world.pages(),
            world.mode(),
            world.audit(),
            world.clock(),
            transactions);
    new OfficeZone(policies, zone, world.clock());
    return policies;
  }
}
