package host.demo;

import java.util.Arrays;
import java.util.List;

/** An invented matter that was settled within the past year, in the older ledger. */
record DemoPast(DemoLine line, int settledDaysAgo, String progress) {
  static List<DemoPast> all() {
    return DemoLine.cells("history.tsv").stream()
        .map(
            cell ->
                new DemoPast(
                    DemoLine.of(Arrays.copyOf(cell, 10)), Integer.parseInt(cell[10]), cell[11]))
        .toList();
  }
}
