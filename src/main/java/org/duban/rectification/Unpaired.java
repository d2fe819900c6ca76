package org.duban.rectification;

import java.util.List;

/**
 * Measures of a plan that answer no problem yet; a ledger by problems would not show them.
 *
 * @param total of all
 * @param measures the first {@link #SHOWN} of them
 */
public record Unpaired(int total, List<Measure> measures) {
  static final int SHOWN = 100;
  static final Unpaired NONE = new Unpaired(0, List.of());
}
