package org.duban.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duban.shared.Refusal;

/**
 * What a person corrected about the guessed layout; null leaves it to the guess.
 *
 * @param sheet from 0
 * @param headerFirst from 1
 * @param columns the whole mapping: a column that is not in it means nothing
 */
public record LedgerWish(
    Integer sheet, Integer headerFirst, Integer headerLast, Map<Integer, LedgerField> columns) {
  static final LedgerWish NONE = new LedgerWish(null, null, null, null);

  private static boolean hasTwice(Collection<LedgerField> fields) {
    List<LedgerField> once = fields.stream().filter(field -> field != LedgerField.OWN).toList();
    return once.stream().distinct().count() < once.size();
  }

  public LedgerWish {
    columns = columns == null ? null : Map.copyOf(columns);
    if (headerFirst != null
        && (headerLast == null
            || headerFirst < 1
            || headerLast < headerFirst
            || headerLast - headerFirst > 9)) {
      throw Refusal.invalid("duban.document.refusal.headerRows");
    }
    if (columns != null && hasTwice(columns.values())) {
      throw Refusal.invalid("duban.document.refusal.sameField");
    }
    if (columns != null && !columns.containsValue(LedgerField.PROBLEM)) {
      throw Refusal.invalid("duban.document.refusal.problemColumn");
    }
  }
}
