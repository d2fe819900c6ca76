package org.duban.rectification;

import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import org.duban.shared.PageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes the plan of a page that the blueprint 整改方案 has just created: with its page and not before,
 * so that a wizard that is given up leaves nothing behind. And takes it along when its page moves.
 */
@Component
public class PlanPageListener implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(PlanPageListener.class);

  private final EventPublisher events;
  private final PlanService plans;
  private final PlanEdits edits;

  public PlanPageListener(EventPublisher events, PlanService plans, PlanEdits edits) {
    this.events = events;
    this.plans = plans;
    this.edits = edits;
  }

  @Override
  public void afterPropertiesSet() {
    events.register(this);
  }

  @Override
  public void destroy() {
    events.unregister(this);
  }

  /**
   * Whoever may not make plans gets the page alone. The checklist on it then offers the plan to the
   * office, as it does where the platform tells listeners nobody's name.
   */
  @EventListener
  public void blueprintPageCreated(BlueprintPageCreateEvent event) {
    if (!PlanAnswers.isThere(event.getContext())) {
      return;
    }
    PageId page = new PageId(event.getPage().getId());
    try {
      if (plans.findByPage(page).isEmpty()) {
        plans.create(PlanAnswers.of(event.getContext()).plan(page));
      }
    } catch (RuntimeException failure) {
      LOG.warn("page {}: its plan was not made; its checklist offers it", page.value(), failure);
    }
  }

  /** Moves within a space leave the plan as it is. */
  @EventListener
  public void pageMoved(PageMoveEvent event) {
    PageId page = new PageId(event.getPage().getId());
    try {
      edits.follow(page, event.getPage().getSpaceKey());
    } catch (RuntimeException failure) {
      LOG.warn("page {}: its plan stays with the space it was in", page.value(), failure);
    }
  }
}
