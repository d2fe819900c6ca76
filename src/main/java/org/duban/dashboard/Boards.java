package org.duban.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.calendar.CalendarService;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Words;
import org.duban.rectification.Figures;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.Ledger;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanService;
import org.duban.rectification.Results;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** Brings the figures of the wanted plans together, as the current user may see them. */
@Component
public class Boards {
  private final PlanService plans;
  private final Figures figures;
  private final Results results;
  private final Ledger ledger;
  private final PastBoards past;
  private final OfficeClock clock;
  private final Words words;

  public Boards(
      PlanService plans,
      Figures figures,
      Results results,
      Ledger ledger,
      PastBoards past,
      OfficeClock clock,
      Words words) {
    this.plans = plans;
    this.figures = figures;
    this.results = results;
    this.ledger = ledger;
    this.past = past;
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
    return plans.named(wanted.plans());
  }

  /**
   * @throws Refusal NOT_FOUND where a month was asked for that a plan has no figures of
   */
  Board board(List<Plan> of, SummaryParameters wanted) {
    List<PlanId> ids = of.stream().map(Plan::id).toList();
    Figures.Asked asked = figures.ask(ids);
    Map<String, List<Board.Row>> parts = new LinkedHashMap<>();
    for (String by : wanted.by()) {
      parts.put(by, figures.groups(asked, by(by)).stream().map(this::row).toList());
    }
    Tally total = Tally.sum(parts.values().iterator().next().stream().map(Board.Row::tally));
    Figures.Legend legend = figures.legend(asked);
    List<Board.Month> months =
        wanted.shows("trend") ? past.months(asked, ids, wanted, total) : List.of();
    Board now =
        new Board(
            of,
            clock.today(),
            total,
            parts,
            wanted.shows("results") ? results.of(asked, wanted.lastDay()) : List.of(),
            lights(legend),
            months,
            CalendarService.notices(legend.yearsWithoutTable()).stream().map(words::text).toList(),
            of.stream().allMatch(plans::isOffice) ? PastBoards.missing(of, months) : List.of(),
            null);
    return wanted.asOf() == null ? now : past.board(now, wanted);
  }

  static Figures.By by(String name) {
    return Figures.By.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A cheap text that differs whenever the current user would be shown other figures. */
  String fingerprint(List<Plan> of, SummaryParameters wanted) {
    StringBuilder print = new StringBuilder();
    for (Plan plan : of) {
      print.append(ledger.fingerprint(plan.id(), ItemFilter.ALL, wanted + "|" + words.locale()));
    }
    return of.size() == 1 ? print.toString() : Integer.toHexString(print.toString().hashCode());
  }

  private Board.Row row(Figures.Group group) {
    return new Board.Row(
        group.key(),
        group.name() == null ? words.text("duban.dashboard.unset") : group.name(),
        new Tally(group.completion(), group.overdue(), group.byLight(), group.ageing()));
  }

  private List<Board.Named> lights(Figures.Legend legend) {
    return legend.labels().entrySet().stream()
        .map(e -> new Board.Named(e.getKey(), words.text(e.getValue())))
        .toList();
  }
}
