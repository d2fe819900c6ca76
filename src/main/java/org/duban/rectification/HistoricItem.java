package org.duban.rectification;

import java.util.List;

/**
 * A matter of a ledger with all that is known of it.
 *
 * @param shared how many of its first measures are the last ones of the matter before it in the
 *     same lot: one measure that answers both
 * @param progress what was achieved so far, in one text; may be null
 */
public record HistoricItem(
    NewItem words,
    ItemEdit more,
    List<NewMeasure> measures,
    int shared,
    String progress,
    Standing standing) {
  public HistoricItem {
    measures = List.copyOf(measures);
  }

  public HistoricItem(
      NewItem words, ItemEdit more, List<NewMeasure> measures, String progress, Standing standing) {
    this(words, more, measures, 0, progress, standing);
  }

  HistoricItem asNew() {
    return new HistoricItem(words, more, measures, shared, progress, Standing.NEW);
  }
}
