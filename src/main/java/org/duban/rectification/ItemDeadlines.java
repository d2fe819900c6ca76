package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.confluence.Readers;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.reminder.Deadline;
import org.duban.reminder.DeadlineSource;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * Items with a due date, for reminders: their owner is told, or whoever stands in (the unit's head,
 * then the leader); once overdue the leader and the head as well. A plan is seen here as {@link
 * RectificationRights#maySee} has it, for a given person instead of the current one.
 */
@Component
class ItemDeadlines implements DeadlineSource {
  private static final int OFFICE = 20;

  private final DeadlineStore deadlines;
  private final PlanStore plans;
  private final OrganisationService organisation;
  private final RoleService roles;
  private final Readers readers;

  ItemDeadlines(
      DeadlineStore deadlines,
      PlanStore plans,
      OrganisationService organisation,
      RoleService roles,
      Readers readers) {
    this.deadlines = deadlines;
    this.plans = plans;
    this.organisation = organisation;
    this.roles = roles;
    this.readers = readers;
  }

  @Override
  public List<Deadline> until(LocalDate last, int afterId, int limit) {
    List<DeadlineStore.Due> due = deadlines.until(last, plans.ended(), afterId, limit);
    if (due.isEmpty()) {
      return List.of();
    }
    Map<PlanId, String> codes =
        deadlines.codes(due.stream().map(DeadlineStore.Due::plan).distinct().toList());
    Map<UnitId, Unit> units = organisation.unitsById();
    return due.stream().map(d -> deadline(d, codes.get(d.plan()), units.get(d.unit()))).toList();
  }

  private static Deadline deadline(DeadlineStore.Due due, String code, Unit unit) {
    PersonRef head = unit == null ? null : unit.head();
    return new Deadline(
        due.id(),
        due.plan().value(),
        Term.of("duban.rectification.deadline", code, due.number()),
        due.dueOn(),
        Stream.of(due.owner(), head, due.leader()).filter(Objects::nonNull).limit(1).toList(),
        due.leader() == null ? List.of() : List.of(due.leader()),
        head == null ? List.of() : List.of(head));
  }

  @Override
  public Place place(int id) {
    Plan plan = plans.find(new PlanId(id)).orElseThrow();
    Optional<String> path = plan.page() == null ? Optional.empty() : readers.pathOf(plan.page());
    return new PlanPlace(plan, path.orElse(null));
  }

  @Override
  public List<String> office(String spaceKey) {
    return organisation.accountsPlaying(Role.OFFICE, spaceKey, OFFICE);
  }

  @Override
  public List<String> chiefs(String spaceKey) {
    return organisation.accountsPlaying(Role.CHIEF, spaceKey, OFFICE);
  }

  private final class PlanPlace implements Place {
    private final Plan plan;
    private final String pagePath;

    /**
     * @param pagePath null without a page, or when it is gone
     */
    PlanPlace(Plan plan, String pagePath) {
      this.plan = plan;
      this.pagePath = pagePath;
    }

    @Override
    public boolean isSeenBy(String userKey) {
      if (pagePath != null) {
        return readers.mayView(userKey, plan.page());
      }
      return readers.mayViewSpace(userKey, plan.spaceKey())
          && (plan.page() == null || RectificationRights.isKeeper(roles, plan, userKey));
    }

    @Override
    public String path() {
      return pagePath == null ? "/display/" + plan.spaceKey() : pagePath;
    }

    @Override
    public String spaceKey() {
      return plan.spaceKey();
    }

    @Override
    public String keeper() {
      return plan.creator();
    }
  }
}
