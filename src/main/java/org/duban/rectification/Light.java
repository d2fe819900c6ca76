package org.duban.rectification;

import org.duban.shared.Term;

/**
 * 亮灯: derived from the status, the due date and today.
 *
 * @param daysLeft negative when overdue; null where no date counts any more
 * @param text what the colour means here, for those who cannot tell colours
 */
public record Light(LightColor color, Integer daysLeft, Term text) {
  public int overdueDays() {
    return daysLeft == null ? 0 : Math.max(0, -daysLeft);
  }
}
