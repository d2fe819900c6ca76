package org.duban.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.confluence.Words;
import org.duban.rectification.LightColor;

/** Each part of the summary: a chart, its legend, and the table with the same figures. */
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
    List<FigureRowView> lines =
        rows.stream()
            .map(
                row ->
                    new FigureRowView(
                        row.label(),
                        List.of(
                            count(row.tally().completion().counted()),
                            count(row.tally().closed()),
                            row.tally().completion().rate(),
                            count(row.tally().overdue()),
                            count(row.tally().hold()))))
            .toList();
    return new PartView(
        title,
        Drawing.bars(title, said(bars), bars),
        legend(),
        new TableView(
            title,
            List.of(
                say("head." + by),
                say("tile.counted"),
                say("tile.closed"),
                say("head.rate"),
                say("tile.overdue"),
                say("tile.hold")),
            lines),
        rows.size() > drawn.size()
            ? words.text("duban.dashboard.more", count(rows.size() - drawn.size()))
            : null);
  }

  PartView months(List<Board.Month> months) {
    String title = say("part.trend");
    List<Drawing.Column> columns = new ArrayList<>();
    List<FigureRowView> rows = new ArrayList<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (Board.Month month : months) {
      int number = month.month().getMonthValue();
      boolean yearShown = columns.isEmpty() || number == 1;
      columns.add(
          new Drawing.Column(
              say("month." + number),
              yearShown ? String.valueOf(month.month().getYear()) : null,
              month.closed()));
      rows.add(new FigureRowView(month.month().toString(), List.of(count(month.closed()))));
      said.put(month.month().toString(), count(month.closed()));
    }
    return new PartView(
        title,
        Drawing.columns(title, said(said), columns),
        List.of(),
        new TableView(title, List.of(say("head.month"), say("head.closed")), rows),
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
