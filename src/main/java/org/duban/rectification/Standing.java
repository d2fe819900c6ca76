package org.duban.rectification;

import java.time.LocalDate;

/**
 * How a matter stands in an older ledger.
 *
 * @param status null, DRAFT and OPEN all mean not begun: assigned if everything needed is known
 * @param origDueOn 原定时限 where the date was moved since; null if it is the present one
 * @param settledOn since when it is closed or kept up; HOLD alone may leave it open
 */
public record Standing(ItemStatus status, LocalDate origDueOn, LocalDate settledOn) {
  public static final Standing NEW = new Standing(null, null, null);
}
