package org.duban.rectification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Pages;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationService;
import org.duban.shared.Checked;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Making and finding plans. Every method answers as the current user. */
@Component
public class PlanService {
  private static final int MAX = 50;

  /** Names are searched in memory: a space has few plans, and texts match in any case. */
  private static final int SEARCHED = 500;

  private final PlanStore plans;
  private final RectificationRights rights;
  private final Pages pages;
  private final OrganisationService organisation;
  private final Policies policies;
  private final Trail trail;
  private final OfficeClock clock;
  private final Transactions transactions;

  public PlanService(
      PlanStore plans,
      RectificationRights rights,
      Pages pages,
      OrganisationService organisation,
      Policies policies,
      Trail trail,
      OfficeClock clock,
      Transactions transactions) {
    this.plans = plans;
    this.rights = rights;
    this.pages = pages;
    this.organisation = organisation;
    this.policies = policies;
    this.trail = trail;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Office work in the space, or on the page it is to stand on. Numbers it.
   *
   * @throws Refusal CONFLICT naming the plan that the page has: of two who start one at once, the
   *     second is told
   */
  public PlanId create(NewPlan wanted) {
    Viewer me = rights.writer();
    NewPlan plan = checked(wanted);
    NumberRule numbers = policies.numbers(plan.spaceKey());
    String series = numbers.series(clock.today());
    if (!plans.hasSeries(series)) {
      plans.startSeries(series);
    }
    return transactions.run(
        () -> {
          // whoever else starts a plan waits here, so that nobody starts one on this page meanwhile
          String code = numbers.code(clock.today(), plans.nextNumber(series));
          while (plans.findByCode(code).isPresent()) {
            code = numbers.code(clock.today(), plans.nextNumber(series));
          }
          requireNone(plan.page());
          Plan created = plans.create(plan, code, me.key(), clock.now());
          trail.created(created, me);
          return created.id();
        });
  }

  private void requireNone(PageId page) {
    List<Plan> there = page == null ? List.of() : plans.byPage(page, 1);
    if (!there.isEmpty()) {
      throw Refusal.conflict(
          "duban.rectification.refusal.pageHasPlan",
          Map.of("plan", there.get(0).id().value()),
          there.get(0).code());
    }
  }

  /**
   * @throws Refusal NOT_FOUND also for a plan the current user may not see
   */
  public Plan get(PlanId id) {
    return find(id).orElseThrow(() -> RectificationRights.noPlan(id.value()));
  }

  /**
   * By id, in one question.
   *
   * @throws Refusal NOT_FOUND also for one the current user may not see
   */
  public Map<PlanId, Plan> get(Collection<PlanId> ids) {
    Map<PlanId, Plan> found = transactions.run(() -> plans.find(ids));
    for (PlanId id : ids) {
      if (!found.containsKey(id) || !rights.maySee(found.get(id))) {
        throw RectificationRights.noPlan(id.value());
      }
    }
    return found;
  }

  public Optional<Plan> find(PlanId id) {
    return transactions.run(() -> plans.find(id).filter(rights::maySee));
  }

  public Optional<Plan> findByCode(String code) {
    return transactions.run(() -> plans.findByCode(code).filter(rights::maySee));
  }

  /**
   * The plan of an id, a code or, if only one has it, a title.
   *
   * @throws Refusal NOT_FOUND also for plans the current user may not see; INVALID naming the codes
   *     of those that share a title
   */
  public Plan named(String name) {
    return named(List.of(name)).get(0);
  }

  /** The same for several, each once; those with an id are found by one question. */
  public List<Plan> named(Collection<String> names) {
    Map<String, PlanId> ids = new LinkedHashMap<>();
    names.stream()
        .filter(name -> name.matches("[0-9]{1,9}"))
        .forEach(name -> ids.put(name, new PlanId(Integer.parseInt(name))));
    Map<PlanId, Plan> byId = transactions.run(() -> plans.find(ids.values()));
    Map<PlanId, Plan> found = new LinkedHashMap<>();
    for (String name : names) {
      Plan plan =
          Optional.ofNullable(byId.get(ids.get(name)))
              .filter(rights::maySee)
              .or(() -> findByCode(name))
              .orElseGet(() -> titled(name));
      found.putIfAbsent(plan.id(), plan);
    }
    return List.copyOf(found.values());
  }

  private Plan titled(String title) {
    List<Plan> found =
        transactions.run(() -> plans.byTitle(title, MAX).stream().filter(rights::maySee).toList());
    if (found.isEmpty()) {
      throw RectificationRights.noPlan(title);
    }
    if (found.size() > 1) {
      throw Refusal.invalid(
          "duban.rectification.refusal.planTitle",
          title,
          String.join("、", found.stream().map(Plan::code).toList()));
    }
    return found.get(0);
  }

  /** The plans bound to a page, oldest first, at most 50. */
  public List<Plan> findByPage(PageId page) {
    return transactions.run(() -> plans.byPage(page, MAX).stream().filter(rights::maySee).toList());
  }

  /** Plans of a space whose code or title contains the text, newest first, at most 50. */
  public List<Plan> search(String spaceKey, String text) {
    String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return transactions.run(
        () ->
            plans.inSpace(spaceKey, SEARCHED).stream()
                .filter(p -> (p.code() + " " + p.title()).toLowerCase(Locale.ROOT).contains(part))
                .filter(rights::maySee)
                .limit(MAX)
                .toList());
  }

  /** Whether the current user may start a plan on this page. */
  public boolean mayCreate(String spaceKey, PageId page) {
    return transactions.run(() -> rights.access(spaceKey, page).isOffice());
  }

  /** Whether the current user does the office's work in this plan, ended or not. */
  public boolean isOffice(Plan plan) {
    return transactions.run(() -> rights.access(plan).isOffice());
  }

  private NewPlan checked(NewPlan plan) {
    String spaceKey = plan.spaceKey();
    if (plan.page() != null) {
      spaceKey =
          pages
              .find(plan.page())
              .orElseThrow(
                  () -> Refusal.notFound("duban.rectification.refusal.noPage", plan.page().value()))
              .spaceKey();
    }
    String space =
        Checked.required(field("spaceKey"), Checked.line(field("spaceKey"), spaceKey, 255));
    if (!pages.canViewSpace(space)) {
      throw Refusal.notFound("duban.rectification.refusal.noSpace", space);
    }
    // refused outside: while a page is being made its transaction is open, and ours would end it
    PlanAccess me = transactions.run(() -> rights.access(space, plan.page()));
    ItemRules.office(me).require();
    return new NewPlan(
        space,
        plan.page(),
        Checked.required(field("title"), Checked.line(field("title"), plan.title(), Checked.LINE)),
        plan.source(),
        Checked.line(field("organ"), plan.organ(), Checked.LINE),
        plan.receivedOn(),
        Checked.line(field("sourceDoc"), plan.sourceDoc(), Checked.LINE),
        more(plan));
  }

  private PlanMore more(NewPlan plan) {
    PlanMore more = plan.more();
    PlanEdit.requireOrder(plan.receivedOn(), more.dueOn());
    PlanEdit fit = new PlanEdit().ccUnits(more.ccUnits());
    fit.units().forEach(organisation::get);
    return new PlanMore(
        Checked.line(PlanField.LEADER_GROUP.label(), more.leaderGroup(), Checked.LINE),
        more.dueOn(),
        fit.units(),
        more.own());
  }

  private static Term field(String name) {
    return ItemField.label(name);
  }
}
