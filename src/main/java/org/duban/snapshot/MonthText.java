package org.duban.snapshot;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.duban.rectification.Figures;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** What callers write: a month as 2026-09, what to group by as unit, leader or category. */
public final class MonthText {
  private MonthText() {}

  public static YearMonth month(String text) {
    String given =
        Checked.required(
            Term.of("duban.snapshot.field.month"),
            Checked.line(Term.of("duban.snapshot.field.month"), text, 20));
    try {
      return YearMonth.parse(given);
    } catch (DateTimeException e) {
      throw Refusal.invalid("duban.snapshot.refusal.month", given);
    }
  }

  static Figures.By by(String text) {
    return switch (text == null ? "unit" : text.toLowerCase(Locale.ROOT)) {
      case "unit" -> Figures.By.UNIT;
      case "leader" -> Figures.By.LEADER;
      case "category" -> Figures.By.CATEGORY;
      default -> throw Refusal.invalid("duban.snapshot.refusal.by");
    };
  }
}
