package org.duban.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.rectification.LightColor;
import org.duban.rectification.LightView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MattersTemplateTest {
  private static final String HOSTILE = "<b>\"&'";

  private final Templates templates = new Templates();

  @Test
  void eachMatterHasItsLightItsDayAndTheWayToItsRow() {
    Document page = templates.render("matters", view(true, group()));

    assertThat(page.selectFirst("a.duban-go").attr("data-path"))
        .isEqualTo("/pages/viewpage.action?pageId=9&x=\"#duban-item-7");
    assertThat(page.selectFirst(".duban-lamp").text()).isEqualTo("◆ 逾期3天");
    assertThat(page.selectFirst("h4").text()).isEqualTo("待我审核 1");
    assertThat(page.selectFirst("[data-live=matters]").attr("data-rows")).isEqualTo("10");
  }

  @Test
  void hostileTextStaysText() {
    Document page = templates.render("matters", view(true, group()));

    assertThat(page.select("b")).isEmpty();
    assertThat(page.selectFirst("a.duban-go").text()).isEqualTo(HOSTILE);
    assertThat(page.selectFirst(".duban-board-notice").text())
        .isEqualTo("2027年未导入放假表，按周末推算" + HOSTILE);
  }

  @Test
  void nothingToDoIsSaidKindly() {
    Document page = templates.render("matters", view(false));

    assertThat(page.text()).contains("目前没有等您办理的事项");
    assertThat(page.select("[data-live], section")).isEmpty();
  }

  @Test
  void whatIsPersonalIsReplacedByANote() {
    Document page = templates.render("none", "duban.dashboard.matters.personal");

    assertThat(page.text()).contains("导出件和邮件中不包含");
    assertThat(templates.texts.missing()).isEmpty();
  }

  private static MattersView view(boolean live, MatterGroupView... groups) {
    return new MattersView(
        live, 10, "共 1 项", List.of("2027年未导入放假表，按周末推算" + HOSTILE), List.of(groups));
  }

  private static MatterGroupView group() {
    MatterView matter =
        new MatterView(
            7,
            "3",
            HOSTILE,
            "方案" + HOSTILE,
            new LightView(LightColor.RED, "逾期3天"),
            "2026-03-01前",
            "/pages/viewpage.action?pageId=9&x=\"#duban-item-7");
    return new MatterGroupView("review", "待我审核", "1", List.of(matter), null);
  }
}
