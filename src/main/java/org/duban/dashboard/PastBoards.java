package org.duban.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Words;
import org.duban.rectification.Completion;
import org.duban.rectification.Figures;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.snapshot.Snapshot;
import org.duban.snapshot.SnapshotService;
import org.springframework.stereotype.Component;

/** What a board shows of the past: only what was written down, and closings by their own dates. */
@Component
public class PastBoards {
  private final SnapshotService snapshots;
  private final Figures figures;
  private final OfficeClock clock;
  private final Words words;

  public PastBoards(SnapshotService snapshots, Figures figures, OfficeClock clock, Words words) {
    this.snapshots = snapshots;
    this.figures = figures;
    this.clock = clock;
    this.words = words;
  }

  /** Up to this month, or to the one that the board is of. */
  List<Board.Month> months(
      Figures.Asked asked, List<PlanId> plans, SummaryParameters wanted, Tally now) {
    YearMonth present = YearMonth.from(clock.today());
    YearMonth last = wanted.asOf() == null ? present : wanted.asOf();
    Map<YearMonth, List<Snapshot>> kept =
        snapshots.since(plans, present.minusMonths(wanted.months() - 1L)).stream()
            .collect(Collectors.groupingBy(Snapshot::month));
    List<Board.Month> months = new ArrayList<>();
    figures
        .closedPerMonth(asked, wanted.months())
        .forEach(
            (month, closed) -> {
              List<Snapshot> ends = kept.getOrDefault(month, List.of());
              if (!month.isAfter(last)) {
                boolean all = ends.size() == plans.size();
                months.add(
                    new Board.Month(
                        month,
                        closed,
                        all ? kept(ends) : month.equals(present) ? kept(now) : null));
              }
            });
    return months;
  }

  /** From when the plans were received, or something of theirs was first closed. */
  static List<YearMonth> missing(List<Plan> plans, List<Board.Month> months) {
    Optional<YearMonth> received =
        plans.stream()
            .map(Plan::receivedOn)
            .filter(Objects::nonNull)
            .map(YearMonth::from)
            .min(YearMonth::compareTo);
    Optional<YearMonth> closed =
        months.stream().filter(m -> m.closed() > 0).map(Board.Month::month).findFirst();
    return months.stream()
        .filter(month -> month.kept() == null)
        .map(Board.Month::month)
        .filter(
            month ->
                Stream.of(received, closed)
                    .flatMap(Optional::stream)
                    .anyMatch(first -> !month.isBefore(first)))
        .toList();
  }

  private static Board.Kept kept(Tally now) {
    return new Board.Kept(Board.Kind.NOW, now.completion().counted(), now.closed());
  }

  private static Board.Kept kept(List<Snapshot> ends) {
    return new Board.Kept(
        ends.stream().anyMatch(Snapshot::late) ? Board.Kind.LATE : Board.Kind.MONTH_END,
        ends.stream().mapToInt(end -> end.total().counted()).sum(),
        ends.stream().mapToInt(end -> end.total().closed()).sum());
  }

  /** The same board at the end of a month, beside what it is now. */
  Board board(Board now, SummaryParameters wanted) {
    Map<String, List<Board.Row>> parts = new LinkedHashMap<>();
    List<Snapshot> ends = new ArrayList<>();
    for (String by : wanted.by()) {
      ends =
          now.plans().stream()
              .map(plan -> snapshots.get(plan.id(), wanted.asOf(), Boards.by(by)))
              .toList();
      if (ends.stream().allMatch(Snapshot::isComplete)) {
        parts.put(by, rows(ends, now.parts().get(by)));
      }
    }
    boolean complete = !parts.isEmpty();
    Tally total = Tally.sum(ends.stream().map(end -> tally(end.total())));
    return new Board(
        now.plans(),
        now.today(),
        total,
        parts,
        now.results(),
        now.lights(),
        now.months(),
        notices(ends, now.plans()),
        List.of(),
        new Board.Past(
            wanted.asOf(),
            ends.stream().map(Snapshot::takenOn).max(java.time.LocalDate::compareTo).orElseThrow(),
            complete,
            now.total()));
  }

  /** In the order of then; whoever came only later is not part of it. */
  private List<Board.Row> rows(List<Snapshot> ends, List<Board.Row> now) {
    Map<String, Board.Row> rows = new LinkedHashMap<>();
    for (Snapshot end : ends) {
      for (Snapshot.Row row : end.rows()) {
        Board.Row one =
            new Board.Row(
                row.key(),
                row.name() == null ? words.text("duban.dashboard.unset") : row.name(),
                tally(row.figures()),
                now.stream()
                    .filter(n -> Objects.equals(n.key(), row.key()))
                    .map(Board.Row::tally)
                    .findFirst()
                    .orElse(Tally.NONE));
        rows.merge(
            String.valueOf(row.key()),
            one,
            (a, b) -> new Board.Row(a.key(), a.label(), a.tally().plus(b.tally()), a.now()));
      }
    }
    return List.copyOf(rows.values());
  }

  private List<String> notices(List<Snapshot> ends, List<Plan> plans) {
    List<String> notices = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Snapshot end = ends.get(i);
      if (end.late()) {
        String said =
            words.text(
                end.isComplete() ? "duban.snapshot.late" : "duban.snapshot.told",
                end.takenOn().toString());
        notices.add(
            ends.size() == 1
                ? said
                : words.text("duban.dashboard.said", plans.get(i).code(), said));
      }
    }
    return notices;
  }

  /** Where only totals are known, all that was not settled stands as one; nobody asks for more. */
  private static Tally tally(Snapshot.Figures end) {
    if (end.more() != null) {
      return new Tally(
          new Completion(end.more().byStatus()),
          end.more().overdue(),
          end.more().byLight(),
          end.more().ageing());
    }
    Map<ItemStatus, Integer> byStatus =
        Map.of(
            ItemStatus.CLOSED,
            end.closed(),
            ItemStatus.HOLD,
            end.hold(),
            ItemStatus.VOID,
            end.total() - end.counted(),
            ItemStatus.DOING,
            end.counted() - end.closed() - end.hold());
    return new Tally(new Completion(byStatus), 0, Map.of(), Tally.NONE.ageing());
  }
}
