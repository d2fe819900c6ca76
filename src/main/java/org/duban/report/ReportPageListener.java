package org.duban.report;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.shared.PageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes a report's checklist as soon as its page stands. Whatever hinders it here, the draft stays
 * and the page's empty checklist offers it to the office.
 */
@Component
public class ReportPageListener implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ReportPageListener.class);
  private static final Pattern CHECKLIST =
      Pattern.compile(
          "<ac:structured-macro[^>]{0,300}ac:name=\"duban-checklist\"[^>]{0,300}>\\s*"
              + "<ac:parameter ac:name=\"draft\">(\\d{1,9})</ac:parameter>");

  private final EventPublisher events;
  private final ImportDraftService drafts;
  private final ReportChecklist checklists;

  public ReportPageListener(
      EventPublisher events, ImportDraftService drafts, ReportChecklist checklists) {
    this.events = events;
    this.drafts = drafts;
    this.checklists = checklists;
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
      drafts.find(String.valueOf(draft)).ifPresent(d -> make(d, event.getPage()));
    }
  }

  /**
   * The blueprint's event does not come for every page made from it; the page then still holds the
   * macro that names the draft. A copy of a report has another title and starts without a plan.
   */
  @EventListener
  public void pageCreated(PageCreateEvent event) {
    Page page = event.getPage();
    String body = page.getBodyAsString();
    Matcher macro = CHECKLIST.matcher(body == null ? "" : body);
    if (macro.find()) {
      drafts
          .find(macro.group(1))
          .filter(draft -> draft.basics().title().equals(page.getTitle()))
          .ifPresent(draft -> make(draft, page));
    }
  }

  /**
   * The platform says nowhere who is logged in while it tells listeners, nor whether the page is
   * committed by then: {@link ImportDraftService#find} knows the creator's drafts only, and without
   * a user nothing is done.
   */
  private void make(ImportDraft draft, Page page) {
    if (draft.decisions() == null) {
      return;
    }
    try {
      checklists.make(String.valueOf(draft.id()), new PageId(page.getId()));
    } catch (RuntimeException failure) {
      LOG.warn(
          "page {}: its checklist was not made; the page offers draft {} to the office",
          page.getId(),
          draft.id(),
          failure);
    }
  }
}
