package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.confluence.OfficeClock;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.UnitId;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** What a matter of an older ledger must bring so that it can stand here in the state it has. */
@Component
class HistoricCheck {
  private static final DueTerm ANY_TERM = new DueTerm(TermType.CONTINUOUS, null, false, false);

  private final ItemService service;
  private final OrganisationService organisation;
  private final Policies policies;
  private final OfficeClock clock;

  HistoricCheck(
      ItemService service, OrganisationService organisation, Policies policies, OfficeClock clock) {
    this.service = service;
    this.organisation = organisation;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A matter that was checked.
   *
   * @param words what it begins with: the rest of the content comes right after, and is told so
   */
  record Known(
      ItemContent words,
      ItemContent content,
      List<NewMeasure> measures,
      int shared,
      String progress,
      ItemStatus status,
      LocalDate origDueOn,
      LocalDate settledOn) {}

  /**
   * @throws Refusal that carries the index, from 0, of what cannot stand
   */
  List<Known> known(Plan plan, List<HistoricItem> wanted) {
    Set<UnitId> units = organisation.unitsById().keySet();
    List<Known> known = new ArrayList<>();
    for (HistoricItem each : wanted) {
      known.add(known(plan, each, units, known.size()));
    }
    return known;
  }

  private Known known(Plan plan, HistoricItem each, Set<UnitId> units, int index) {
    try {
      each.more().units().stream().filter(unit -> !units.contains(unit)).forEach(organisation::get);
      return known(plan, each);
    } catch (Refusal refusal) {
      Map<String, Object> details = new HashMap<>(refusal.details());
      details.put("index", index);
      throw refusal.with(details);
    }
  }

  private Known known(Plan plan, HistoricItem each) {
    Standing standing = each.standing();
    ItemEdit edit = each.more().known(organisation::known);
    plan.more().own().require(edit.own());
    ItemContent words = service.content(each.words());
    ItemContent content = edit.applied(words);
    DueTerm term = content.term();
    boolean settled = standing.status() != null && standing.status().isSettled();
    LocalDate due = term.dueOn() == null ? standing.origDueOn() : term.dueOn();
    // what is kept up is kept up for long, whatever the column of dates says
    boolean longTerm = term.longTerm() || standing.status() == ItemStatus.HOLD;
    term = new DueTerm(term.type(), due, longTerm, false);
    if (!settled) {
      term =
          policies
              .terms(plan)
              .completed(term, plan.receivedOn(), clock.today(), policies.calendar());
    }
    content = content.with(term);
    ItemStatus status = status(standing.status(), content);
    LocalDate orig = standing.origDueOn() == null ? term.dueOn() : standing.origDueOn();
    if (orig != null && term.dueOn().isBefore(orig)) {
      throw Refusal.invalid(
          "duban.rectification.refusal.historic.dates", orig.toString(), due.toString());
    }
    List<NewMeasure> steps = each.measures().stream().map(service::checked).toList();
    requireComplete(status, content, steps);
    return new Known(
        words,
        content,
        steps,
        each.shared(),
        Checked.text(ItemField.label("progress"), each.progress()),
        status,
        status == ItemStatus.DRAFT ? null : orig,
        settledOn(status, standing.settledOn()));
  }

  private static ItemStatus status(ItemStatus said, ItemContent content) {
    if (said == null || said == ItemStatus.DRAFT || said == ItemStatus.OPEN) {
      return content.isAssignable() ? ItemStatus.OPEN : ItemStatus.DRAFT;
    }
    if (said.isUnderReview() || said == ItemStatus.VOID) {
      throw Refusal.invalid("duban.rectification.refusal.historic.status", said.term());
    }
    return said;
  }

  /**
   * Exactly one leader and one lead unit, also for what is closed; only its term may be unknown.
   */
  private static void requireComplete(
      ItemStatus status, ItemContent content, List<NewMeasure> steps) {
    if (status == ItemStatus.DRAFT) {
      return;
    }
    boolean closed = status == ItemStatus.CLOSED;
    List<Term> missing = ItemRules.unassigned(closed ? content.with(ANY_TERM) : content);
    if (status == ItemStatus.DOING && steps.isEmpty()) {
      missing.add(Term.of("duban.rectification.missing.measure"));
    }
    if (!missing.isEmpty()) {
      throw ItemService.refuse(missing);
    }
  }

  private LocalDate settledOn(ItemStatus status, LocalDate said) {
    if (!status.isSettled()) {
      return null;
    }
    if (said == null && status == ItemStatus.HOLD) {
      return clock.today();
    }
    if (said == null) {
      throw Refusal.invalid("duban.rectification.refusal.historic.settledOn");
    }
    if (said.isAfter(clock.today())) {
      throw Refusal.invalid("duban.rectification.refusal.historic.future", said.toString());
    }
    return said;
  }
}
