package org.duban.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.confluence.Words;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.Plan;
import org.springframework.stereotype.Component;

/** Puts a board's figures into the words and charts that the summary's template shows. */
@Component
public class SummaryViews {
  /** More bars than this say less than the table below them. */
  private static final int BARS = 10;

  private static final int RESULTS = 50;

  private final Words words;
  private final SummaryCharts charts;

  public SummaryViews(Words words) {
    this.words = words;
    this.charts = new SummaryCharts(words);
  }

  /**
   * @param drawn false where charts cannot be shown: exports print the words inside them as text
   */
  SummaryView summary(Board board, SummaryParameters wanted, boolean live, boolean drawn) {
    List<PartView> parts = new ArrayList<>();
    if (board.total().completion().counted() > 0) {
      if (wanted.shows("lights") && board.isComplete()) {
        parts.add(charts.lights(board));
      }
      if (wanted.shows("ageing") && board.isComplete()) {
        parts.add(charts.ageing(board.total()));
      }
      if (wanted.shows("by")) {
        board.parts().forEach((by, rows) -> parts.add(charts.group(by, rows, BARS)));
      }
      if (wanted.shows("results") && !board.results().isEmpty()) {
        parts.add(charts.results(board.results(), RESULTS));
      }
      if (wanted.shows("trend")) {
        parts.add(charts.closings(board.months()));
        parts.add(
            charts
                .rates(board.months())
                .with(
                    live && !board.missing().isEmpty()
                        ? board.missing().stream()
                            .map(YearMonth::toString)
                            .collect(Collectors.joining(","))
                        : null));
      }
    }
    return new SummaryView(
        new SummaryView.Frame(
            live,
            drawn,
            board.plans().stream()
                .map(p -> String.valueOf(p.id().value()))
                .collect(Collectors.joining(",")),
            wanted.byText(),
            wanted.months(),
            wanted.showText(),
            wanted.asOf() == null ? null : wanted.asOf().toString()),
        head(board),
        wanted.shows("plan") ? board.plans().stream().flatMap(this::facts).toList() : List.of(),
        wanted.shows("figure") ? tiles(board) : List.of(),
        board.notices(),
        parts);
  }

  private SummaryView.Head head(Board board) {
    Tally total = board.total();
    int cancelled = total.completion().of(ItemStatus.VOID);
    List<Plan> plans = board.plans();
    String formula =
        total.completion().counted() == 0
            ? words.text("duban.dashboard.formula.none")
            : words.text(
                "duban.dashboard.formula",
                total.completion().rate(),
                String.valueOf(total.closed()),
                String.valueOf(total.completion().counted()));
    List<String> notes = new ArrayList<>();
    if (total.hold() > 0) {
      notes.add(words.text("duban.dashboard.formula.hold", String.valueOf(total.hold())));
    }
    if (cancelled > 0) {
      notes.add(words.text("duban.dashboard.formula.cancelled", String.valueOf(cancelled)));
    }
    return new SummaryView.Head(
        plans.size() == 1
            ? plans.get(0).title()
            : words.text("duban.dashboard.plans", String.valueOf(plans.size())),
        plans.stream().map(Plan::code).collect(Collectors.joining("、")),
        total.completion().rate(),
        formula,
        String.join(" ", notes),
        asOf(board),
        total.completion().counted() == 0);
  }

  private List<FactView> tiles(Board board) {
    Tally total = board.total();
    return List.of(
        tile("counted", String.valueOf(total.completion().counted())),
        tile("closed", String.valueOf(total.closed())),
        tile("active", String.valueOf(total.active())),
        tile("overdue", board.isComplete() ? String.valueOf(total.overdue()) : "—"),
        tile("hold", String.valueOf(total.hold())));
  }

  private FactView tile(String what, String count) {
    return new FactView(words.text("duban.dashboard.tile." + what), count, what);
  }

  /** 「截至 2026-09 月末（2026-09-30 取数）；现为 52.2%（36/69）」 where the figures are of the past. */
  private String asOf(Board board) {
    Board.Past past = board.past();
    return past == null
        ? words.text("duban.dashboard.asOf", board.today().toString())
        : words.text(
            "duban.dashboard.asOf.past",
            past.month().toString(),
            past.takenOn().toString(),
            past.now().completion().rate(),
            String.valueOf(past.now().closed()),
            String.valueOf(past.now().completion().counted()));
  }

  private java.util.stream.Stream<FactView> facts(Plan plan) {
    Map<String, String> facts = new java.util.LinkedHashMap<>();
    facts.put("title", plan.title());
    facts.put("code", plan.code());
    facts.put("source", plan.source() == null ? null : words.text(plan.source().term()));
    facts.put("sourceDoc", plan.sourceDoc());
    facts.put("organ", plan.organ());
    facts.put("receivedOn", plan.receivedOn() == null ? null : plan.receivedOn().toString());
    if (plan.isEnded()) {
      facts.put(
          "ended",
          words.text("duban.plan.facts.ended", plan.end().on().toString(), plan.end().by().name()));
    }
    return facts.entrySet().stream()
        .filter(fact -> fact.getValue() != null && !fact.getValue().isBlank())
        .map(
            fact ->
                new FactView(
                    words.text("duban.dashboard.plan." + fact.getKey()),
                    fact.getValue(),
                    fact.getKey()));
  }
}
