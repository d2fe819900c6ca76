package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.PageId;

/** A plan as someone asks for it; all but space key, title and what more is known may be null. */
public record NewPlan(
    String spaceKey,
    PageId page,
    String title,
    Source source,
    String organ,
    LocalDate receivedOn,
    String sourceDoc,
    PlanMore more) {
  /** Where no more is known than where it came from. */
  public NewPlan(
      String spaceKey,
      PageId page,
      String title,
      Source source,
      String organ,
      LocalDate receivedOn,
      String sourceDoc) {
    this(spaceKey, page, title, source, organ, receivedOn, sourceDoc, PlanMore.NONE);
  }
}
