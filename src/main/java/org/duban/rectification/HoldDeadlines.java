package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.reminder.Deadline;
import org.duban.reminder.DeadlineSource;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Checks of what is kept up, for reminders: the office of the place is told. */
@Component
class HoldDeadlines implements DeadlineSource {
  private final HoldChecks holds;
  private final ItemStore items;
  private final PlanStore plans;
  private final ItemDeadlines ledger;

  HoldDeadlines(HoldChecks holds, ItemStore items, PlanStore plans, ItemDeadlines ledger) {
    this.holds = holds;
    this.items = items;
    this.plans = plans;
    this.ledger = ledger;
  }

  /** Reads on until the page is full: what another place's policy leaves out does not end it. */
  @Override
  public List<Deadline> until(LocalDate last, int afterId, int limit) {
    Optional<LocalDate> lookedAt = holds.lookedAtBefore(last);
    List<Deadline> found = new ArrayList<>();
    if (lookedAt.isEmpty()) {
      return found;
    }
    Map<String, List<PersonRef>> offices = new HashMap<>();
    List<PlanId> ended = plans.ended();
    List<Item> held = items.held(lookedAt.get(), ended, new ItemId(afterId), limit);
    while (!held.isEmpty() && found.size() < limit) {
      Map<PlanId, Plan> of = plans.find(held.stream().map(Item::plan).collect(Collectors.toSet()));
      Map<ItemId, LocalDate> next = holds.next(held, item -> of.get(item.plan()));
      for (Item item : held) {
        LocalDate on = next.get(item.id());
        if (on != null && !on.isAfter(last) && found.size() < limit) {
          Plan plan = of.get(item.plan());
          found.add(
              deadline(item, plan, on, offices.computeIfAbsent(plan.spaceKey(), this::people)));
        }
      }
      held = items.held(lookedAt.get(), ended, held.get(held.size() - 1).id(), limit);
    }
    return found;
  }

  private static Deadline deadline(Item item, Plan plan, LocalDate on, List<PersonRef> office) {
    Term name = Term.of("duban.rectification.deadline.check", plan.code(), item.number());
    return new Deadline(
        item.id().value(), plan.id().value(), name, on, office, List.of(), List.of());
  }

  private List<PersonRef> people(String spaceKey) {
    return office(spaceKey).stream().map(key -> new PersonRef(key, key, null)).toList();
  }

  @Override
  public Place place(int id) {
    return ledger.place(id);
  }

  @Override
  public List<String> office(String spaceKey) {
    return ledger.office(spaceKey);
  }

  /** A check that waits is the office's, not yet a matter for whoever heads the organ. */
  @Override
  public List<String> chiefs(String spaceKey) {
    return List.of();
  }
}
