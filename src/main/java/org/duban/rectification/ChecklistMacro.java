package org.duban.rectification;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.PageMacro;
import org.duban.confluence.Rendering;
import org.duban.confluence.Viewer;
import org.duban.shared.PageId;

/**
 * 整改清单 in a page: live for someone reading the page, a plain table in exports, e-mail and previews.
 */
public class ChecklistMacro extends PageMacro {
  private final PlanService plans;
  private final Ledger ledger;
  private final ChecklistViews views;
  private final ChecklistWords words;
  private final PlanDraftSource drafts;

  public ChecklistMacro(
      PlanService plans,
      Ledger ledger,
      ChecklistViews views,
      ChecklistWords words,
      CurrentUser user,
      Rendering rendering,
      PlanDraftSource drafts) {
    super(user, rendering);
    this.plans = plans;
    this.ledger = ledger;
    this.views = views;
    this.words = words;
    this.drafts = drafts;
  }

  @Override
  protected String render(Map<String, String> parameters, ConversionContext context) {
    Optional<PageId> page = page(context);
    boolean live = isLive(context);
    Optional<Plan> plan = plan(ChecklistParameters.plan(parameters), page);
    OwnColumns own = plan.map(p -> p.more().own()).orElse(OwnColumns.NONE);
    ChecklistParameters wanted = ChecklistParameters.of(parameters, own, words);
    if (isDisplayed(context)) {
      rendering.require(live ? "checklist" : "checklist-styles");
    }
    if (plan.isEmpty()) {
      boolean creates = live && plans.mayCreate(context.getSpaceKey(), page.get());
      String title = context.getEntity() == null ? "" : context.getEntity().getTitle();
      return rendering.render(
          "rectification/checklist-none.vm",
          new NoPlanView(
              creates,
              context.getSpaceKey(),
              page.map(PageId::value),
              title,
              creates ? offer(wanted, page.get()) : null));
    }
    LedgerPage found =
        ledger.page(
            plan.get().id(), wanted.filter(), wanted.order(), Optional.empty(), wanted.rows());
    return rendering.render(
        "rectification/checklist.vm",
        views.checklist(
            found,
            wanted,
            new ChecklistViews.Place(
                live,
                page.map(p -> String.valueOf(p.value())).orElse(""),
                user.find().map(Viewer::key).orElse(""))));
  }

  private PlanDraftSource.Offer offer(ChecklistParameters wanted, PageId page) {
    return wanted.draft() == null ? null : drafts.offer(wanted.draft(), page).orElse(null);
  }

  /** A plan that is named must be there; without a name it is the page's first, if it has one. */
  private Optional<Plan> plan(String named, Optional<PageId> page) {
    if (named == null) {
      return page.map(plans::findByPage).stream().flatMap(List::stream).findFirst();
    }
    return Optional.of(plans.named(named));
  }
}
