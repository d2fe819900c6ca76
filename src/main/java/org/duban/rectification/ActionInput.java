package org.duban.rectification;

import java.time.LocalDate;
import java.util.Set;

/**
 * What comes with an action; each may be null, {@link ItemService#act} says what an action needs.
 *
 * @param statement 完成情况, of a request to close
 * @param basis 依据, of a reopening
 * @param conditions the ids of those ticked
 * @param dueOn the new cycle's date, of a reopening
 */
public record ActionInput(
    String opinion,
    String reason,
    String statement,
    String basis,
    LocalDate dueOn,
    Set<String> conditions) {
  public static final ActionInput NONE = new ActionInput(null, null, null, null, null, Set.of());

  public ActionInput {
    conditions = Set.copyOf(conditions);
  }
}
