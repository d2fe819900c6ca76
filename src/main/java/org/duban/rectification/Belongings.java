package org.duban.rectification;

import java.util.List;
import org.duban.approval.Extension;

/**
 * All that is shown with an item and kept elsewhere. Whoever changes any of it holds the item's
 * lock, so the item's row changes too.
 *
 * @param latest its newest progress, or null
 * @param takeOver null where the item was written down here
 * @param extensions of all cycles, oldest first
 */
record Belongings(
    List<Measure> measures, Progress latest, TakeOver takeOver, List<Extension> extensions) {}
