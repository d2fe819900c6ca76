package org.duban.rectification;

import java.util.Optional;

/** A page that has no plan yet, and whether the viewer may start one here. */
public final class NoPlanView {
  private final boolean creator;
  private final String spaceKey;
  private final Optional<Long> page;
  private final String title;
  private final PlanDraftSource.Offer offer;

  /**
   * @param offer null when nothing is held ready
   */
  NoPlanView(
      boolean creator,
      String spaceKey,
      Optional<Long> page,
      String title,
      PlanDraftSource.Offer offer) {
    this.creator = creator;
    this.spaceKey = spaceKey;
    this.page = page;
    this.title = title;
    this.offer = offer;
  }

  public boolean isCreator() {
    return creator;
  }

  public String getSpaceKey() {
    return spaceKey;
  }

  public String getPageId() {
    return page.map(String::valueOf).orElse("");
  }

  /** The page's, offered as the plan's. */
  public String getTitle() {
    return title;
  }

  /** What a click can fill the plan with, or null. */
  public String getOffer() {
    return offer == null ? null : offer.text();
  }

  public String getOfferPath() {
    return offer == null ? null : offer.path();
  }
}
