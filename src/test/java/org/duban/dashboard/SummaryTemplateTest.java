package org.duban.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.rectification.Completion;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LightColor;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanMore;
import org.duban.rectification.Result;
import org.duban.rectification.Source;
import org.duban.testing.ChineseWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SummaryTemplateTest {
  private static final String HOSTILE = "<b>\"&'";
  private static final Tally TALLY =
      new Tally(
          new Completion(
              Map.of(
                  ItemStatus.CLOSED,
                  3,
                  ItemStatus.DOING,
                  4,
                  ItemStatus.HOLD,
                  1,
                  ItemStatus.VOID,
                  1)),
          2,
          Map.of(LightColor.RED, 2, LightColor.GREEN, 2, LightColor.BLUE, 4, LightColor.NONE, 1),
          List.of(2, 1, 1, 0, 0));

  private final Templates templates = new Templates();
  private final SummaryViews views = new SummaryViews(ChineseWords.words());

  @Test
  void saysTheFigureAndHowItComesAbout() {
    Document page = page(Map.of(), true, true);

    assertThat(page.selectFirst(".duban-board-rate strong").text()).isEqualTo("37.5%");
    assertThat(page.selectFirst(".duban-board-rate").text())
        .contains("完成率 = 已销号 3 ÷ 应整改 8", "持续巩固 1 项，单列", "已撤销 1 项");
    assertThat(page.select(".duban-tile dd").eachText()).containsExactly("8", "3", "4", "2", "1");
  }

  @Test
  void everyChartSaysWhatItShowsAndHasATableThatSaysTheSame() {
    Document page = page(Map.of(), true, true);

    assertThat(page.select("figure")).hasSize(7);
    assertThat(page.select("figure:has(svg)")).hasSize(6);
    for (Element figure : page.select("figure:has(svg)")) {
      Element chart = figure.selectFirst("svg[role=img]");
      assertThat(chart.selectFirst("title").text())
          .isEqualTo(figure.selectFirst("figcaption").text());
      for (Element row : figure.select("tbody tr")) {
        assertThat(chart.selectFirst("desc").text()).contains(row.selectFirst("th").text());
      }
      assertThat(figure.select("details[open]")).isEmpty();
      assertThat(figure.select("thead th[scope=col]")).isNotEmpty();
    }
  }

  @Test
  void resultsAreATableThatIsOpen() {
    Document page = page(Map.of("show", "results"), true, true);

    assertThat(page.select("svg")).isEmpty();
    assertThat(page.select("details[open] thead").text()).isEqualTo("数据 合计 单位 填报次数");
    assertThat(page.select("details[open] tbody tr").eachText())
        .containsExactly("完善制度" + HOSTILE + " 12 项 5", "追缴资金 2.5 万元 1");
  }

  @Test
  void ofVeryManyResultsTheFirstAreShownAndTheRestCounted() {
    List<Result> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(new Result("数据" + i, "项", BigDecimal.ONE, 1));
    }

    PartView part = new SummaryCharts(ChineseWords.words()).results(many, 50);

    assertThat(part.getTable().getRows()).hasSize(50);
    assertThat(part.getMore()).contains("另有10种未列出");
  }

  @Test
  void overdueIsToldWithoutColours() {
    Document page = page(Map.of("show", "by"), true, true);

    assertThat(page.select(".duban-fill-overdue + path.duban-hatch")).hasSize(2);
    assertThat(page.select(".duban-legend").eachText()).allMatch(t -> t.contains("逾期"));
    assertThat(page.select("svg text").eachText()).contains("3/8 · 37.5% · 逾期 2");
  }

  @Test
  void aMonthWithoutFiguresIsMarkedAndNotGuessed() {
    Document page = page(Map.of("show", "trend"), true, true);

    Element rates = page.select("figure").get(1);
    assertThat(rates.select("tbody tr").eachText())
        .containsExactly("2026-01 — — — 未取数", "2026-02 8 1 12.5% 月末", "2026-03 8 3 37.5% 今日");
    assertThat(rates.select("svg text").eachText()).contains("—", "13", "38");
    assertThat(rates.selectFirst("button").attr("data-months")).isEqualTo("2026-01");
    assertThat(page(Map.of("show", "trend"), false, false).select("button")).isEmpty();
  }

  @Test
  void theEndOfAMonthStandsBesideWhatIsNow() {
    Board.Past past =
        new Board.Past(YearMonth.of(2026, 2), LocalDate.parse("2026-02-28"), true, TALLY);
    Board board = board(TALLY, past);
    board.parts().put("unit", List.of(new Board.Row("1", "业务科", TALLY, TALLY.plus(TALLY))));

    Document page =
        page(board, SummaryParameters.of(Map.of("asOf", "2026-02", "show", "by")), true, true);

    assertThat(page.text()).contains("截至 2026-02 月末（2026-02-28 取数）；现在 37.5%（3/8）");
    assertThat(page.select("figure").first().select("tbody tr").text())
        .isEqualTo("业务科 8 3 37.5% 2 1 6 16 37.5% +3");
    assertThat(page.selectFirst("[data-live]").attr("data-as-of")).isEqualTo("2026-02");
  }

  @Test
  void whatCanNoLongerBeToldIsADash() {
    Board.Past told =
        new Board.Past(YearMonth.of(2026, 2), LocalDate.parse("2026-03-09"), false, TALLY);
    Board board = board(TALLY, told);
    board.parts().clear();

    Document page = page(board, SummaryParameters.of(Map.of("asOf", "2026-02")), true, true);

    assertThat(page.select(".duban-tile-overdue dd").text()).isEqualTo("—");
    assertThat(page.select("figcaption").eachText()).containsExactly("整改成效", "每月销号", "月末完成率（%）");
    assertThat(page.select(".duban-board-notice").text()).contains("2027年未导入放假表");
  }

  @Test
  void hostileTextStaysText() {
    Document page = page(Map.of("show", "plan,figure,by"), true, true);

    assertThat(page.select("b")).isEmpty();
    assertThat(page.selectFirst("svg desc").text()).contains(HOSTILE);
    assertThat(page.select(".duban-figures-table th[scope=row]").eachText()).contains(HOSTILE);
    assertThat(page.select(".duban-facts td").eachText())
        .contains("方案" + HOSTILE, "巡察", "2026-03-02");
  }

  @Test
  void exportsGetPlainTablesOnly() {
    Document page = page(Map.of(), false, false);

    assertThat(page.select("svg, script, style, [style], [data-live], [role=status]")).isEmpty();
    assertThat(page.select("details:not([open])")).isEmpty();
    assertThat(page.select("table[border=1]")).hasSize(7);
    assertThat(page.select(".duban-part:nth-child(5)").text())
        .contains("整改成效", "追缴资金 2.5 万元 1", "已撤销的问题不计");
  }

  @Test
  void onlyWhatIsAskedForIsShown() {
    Document page = page(Map.of("show", "trend", "months", "2"), true, true);

    assertThat(page.select("figure")).hasSize(2);
    assertThat(page.select(".duban-tile")).isEmpty();
    assertThat(page.selectFirst("[data-live=summary]").attr("data-plan")).isEqualTo("12");
    assertThat(page.selectFirst("[data-live=summary]").attr("data-show")).isEqualTo("trend");
  }

  @Test
  void aPlanWithoutProblemsSaysSo() {
    Board empty = board(Tally.NONE);

    Document page = page(empty, SummaryParameters.of(Map.of()), true, true);

    assertThat(page.text()).contains("—", "还没有登记问题");
    assertThat(page.select("figure")).isEmpty();
  }

  @Test
  void everyWordIsThere() {
    page(
        Map.of("show", "plan,figure,lights,ageing,by,results,trend", "by", "unit,leader,category"),
        true,
        true);

    assertThat(templates.texts.missing()).isEmpty();
  }

  private Document page(Map<String, String> given, boolean live, boolean drawn) {
    return page(board(TALLY), SummaryParameters.of(given), live, drawn);
  }

  private Document page(Board board, SummaryParameters wanted, boolean live, boolean drawn) {
    return templates.render("summary", views.summary(board, wanted, live, drawn));
  }

  private static Board board(Tally tally) {
    return board(tally, null);
  }

  private static Board board(Tally tally, Board.Past past) {
    Map<String, List<Board.Row>> parts = new LinkedHashMap<>();
    parts.put("unit", List.of(new Board.Row("1", HOSTILE, tally)));
    parts.put("leader", List.of(new Board.Row("2", "张三", tally)));
    Plan plan =
        new Plan(
            new PlanId(12),
            "ZG-2026-001",
            "方案" + HOSTILE,
            Source.PATROL,
            null,
            null,
            LocalDate.parse("2026-03-02"),
            "DB",
            null,
            "key",
            1,
            PlanMore.NONE,
            null);
    return new Board(
        List.of(plan),
        LocalDate.parse("2026-03-10"),
        tally,
        parts,
        List.of(
            new Result("完善制度" + HOSTILE, "项", BigDecimal.valueOf(12), 5),
            new Result("追缴资金", "万元", new BigDecimal("2.5"), 1)),
        List.of(new Board.Named(LightColor.RED, "逾期"), new Board.Named(LightColor.GREEN, "正常")),
        List.of(
            new Board.Month(YearMonth.of(2026, 1), 0, null),
            new Board.Month(YearMonth.of(2026, 2), 1, new Board.Kept(Board.Kind.MONTH_END, 8, 1)),
            new Board.Month(YearMonth.of(2026, 3), 2, new Board.Kept(Board.Kind.NOW, 8, 3))),
        List.of("2027年未导入放假表"),
        List.of(YearMonth.of(2026, 1)),
        past);
  }
}
