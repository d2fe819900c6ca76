package org.duban.rectification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.duban.shared.Term;

/**
 * Which due dates are asked for, in one word: {@code overdue}, {@code none}, a number of days from
 * today, or a month such as {@code 2026-09}.
 *
 * @param days active items that fall due within so many days, today included; null for another
 *     question
 * @param month null for another question
 */
public record DueSpan(Integer days, YearMonth month, String word) {
  static final String OVERDUE = "overdue";
  static final String NONE = "none";

  /** Empty for what is none of these. */
  public static Optional<DueSpan> read(String text) {
    if (text.equals(OVERDUE) || text.equals(NONE)) {
      return Optional.of(new DueSpan(null, null, text));
    }
    if (text.matches("[0-9]{1,3}")) {
      return Optional.of(new DueSpan(Integer.valueOf(text), null, text));
    }
    try {
      return text.matches("[0-9]{4}-[0-9]{2}")
          ? Optional.of(new DueSpan(null, YearMonth.parse(text), text))
          : Optional.empty();
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  /** A month counts by the due date, the rest by the date that items are judged on. */
  void limit(Where where, LocalDate today) {
    if (word.equals(OVERDUE)) {
      where.active().and("JUDGED_ON < ?", today.toString());
    } else if (word.equals(NONE)) {
      where.and("DUE_ON IS NULL");
    } else if (days != null) {
      where
          .active()
          .and("JUDGED_ON >= ?", today.toString())
          .and("JUDGED_ON <= ?", today.plusDays(days).toString());
    } else {
      where
          .and("DUE_ON >= ?", month.atDay(1).toString())
          .and("DUE_ON <= ?", month.atEndOfMonth().toString());
    }
  }

  public Term term() {
    return days != null
        ? Term.of("duban.checklist.due.days", days)
        : month != null
            ? Term.of("duban.checklist.due.month", word)
            : Term.of("duban.checklist.due." + word);
  }
}
