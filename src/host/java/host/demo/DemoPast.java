package host.demo;

import java.util.Arrays;
import java.util.List;

/** An invented matter that was settled in the past, in an older ledger. */
record DemoPast(DemoLine line, int settledDaysAgo, String progress) {
  /**
   * @param table history.tsv, of the past year, or filed.tsv, of a plan that is done with
   */
  static List<DemoPast> all(String table) {
    return DemoLine.cells(table).stream()
        .map(
            cell ->
                new DemoPast(
                    DemoLine.of(Arrays.copyOf(cell, 10)), Integer.parseInt(cell[10]), cell[11]))
        .toList();
  }
}
