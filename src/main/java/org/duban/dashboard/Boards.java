package org.duban.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Words;
import org.duban.rectification.Figures;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.Ledger;
import org.duban.rectification.LightColor;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanService;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** Brings the figures of the wanted plans together, as the current user may see them. */
@Component
public class Boards {
  private static final List<LightColor> LIGHTS =
      List.of(
          LightColor.RED, LightColor.YELLOW, LightColor.GREEN, LightColor.BLUE, LightColor.NONE);

  private final PlanService plans;
  private final Figures figures;
  private final Ledger ledger;
  private final OfficeClock clock;
  private final Words words;

  public Boards(PlanService plans, Figures figures, Ledger ledger, OfficeClock clock, Words words) {
    this.plans = plans;
    this.figures = figures;
    this.ledger = ledger;
    this.clock = clock;
    this.words = words;
  }

  /**
   * The plans that were named, each by id or code; with none named, the first of the page.
   *
   * @throws Refusal NOT_FOUND, in the checklist's words, for a plan the current user may not see
   */
  List<Plan> plans(SummaryParameters wanted, Optional<PageId> page) {
    if (wanted.plans().isEmpty()) {
      return page.map(plans::findByPage).stream().flatMap(List::stream).limit(1).toList();
    }
    List<Plan> found = new ArrayList<>();
    for (String name : wanted.plans()) {
      Plan plan = find(name);
      if (found.stream().noneMatch(p -> p.id().equals(plan.id()))) {
        found.add(plan);
      }
    }
    return found;
  }

  Board board(List<Plan> of, SummaryParameters wanted) {
    List<PlanId> ids = of.stream().map(Plan::id).toList();
    Map<String, List<Board.Row>> parts = new LinkedHashMap<>();
    for (String by : wanted.by()) {
      parts.put(
          by,
          figures.groups(ids, Figures.By.valueOf(by.toUpperCase(Locale.ROOT))).stream()
              .map(this::row)
              .toList());
    }
    Tally total =
        parts.values().iterator().next().stream()
            .map(Board.Row::tally)
            .reduce(Tally.NONE, Tally::plus);
    List<Board.Month> months = new ArrayList<>();
    if (wanted.shows("trend")) {
      figures
          .closedPerMonth(ids, wanted.months())
          .forEach((month, closed) -> months.add(new Board.Month(month, closed)));
    }
    return new Board(of, clock.today(), total, parts, lights(), months, List.of());
  }

  /** A cheap text that differs whenever the current user would be shown other figures. */
  String fingerprint(List<Plan> of, SummaryParameters wanted) {
    StringBuilder print = new StringBuilder();
    for (Plan plan : of) {
      print.append(ledger.fingerprint(plan.id(), ItemFilter.ALL, wanted + "|" + words.locale()));
    }
    return of.size() == 1 ? print.toString() : Integer.toHexString(print.toString().hashCode());
  }

  private Plan find(String name) {
    Optional<Plan> byId =
        name.matches("[0-9]{1,9}")
            ? plans.find(new PlanId(Integer.parseInt(name)))
            : Optional.empty();
    return byId.or(() -> plans.findByCode(name))
        .orElseThrow(() -> Refusal.notFound("duban.rectification.refusal.noPlan", name));
  }

  private Board.Row row(Figures.Group group) {
    return new Board.Row(
        group.name() == null ? words.text("duban.dashboard.unset") : group.name(),
        new Tally(group.completion(), group.overdue(), group.byLight(), group.ageing()));
  }

  private List<Board.Named> lights() {
    return LIGHTS.stream()
        .map(color -> new Board.Named(color, words.text("duban.dashboard.light." + color)))
        .toList();
  }
}
