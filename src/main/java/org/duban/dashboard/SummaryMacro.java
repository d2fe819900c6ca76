package org.duban.dashboard;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.List;
import java.util.Map;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.PageMacro;
import org.duban.confluence.Rendering;
import org.duban.confluence.Words;
import org.duban.rectification.Plan;

/** 整改统计 in a page: charts that follow the ledger, and plain tables in exports and e-mail. */
public class SummaryMacro extends PageMacro {
  static final String TEMPLATE = "dashboard/summary.vm";

  private final Boards boards;
  private final SummaryViews views;
  private final Words words;

  public SummaryMacro(
      Boards boards, SummaryViews views, Words words, CurrentUser user, Rendering rendering) {
    super(user, rendering);
    this.boards = boards;
    this.views = views;
    this.words = words;
  }

  @Override
  protected String render(Map<String, String> parameters, ConversionContext context) {
    SummaryParameters wanted = SummaryParameters.of(parameters, words);
    boolean drawn = isDisplayed(context) || "preview".equals(context.getOutputType());
    if (drawn) {
      rendering.require("dashboard");
    }
    List<Plan> plans = boards.plans(wanted, page(context));
    if (plans.isEmpty()) {
      return rendering.render("dashboard/none.vm", "duban.dashboard.noPlan");
    }
    return rendering.render(
        TEMPLATE, views.summary(boards.board(plans, wanted), wanted, isLive(context), drawn));
  }
}
