package org.duban.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.duban.audit.AuditTrail;
import org.duban.audit.Fault;
import org.duban.audit.SealSource;
import org.duban.audit.Verification;
import org.duban.audit.Verification.Broken;
import org.duban.audit.Witness;
import org.duban.audit.WitnessSource;
import org.duban.confluence.CurrentUser;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Proves that nobody changed the trail of a plan, or of all plans, behind the app's back, nor what
 * the trail says was written. The rows of plans, items and measures, and of the wiki's settings,
 * are the witnesses of how far their trail must reach and of what they held.
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
  private final List<SealSource> seals;
  private final List<WitnessSource> registers;

  public TrailCheck(
      Ledger ledger,
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      RectificationRights rights,
      RoleService roles,
      CurrentUser user,
      AuditTrail audit,
      List<SealSource> seals,
      List<WitnessSource> registers) {
    this.ledger = ledger;
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.rights = rights;
    this.roles = roles;
    this.user = user;
    this.audit = audit;
    this.seals = seals;
    this.registers = registers;
  }

  /** For the office, the discipline committee and administrators among those who see the plan. */
  public Verification verify(PlanId id) {
    Plan plan = ledger.visible(id);
    require(rights.access(plan).plays(Role.OFFICE, Role.DISC, Role.ADMIN));
    Optional<PlanId> only = Optional.of(id);
    return audit
        .verify(
            Optional.of(Trail.subject(id)),
            chunks(
                List.of(
                    after -> after == 0 ? List.of(plans.witness(plan)) : List.of(),
                    after -> items.witnesses(only, after, CHUNK),
                    after -> measures.witnesses(only, after, CHUNK))),
            seals)
        .and(gone(plans.places(id.value() - 1, 1)));
  }

  /** Of every plan there is, and of the settings of the wiki: for administrators. */
  public Verification verifyAll() {
    require(roles.rolesOf(user.get().key(), null).contains(Role.ADMIN));
    List<IntFunction<List<Witness>>> sources = new ArrayList<>();
    sources.add(after -> plans.witnesses(after, CHUNK));
    sources.add(after -> items.witnesses(Optional.empty(), after, CHUNK));
    sources.add(after -> measures.witnesses(Optional.empty(), after, CHUNK));
    registers.forEach(register -> sources.addAll(register.witnesses()));
    List<Broken> gone = new ArrayList<>();
    Map<PlanId, Integer> places = plans.places(0, CHUNK);
    while (!places.isEmpty()) {
      gone.addAll(gone(places));
      int last = places.keySet().stream().mapToInt(PlanId::value).max().orElseThrow();
      places = plans.places(last, CHUNK);
    }
    return audit.verify(Optional.empty(), chunks(sources), seals).and(gone);
  }

  /**
   * Plans that have given out more places than they have items. An item is never deleted, so one
   * was, and with all its entries if nothing else tells of it.
   */
  private List<Broken> gone(Map<PlanId, Integer> places) {
    return places.entrySet().stream()
        .filter(plan -> items.count(plan.getKey()) < plan.getValue())
        .map(plan -> new Broken(Trail.subject(plan.getKey()), 0, Fault.ITEMS_GONE))
        .toList();
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
