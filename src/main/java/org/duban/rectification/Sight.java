package org.duban.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duban.confluence.Chunks;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Role;
import org.duban.organisation.UnitId;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/**
 * Which items of a plan its viewer sees. Whoever plays a role sees all, which costs no query; under
 * {@link ViewPolicy.Reach#OWN} plain staff see what concerns them, and nobody logged in sees none.
 */
@Component
class Sight {
  /** Own measures, and matters that a unit helps with: the newest so many are found. */
  private static final int MAX = 1_000;

  private final RectificationRights rights;
  private final Policies policies;
  private final PlanStore plans;
  private final ItemStore items;
  private final MeasureStore measures;
  private final SightStore store;
  private final OrganisationService organisation;

  Sight(
      RectificationRights rights,
      Policies policies,
      PlanStore plans,
      ItemStore items,
      MeasureStore measures,
      SightStore store,
      OrganisationService organisation) {
    this.rights = rights;
    this.policies = policies;
    this.plans = plans;
    this.items = items;
    this.measures = measures;
    this.store = store;
    this.organisation = organisation;
  }

  /**
   * What makes an item one's own.
   *
   * @param user null when anonymous, whose own nothing is
   * @param units that they are on the staff of or the head of
   */
  private record Self(String user, Set<Integer> units) {
    boolean is(PersonRef person) {
      return user != null && person != null && person.isUser(user);
    }

    boolean isOf(UnitId unit) {
      return unit != null && units.contains(unit.value());
    }

    boolean leadsOrOwns(Item item) {
      ItemContent content = item.content();
      return is(content.leader())
          || is(content.owner())
          || isOf(content.leadUnit())
          || content.coUnits().stream().anyMatch(this::isOf);
    }
  }

  /** An item the current user may see, in a plan they may see. */
  Optional<Item> find(ItemId id) {
    return items
        .find(id)
        .filter(
            item ->
                plans
                    .find(item.plan())
                    .filter(rights::maySee)
                    .filter(plan -> sees(plan, item))
                    .isPresent());
  }

  /** Whether they see this item of a plan that they see. */
  boolean sees(Plan plan, Item item) {
    return isWhole(plan) || sees(self(), item);
  }

  /** Their own measure, or one of an item they see. */
  boolean sees(Plan plan, Measure measure) {
    if (isWhole(plan)) {
      return true;
    }
    Self self = self();
    return self.is(measure.owner())
        || items.find(measures.itemsOf(measure.id(), new ItemId(0))).stream()
            .anyMatch(item -> sees(self, item));
  }

  /** A condition for those who do not see all. */
  Optional<Where> of(Plan plan) {
    return of(plan, rights.roles(plan));
  }

  /**
   * @param mine the current user's roles in the plan's space
   */
  Optional<Where> of(Plan plan, Set<Role> mine) {
    return isWhole(plan, mine) ? Optional.empty() : Optional.of(own(plan.id(), self()));
  }

  int count(Where own) {
    return store.count(own);
  }

  /** Differs whenever the staff list alone would show the current user other items. */
  int stamp(Plan plan, Set<Role> mine) {
    return isWhole(plan, mine) ? 0 : Objects.hash("own", self());
  }

  private boolean isWhole(Plan plan) {
    return isWhole(plan, rights.roles(plan));
  }

  private boolean isWhole(Plan plan, Set<Role> mine) {
    return policies.view(plan).staff() == ViewPolicy.Reach.ALL
        || mine.stream().anyMatch(role -> role != Role.STAFF);
  }

  private Self self() {
    String user = rights.viewerKey();
    Set<Integer> units = new TreeSet<>();
    if (user != null) {
      organisation.unitsOf(user).forEach(unit -> units.add(unit.value()));
    }
    return new Self(user, units);
  }

  private boolean sees(Self self, Item item) {
    return self.leadsOrOwns(item)
        || self.user() != null
            && measures.of(item.id()).stream().anyMatch(measure -> self.is(measure.owner()));
  }

  private Where own(PlanId plan, Self self) {
    Where where = new Where().and("PLAN_ID = ?", plan.value());
    if (self.user() == null) {
      return where.and("ID < 0");
    }
    List<String> any = new ArrayList<>(List.of("LEADER_KEY = ?", "OWNER_KEY = ?"));
    List<Object> with = new ArrayList<>(List.of(self.user(), self.user()));
    Set<Integer> more = new TreeSet<>(store.measuredBy(plan, self.user(), MAX));
    if (!self.units().isEmpty()) {
      more.addAll(store.helpedBy(self.units(), MAX));
      in("LEAD_UNIT_ID", self.units(), any, with);
    }
    in("ID", more, any, with);
    return where.and("(" + String.join(" OR ", any) + ")", with.toArray());
  }

  private static void in(String column, Set<Integer> ids, List<String> any, List<Object> with) {
    for (Object[] part : Chunks.of(ids)) {
      any.add(Chunks.in(column, part));
      with.addAll(List.of(part));
    }
  }
}
