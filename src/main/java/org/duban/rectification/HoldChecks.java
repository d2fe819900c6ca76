package org.duban.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duban.confluence.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * When what is kept up (持续巩固) is to be looked at again: so many days after it was last looked at in
 * this cycle, or came to be kept up. Derived from the policy of its space, never stored.
 */
@Component
class HoldChecks {
  /** So many days before the date it is shown among what awaits the office. */
  static final int AHEAD = 7;

  private final ItemStore items;
  private final CycleStore cycles;
  private final Policies policies;
  private final OfficeClock clock;

  HoldChecks(ItemStore items, CycleStore cycles, Policies policies, OfficeClock clock) {
    this.items = items;
    this.cycles = cycles;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * Nothing for what is not kept up, in a plan that has ended, and where no checks are asked for.
   */
  Optional<LocalDate> next(Item item, Plan plan) {
    return Optional.ofNullable(next(List.of(item), of -> plan).get(item.id()));
  }

  /** Of each that has one; two queries for 200 of them. */
  Map<ItemId, LocalDate> next(Collection<Item> some, Function<Item, Plan> planOf) {
    List<Item> held = some.stream().filter(item -> item.status() == ItemStatus.HOLD).toList();
    List<ItemId> ids = held.stream().map(Item::id).toList();
    Map<ItemId, LocalDate> checked = items.checkedOn(ids);
    Map<ItemId, LocalDate> ended = cycles.lastEnds(ids);
    Map<ItemId, LocalDate> next = new HashMap<>();
    for (Item item : held) {
      Plan plan = planOf.apply(item);
      Integer every = policies.approval(plan).checkEveryDays();
      if (every != null && !plan.isEnded()) {
        next.put(item.id(), since(checked.get(item.id()), ended.get(item.id())).plusDays(every));
      }
    }
    return next;
  }

  /** What comes before {@code last} by any place's policy was not looked at after this day. */
  Optional<LocalDate> lookedAtBefore(LocalDate last) {
    return policies.shortestCheck().map(last::minusDays);
  }

  LocalDate horizon() {
    return clock.today().plusDays(AHEAD);
  }

  /** A check of an earlier cycle says nothing of this one. What nobody knows of is due at once. */
  private static LocalDate since(LocalDate checked, LocalDate ended) {
    if (checked == null || ended == null) {
      return checked != null ? checked : ended != null ? ended : LocalDate.EPOCH;
    }
    return checked.isAfter(ended) ? checked : ended;
  }
}
