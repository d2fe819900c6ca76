package org.duban.rectification;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.duban.audit.AuditTrail;
import org.duban.audit.Verification;
import org.duban.audit.Witness;
import org.duban.confluence.CurrentUser;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Proves that nobody changed the trail of a plan, or of all plans, behind the app's back. The rows
 * of plans, items and measures are the witnesses of how far their trail must reach.
 */
@Component
public class TrailCheck {
  private static final int CHUNK = 500;

  private final Ledger ledger;
  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final RectificationRights rights;
  private final RoleService roles;
  private final CurrentUser user;
  private final AuditTrail audit;

  public TrailCheck(
      Ledger ledger,
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RectificationRights rights,
      RoleService roles,
      CurrentUser user,
      AuditTrail audit) {
    this.ledger = ledger;
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.rights = rights;
    this.roles = roles;
    this.user = user;
    this.audit = audit;
  }

  /** For the office, the discipline committee and administrators among those who see the plan. */
  public Verification verify(PlanId id) {
    Plan plan = ledger.visible(id);
    require(rights.access(plan).plays(Role.OFFICE, Role.DISC, Role.ADMIN));
    Optional<PlanId> only = Optional.of(id);
    return audit.verify(
        Optional.of(Trail.subject(id)),
        chunks(
            List.of(
                after -> after == 0 ? List.of(plans.witness(plan)) : List.of(),
                after -> items.witnesses(only, after, CHUNK),
                after -> measures.witnesses(only, after, CHUNK))));
  }

  /** Of every plan there is: for administrators. */
  public Verification verifyAll() {
    require(roles.rolesOf(user.get().key(), null).contains(Role.ADMIN));
    return audit.verify(
        Optional.empty(),
        chunks(
            List.of(
                after -> plans.witnesses(after, CHUNK),
                after -> items.witnesses(Optional.empty(), after, CHUNK),
                after -> measures.witnesses(Optional.empty(), after, CHUNK))));
  }

  private static void require(boolean may) {
    if (!may) {
      throw Refusal.forbidden("duban.rectification.why.notVerifier");
    }
  }

  /** One after the other, each read piece by piece by rising ids. */
  private static Iterable<Witness> chunks(List<IntFunction<List<Witness>>> sources) {
    return () -> sources.stream().flatMap(TrailCheck::all).iterator();
  }

  private static Stream<Witness> all(IntFunction<List<Witness>> source) {
    return Stream.iterate(
            source.apply(0),
            chunk -> !chunk.isEmpty(),
            chunk -> source.apply(chunk.get(chunk.size() - 1).subject().id()))
        .flatMap(List::stream);
  }
}
