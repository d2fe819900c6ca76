package org.duban.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.duban.rectification.LightColor;
import org.duban.rectification.Plan;

/**
 * The figures of one or more plans together.
 *
 * @param parts by what was asked for: each the rows in their order, which add up to the total
 * @param lights the policy's colours with its words for them, in its order
 * @param months oldest first
 * @param notices what the reader must know to read the figures right
 */
record Board(
    List<Plan> plans,
    LocalDate today,
    Tally total,
    Map<String, List<Row>> parts,
    List<Named> lights,
    List<Month> months,
    List<String> notices) {
  /** One unit, leader or category. */
  record Row(String label, Tally tally) {}

  /** A colour as the policy in force calls it. */
  record Named(LightColor color, String label) {}

  /** How many were closed in a month. */
  record Month(YearMonth month, int closed) {}
}
