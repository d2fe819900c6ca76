package org.duban.rectification;

import java.util.List;

/**
 * A matter of an older ledger with all that is known of it.
 *
 * @param progress what was achieved so far, in one text; may be null
 */
public record HistoricItem(
    NewItem words, ItemEdit more, List<NewMeasure> measures, String progress, Standing standing) {
  public HistoricItem {
    measures = List.copyOf(measures);
  }
}
