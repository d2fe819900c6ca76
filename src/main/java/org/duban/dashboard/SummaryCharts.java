package org.duban.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.confluence.Words;
import org.duban.rectification.Completion;
import org.duban.rectification.LightColor;
import org.duban.rectification.Result;

/** Each part of the summary: a chart where there is one, its legend, and the table that says it. */
final class SummaryCharts {
  private static final List<String> AGES = List.of("none", "d7", "d30", "d90", "more");

  private final Words words;

  SummaryCharts(Words words) {
    this.words = words;
  }

  PartView lights(Board board) {
    List<Drawing.Bar> bars = new ArrayList<>();
    List<FigureRowView> rows = new ArrayList<>();
    for (Board.Named light : board.lights()) {
      int count = board.total().light(light.color());
      if (count == 0 && light.color() == LightColor.NONE) {
        continue;
      }
      String kind = light.color().name().toLowerCase(Locale.ROOT);
      bars.add(
          new Drawing.Bar(
              shape(light.color()) + " " + light.label(),
              count(count),
              List.of(new Drawing.Part(kind, count))));
      rows.add(row(light.label(), count));
    }
    return counted("lights", bars, rows);
  }

  /** No chart: what is counted in different units has no common measure. */
  PartView results(List<Result> results, int most) {
    List<FigureRowView> rows =
        results.stream()
            .limit(most)
            .map(
                one ->
                    new FigureRowView(
                        one.name(), List.of(one.totalText(), one.unit(), count(one.count()))))
            .toList();
    List<String> headings =
        List.of(say("head.figure"), say("head.total"), say("head.measure"), say("head.reported"));
    String title = say("part.results");
    String note = say("results.note");
    return new PartView(
        title,
        null,
        List.of(),
        new TableView(title, headings, rows),
        results.size() > most
            ? note + " " + words.text("duban.dashboard.results.more", count(results.size() - most))
            : note);
  }

  PartView ageing(Tally total) {
    List<Drawing.Bar> bars = new ArrayList<>();
    List<FigureRowView> rows = new ArrayList<>();
    for (int i = 0; i < AGES.size(); i++) {
      String label = say("age." + AGES.get(i));
      int count = total.ageing().get(i);
      bars.add(
          new Drawing.Bar(
              label, count(count), List.of(new Drawing.Part(i == 0 ? "open" : "overdue", count))));
      rows.add(row(label, count));
    }
    return counted("ageing", bars, rows);
  }

  /** Rows in their order; the chart shows the first ones, the table all. */
  PartView group(String by, List<Board.Row> rows, int most) {
    List<Board.Row> drawn = rows.subList(0, Math.min(most, rows.size()));
    List<Drawing.Bar> bars = drawn.stream().map(this::bar).toList();
    String title = say("part." + by);
    List<String> headings =
        new ArrayList<>(
            List.of(
                say("head." + by),
                say("tile.counted"),
                say("tile.closed"),
                say("head.rate"),
                say("tile.overdue"),
                say("tile.hold")));
    if (!rows.isEmpty() && rows.get(0).now() != null) {
      headings.addAll(
          List.of(say("now.closed"), say("now.counted"), say("now.rate"), say("now.more")));
    }
    List<FigureRowView> lines =
        rows.stream().map(row -> new FigureRowView(row.label(), cells(row))).toList();
    return new PartView(
        title,
        Drawing.bars(title, said(bars), bars),
        legend(),
        new TableView(title, headings, lines),
        rows.size() > drawn.size()
            ? words.text("duban.dashboard.more", count(rows.size() - drawn.size()))
            : null);
  }

  private static List<String> cells(Board.Row row) {
    Tally tally = row.tally();
    List<String> cells =
        new ArrayList<>(
            List.of(
                count(tally.completion().counted()),
                count(tally.closed()),
                tally.completion().rate(),
                count(tally.overdue()),
                count(tally.hold())));
    if (row.now() != null) {
      int more = row.now().closed() - tally.closed();
      cells.add(count(row.now().closed()));
      cells.add(count(row.now().completion().counted()));
      cells.add(row.now().completion().rate());
      cells.add(more > 0 ? "+" + more : count(more));
    }
    return cells;
  }

  /** How many were closed in each month: known for all months, by the dates of the closings. */
  PartView closings(List<Board.Month> months) {
    List<Drawing.Column> columns = new ArrayList<>();
    List<FigureRowView> rows = new ArrayList<>();
    for (Board.Month month : months) {
      columns.add(column(month, columns.isEmpty(), month.closed(), count(month.closed())));
      rows.add(new FigureRowView(month.month().toString(), List.of(count(month.closed()))));
    }
    return perMonth("trend", columns, 1, rows, 0, List.of(say("head.month"), say("head.closed")));
  }

  /** How far the plans were at each month's end: only where it was written down. */
  PartView rates(List<Board.Month> months) {
    List<Drawing.Column> columns = new ArrayList<>();
    List<FigureRowView> rows = new ArrayList<>();
    for (Board.Month month : months) {
      Board.Kept kept = month.kept();
      String rate = kept == null ? "—" : Completion.rate(kept.closed(), kept.counted());
      int percent = kept == null ? 0 : percent(kept);
      String value = kept == null || kept.counted() == 0 ? "—" : count(percent);
      columns.add(column(month, columns.isEmpty(), percent, value));
      rows.add(
          new FigureRowView(
              month.month().toString(),
              List.of(
                  kept == null ? "—" : count(kept.counted()),
                  kept == null ? "—" : count(kept.closed()),
                  rate,
                  say("kept." + (kept == null ? "none" : kept.kind().name())))));
    }
    List<String> headings =
        List.of(
            say("head.month"),
            say("tile.counted"),
            say("tile.closed"),
            say("head.rate"),
            say("head.kept"));
    return perMonth("rates", columns, 100, rows, 2, headings);
  }

  /** Whole, and like the rate never 100 while one is open. */
  private static int percent(Board.Kept kept) {
    if (kept.counted() == 0 || kept.closed() == kept.counted()) {
      return kept.counted() == 0 ? 0 : 100;
    }
    return Math.min(99, Math.round(kept.closed() * 100f / kept.counted()));
  }

  private Drawing.Column column(Board.Month month, boolean first, int count, String value) {
    int number = month.month().getMonthValue();
    String year = first || number == 1 ? String.valueOf(month.month().getYear()) : null;
    return new Drawing.Column(say("month." + number), year, count, value);
  }

  /**
   * @param spoken which cell of a row says what its column shows
   */
  private PartView perMonth(
      String part,
      List<Drawing.Column> columns,
      int full,
      List<FigureRowView> rows,
      int spoken,
      List<String> headings) {
    String title = say("part." + part);
    Map<String, String> said = new LinkedHashMap<>();
    rows.forEach(row -> said.put(row.getName(), row.getCells().get(spoken)));
    return new PartView(
        title,
        Drawing.columns(title, said(said), columns, full),
        List.of(),
        new TableView(title, headings, rows),
        null);
  }

  private PartView counted(String part, List<Drawing.Bar> bars, List<FigureRowView> rows) {
    String title = say("part." + part);
    return new PartView(
        title,
        Drawing.bars(title, said(bars), bars),
        List.of(),
        new TableView(title, List.of(say("head." + part), say("head.count")), rows),
        null);
  }

  private Drawing.Bar bar(Board.Row row) {
    Tally tally = row.tally();
    int due = tally.active() - tally.overdue();
    String value =
        words.text(
            tally.overdue() == 0 ? "duban.dashboard.share" : "duban.dashboard.share.overdue",
            count(tally.closed()),
            count(tally.completion().counted()),
            tally.completion().rate(),
            count(tally.overdue()));
    return new Drawing.Bar(
        row.label(),
        value,
        List.of(
            new Drawing.Part("closed", tally.closed()),
            new Drawing.Part("hold", tally.hold()),
            new Drawing.Part("open", Math.max(0, due)),
            new Drawing.Part("overdue", tally.overdue())));
  }

  private List<LegendView> legend() {
    return List.of(
        new LegendView("closed", say("tile.closed")),
        new LegendView("hold", say("tile.hold")),
        new LegendView("open", say("legend.open")),
        new LegendView("overdue", say("tile.overdue")));
  }

  private String said(List<Drawing.Bar> bars) {
    Map<String, String> said = new LinkedHashMap<>();
    bars.forEach(bar -> said.put(bar.label(), bar.value()));
    return said(said);
  }

  private String said(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> words.text("duban.dashboard.said", e.getKey(), e.getValue()))
        .collect(Collectors.joining(words.text("duban.separator")));
  }

  private FigureRowView row(String label, int count) {
    return new FigureRowView(label, List.of(count(count)));
  }

  private String say(String what) {
    return words.text("duban.dashboard." + what);
  }

  private static String count(int count) {
    return String.valueOf(count);
  }

  /** The same characters as on the checklist. */
  static String shape(LightColor color) {
    return switch (color) {
      case GREEN -> "●";
      case YELLOW -> "▲";
      case RED -> "◆";
      case BLUE -> "✔";
      case NONE -> "○";
    };
  }
}
