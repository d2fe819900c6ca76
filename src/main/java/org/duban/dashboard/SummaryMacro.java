package org.duban.dashboard;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Rendering;
import org.duban.rectification.Plan;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/** 整改统计 in a page: charts that follow the ledger, and plain tables in exports and e-mail. */
public class SummaryMacro implements Macro {
  static final String TEMPLATE = "dashboard/summary.vm";

  private final Boards boards;
  private final SummaryViews views;
  private final CurrentUser user;
  private final Rendering rendering;

  public SummaryMacro(Boards boards, SummaryViews views, CurrentUser user, Rendering rendering) {
    this.boards = boards;
    this.views = views;
    this.user = user;
    this.rendering = rendering;
  }

  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context) {
    try {
      return render(SummaryParameters.of(parameters), context);
    } catch (Refusal refusal) {
      return rendering.refusal(refusal);
    }
  }

  private String render(SummaryParameters wanted, ConversionContext context) {
    Optional<PageId> page = page(context.getEntity());
    boolean display = "display".equals(context.getOutputType());
    boolean drawn = display || "preview".equals(context.getOutputType());
    if (drawn) {
      rendering.require("dashboard");
    }
    List<Plan> plans = boards.plans(wanted, page);
    if (plans.isEmpty()) {
      return rendering.render("dashboard/none.vm", "duban.dashboard.noPlan");
    }
    boolean live = display && page.isPresent() && user.find().isPresent();
    return rendering.render(
        TEMPLATE, views.summary(boards.board(plans, wanted), wanted, live, drawn));
  }

  private static Optional<PageId> page(ContentEntityObject entity) {
    return entity instanceof AbstractPage && entity.getId() > 0
        ? Optional.of(new PageId(entity.getId()))
        : Optional.empty();
  }

  @Override
  public BodyType getBodyType() {
    return BodyType.NONE;
  }

  @Override
  public OutputType getOutputType() {
    return OutputType.BLOCK;
  }
}
