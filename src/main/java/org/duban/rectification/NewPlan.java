package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.PageId;

/** A plan as someone asks for it; all but space key and title may be null. */
public record NewPlan(
    String spaceKey,
    PageId page,
    String title,
    Source source,
    String organ,
    LocalDate receivedOn,
    String sourceDoc) {}
