package org.duban.rectification;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Rendering;
import org.duban.confluence.Viewer;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;

/**
 * 整改清单 in a page: live for someone reading the page, a plain table in exports, e-mail and previews.
 */
public class ChecklistMacro implements Macro {
  private final PlanService plans;
  private final Ledger ledger;
  private final ChecklistViews views;
  private final ChecklistWords words;
  private final CurrentUser user;
  private final Rendering rendering;
  private final PlanDraftSource drafts;

  public ChecklistMacro(
      PlanService plans,
      Ledger ledger,
      ChecklistViews views,
      ChecklistWords words,
      CurrentUser user,
      Rendering rendering,
      PlanDraftSource drafts) {
    this.plans = plans;
    this.ledger = ledger;
    this.views = views;
    this.words = words;
    this.user = user;
    this.rendering = rendering;
    this.drafts = drafts;
  }

  @Override
  public String execute(Map<String, String> parameters, String body, ConversionContext context) {
    try {
      return render(ChecklistParameters.of(parameters, words), context);
    } catch (Refusal refusal) {
      return rendering.refusal(refusal);
    }
  }

  private String render(ChecklistParameters wanted, ConversionContext context) {
    Optional<PageId> page = page(context.getEntity());
    boolean live =
        "display".equals(context.getOutputType()) && page.isPresent() && user.find().isPresent();
    Optional<Plan> plan = plan(wanted, page);
    if (live) {
      rendering.require("checklist");
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
  private Optional<Plan> plan(ChecklistParameters wanted, Optional<PageId> page) {
    if (wanted.plan() == null) {
      return page.map(plans::findByPage).stream().flatMap(List::stream).findFirst();
    }
    return Optional.of(plans.named(wanted.plan()));
  }

  /** An old version has an id of its own; plans, rights and attachments belong to the page. */
  private static Optional<PageId> page(ContentEntityObject entity) {
    return entity instanceof AbstractPage && entity.getId() > 0
        ? Optional.of(new PageId(entity.getLatestVersionId()))
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
