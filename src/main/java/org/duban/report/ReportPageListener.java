package org.duban.report;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanService;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Gives a report's plan to its page as soon as the page stands. */
@Component
public class ReportPageListener implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ReportPageListener.class);
  private static final Pattern CHECKLIST =
      Pattern.compile(
          "<ac:structured-macro[^>]{0,300}ac:name=\"duban-checklist\"[^>]{0,300}>\\s*"
              + "<ac:parameter ac:name=\"plan\">(\\d{1,9})</ac:parameter>");

  private final EventPublisher events;
  private final ImportDraftService drafts;
  private final PlanService plans;

  public ReportPageListener(EventPublisher events, ImportDraftService drafts, PlanService plans) {
    this.events = events;
    this.drafts = drafts;
    this.plans = plans;
  }

  @Override
  public void afterPropertiesSet() {
    events.register(this);
  }

  @Override
  public void destroy() {
    events.unregister(this);
  }

  @EventListener
  public void blueprintPageCreated(BlueprintPageCreateEvent event) {
    Object draft = event.getContext().get(ReportContextProvider.DRAFT);
    if (draft != null) {
      drafts
          .find(String.valueOf(draft))
          .filter(d -> d.plan() != null)
          .ifPresent(d -> bind(d.plan(), event.getPage()));
    }
  }

  /**
   * The blueprint's event does not come for every page made from it (a title that had to be changed
   * in the editor, for one); the page then still holds the macro.
   */
  @EventListener
  public void pageCreated(PageCreateEvent event) {
    String body = event.getPage().getBodyAsString();
    if (body == null) {
      return;
    }
    Matcher macros = CHECKLIST.matcher(body);
    while (macros.find()) {
      bind(Integer.parseInt(macros.group(1)), event.getPage());
    }
  }

  private void bind(int plan, Page page) {
    try {
      plans
          .find(new PlanId(plan))
          .filter(p -> p.hidden() && p.page() == null)
          .ifPresent(p -> plans.bindToPage(p.id(), new PageId(page.getId())));
    } catch (Refusal refusal) {
      LOG.warn("plan {} was not bound to page {}: {}", plan, page.getId(), refusal.getMessage());
    }
  }
}
