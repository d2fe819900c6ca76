package org.duban.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void theLongestBarTakesTheWholeWidthAndPartsTouch() {
    ChartView chart = Drawing.bars("t", "s", List.of(bar("甲", 3, 1), bar("乙", 1, 1)));

    assertThat(widths(chart)).containsExactly(270, 90, 90, 90);
    assertThat(chart.getBoxes().get(2).getX()).isEqualTo(270);
  }

  @Test
  void aSingleOneAmongThousandsIsStillSeen() {
    ChartView chart = Drawing.bars("t", "s", List.of(bar("甲", 1, 100_000)));

    assertThat(widths(chart)).contains(2);
  }

  @Test
  void longNamesAreCutSoThatTheValueHasRoom() {
    ChartView chart =
        Drawing.bars("t", "s", List.of(new Drawing.Bar("某".repeat(60), "1/2", List.of())));

    String name = chart.getWords().get(0).getText();
    assertThat(name).endsWith("…");
    assertThat(Drawing.width(name)).isLessThan(Drawing.WIDTH - 21);
  }

  @Test
  void nothingAtAllIsDrawnWithoutStumbling() {
    assertThat(widths(Drawing.bars("t", "s", List.of(bar("甲", 0, 0))))).isEmpty();
    assertThat(Drawing.columns("t", "s", List.of()).getBoxes()).hasSize(1);
  }

  @Test
  void aMonthWithoutAnyHasAZeroAndNoColumn() {
    ChartView chart =
        Drawing.columns(
            "t",
            "s",
            List.of(new Drawing.Column("1月", "2026", 0), new Drawing.Column("2月", null, 4)));

    assertThat(chart.getBoxes()).hasSize(2);
    assertThat(chart.getWords()).extracting(WordView::getText).contains("0", "4", "2026");
  }

  private static Drawing.Bar bar(String label, int closed, int open) {
    return new Drawing.Bar(
        label, "v", List.of(new Drawing.Part("closed", closed), new Drawing.Part("open", open)));
  }

  private static List<Integer> widths(ChartView chart) {
    return chart.getBoxes().stream()
        .filter(b -> !b.getKind().equals("track"))
        .map(BoxView::getWidth)
        .toList();
  }
}
