package org.duban.rectification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duban.calendar.CalendarService;
import org.duban.calendar.DayCount;
import org.duban.shared.Term;

/**
 * 亮灯: derived from the status, the date it is judged on and today.
 *
 * @param label what the colour means under the policy, in a word
 * @param daysLeft as the policy counts days, negative when overdue; null where no date counts
 * @param overdueDays in calendar days, 0 when in time
 * @param text what the colour means here, for those who cannot tell colours
 * @param yearsWithoutTable counted by weekends alone
 */
public record Light(
    LightColor color,
    Term label,
    Integer daysLeft,
    int overdueDays,
    DayCount days,
    Term text,
    Set<Integer> yearsWithoutTable) {
  /** What all of these rest on, each year once. */
  public static List<Term> notices(Collection<Light> lights) {
    Set<Integer> years = new TreeSet<>();
    lights.forEach(light -> years.addAll(light.yearsWithoutTable()));
    return CalendarService.notices(years);
  }
}
