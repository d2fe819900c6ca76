package org.duban.rectification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code permissions.txt} as it is read: who may do what, on every surface. */
final class PermissionTable {
  private static final String FILE = "/rectification/permissions.txt";

  /** What one person meets with. */
  enum Mark {
    MAY('+'),
    REFUSED('-'),
    ABSENT('.'),
    LOGIN('?');

    final char sign;

    Mark(char sign) {
      this.sign = sign;
    }

    static Mark of(String sign) {
      return Arrays.stream(values())
          .filter(mark -> String.valueOf(mark.sign).equals(sign))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(FILE + ": no mark " + sign));
    }
  }

  /**
   * @param what the action or the address, without its state
   * @param state what stands after @, or empty
   * @param how the rest of the request
   */
  record Line(String surface, String what, String state, String how, Map<String, Mark> marks) {
    @Override
    public String toString() {
      return surface + " | " + what + (state.isEmpty() ? "" : " @" + state);
    }

    /** As the file would say it with these marks. */
    String said(Map<String, Mark> found) {
      return found.values().stream()
          .map(mark -> String.valueOf(mark.sign))
          .collect(Collectors.joining("  ", this + "   ", ""));
    }
  }

  private final List<String> people;
  private final List<Line> lines = new ArrayList<>();

  private PermissionTable(List<String> people) {
    this.people = people;
  }

  static PermissionTable read() {
    try (InputStream file = PermissionTable.class.getResourceAsStream(FILE)) {
      List<String> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      String[] head = parts(lines.get(0));
      PermissionTable table = new PermissionTable(List.of(head[2].split(" +")));
      lines.stream().skip(1).map(PermissionTable::parts).forEach(table::add);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] parts(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 4) {
      throw new IllegalStateException(FILE + ": four columns, not " + parts.length + ": " + line);
    }
    return Arrays.stream(parts).map(String::strip).toArray(String[]::new);
  }

  private void add(String[] parts) {
    String[] what = parts[1].split(" @");
    String[] signs = parts[2].split(" +");
    if (signs.length != people.size()) {
      throw new IllegalStateException(FILE + ": " + parts[1] + " has " + signs.length + " marks");
    }
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (int i = 0; i < signs.length; i++) {
      marks.put(people.get(i), Mark.of(signs[i]));
    }
    lines.add(new Line(parts[0], what[0], what.length == 1 ? "" : what[1], parts[3], marks));
  }

  /** In the file's order: nobody, outsiders, the roles, and those who stand close to an item. */
  List<String> people() {
    return people;
  }

  List<Line> of(String surface) {
    return lines.stream().filter(line -> line.surface().equals(surface)).toList();
  }

  List<Line> lines() {
    return lines;
  }
}
