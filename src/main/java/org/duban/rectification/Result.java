package org.duban.rectification;

import java.math.BigDecimal;
import org.duban.shared.Term;

/**
 * 整改成效: what figures of one name and unit come to.
 *
 * @param count how many figures there are
 */
public record Result(String name, String unit, BigDecimal total, int count) {
  /** 完善制度12项. */
  public Term said() {
    return ProgressFigure.said(name, unit, total);
  }

  public String totalText() {
    return total.toPlainString();
  }
}
