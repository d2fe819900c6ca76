package host.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One invented matter of the demo ledger; {@code dueIn} days from today, or null. */
record DemoLine(
    String category,
    String title,
    String leader,
    String unit,
    String owner,
    String term,
    Integer dueIn,
    boolean longTerm,
    List<String> measures,
    String state,
    String rootCause,
    String goal,
    Integer level,
    List<String> helping) {

  static List<DemoLine> all() {
    return cells("ledger.tsv").stream().map(DemoLine::of).toList();
  }

  /** The lines of a table of the demo but for remarks. */
  static List<String[]> cells(String table) {
    try (InputStream in = DemoLine.class.getResourceAsStream("/host/demo/" + table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DemoLine of(String[] cell) {
    return new DemoLine(
        cell[0],
        cell[1],
        cell[2],
        cell[3],
        cell[4],
        cell[5],
        cell[6].isEmpty() ? null : Integer.valueOf(cell[6]),
        cell[7].equals("yes"),
        cell[8].isEmpty() ? List.of() : List.of(cell[8].split("｜")),
        cell[9],
        at(cell, 10),
        at(cell, 11),
        at(cell, 12).isEmpty() ? null : Integer.valueOf(cell[12]),
        at(cell, 13).isEmpty() ? List.of() : List.of(cell[13].split("、")));
  }

  private static String at(String[] cell, int place) {
    return place < cell.length ? cell[place] : "";
  }
}
