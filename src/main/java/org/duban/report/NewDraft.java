package org.duban.report;

import java.util.List;

/**
 * What a person has decided about a report, as it comes over the wire.
 *
 * @param checklist false for a page without one
 * @param items what goes into the checklist; links name them by ref
 */
public record NewDraft(
    String spaceKey,
    String title,
    String organ,
    String period,
    String addressee,
    String text,
    Boolean checklist,
    List<Entry> items,
    List<Pair> links) {

  /** {@code kind} is PROBLEM or MEASURE; {@code title} as corrected, {@code text} as written. */
  public record Entry(String ref, String kind, String title, String text) {}

  /** Refs of a problem and a measure that answers it. */
  public record Pair(String problem, String measure) {}
}
