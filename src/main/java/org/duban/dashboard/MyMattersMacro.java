package org.duban.dashboard;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.PageMacro;
import org.duban.confluence.Rendering;
import org.duban.shared.Refusal;

/**
 * 我的待办 of whoever reads the page. Personal, so that it is shown on the screen only: an export or a
 * mail may go to others.
 */
public class MyMattersMacro extends PageMacro {
  static final String TEMPLATE = "dashboard/matters.vm";
  private static final int ROWS = 10;
  private static final int MAX_ROWS = 50;

  private final MattersViews views;

  public MyMattersMacro(MattersViews views, CurrentUser user, Rendering rendering) {
    super(user, rendering);
    this.views = views;
  }

  @Override
  protected String render(Map<String, String> parameters, ConversionContext context) {
    boolean display = isDisplayed(context);
    if (!display && !"preview".equals(context.getOutputType())) {
      return rendering.render("dashboard/none.vm", "duban.dashboard.matters.personal");
    }
    rendering.require("dashboard");
    if (user.find().isEmpty()) {
      return rendering.render("dashboard/none.vm", "duban.dashboard.matters.login");
    }
    return rendering.render(TEMPLATE, views.matters(rows(parameters.get("rows")), display));
  }

  /** 1 to 50 of each kind; macro defaults are not applied by the platform, so it is here. */
  static int rows(String text) {
    if (text == null || text.isBlank()) {
      return ROWS;
    }
    int rows = text.strip().matches("[0-9]{1,3}") ? Integer.parseInt(text.strip()) : 0;
    if (rows < 1 || rows > MAX_ROWS) {
      throw Refusal.invalid("duban.dashboard.refusal.rows", text.strip());
    }
    return rows;
  }
}
