package org.duban.rectification;

import java.util.Optional;
import org.duban.shared.PageId;

/** What another feature holds ready for a page whose checklist has no plan yet. */
public interface PlanDraftSource {
  /**
   * As the current user; empty for whoever may not make a plan there.
   *
   * @param draft as the page's macro names it
   */
  Optional<Offer> offer(String draft, PageId page);

  /**
   * @param text of the button
   * @param path below {@code /rest/duban/1.0}, to be posted to with the page's id
   */
  record Offer(String text, String path) {}
}
