package org.duban.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the header of a ledger, of one to four rows, below whatever titles stand above it, and
 * guesses what each column means.
 */
final class HeaderFinder {
  /** A header further down than this is not looked for; a person can still say where it is. */
  static final int LOOKED_AT = 40;

  private static final int MAX_ROWS = 4;
  private static final int LONGEST_HEADING = 40;
  private static final double SURE = 0.6;

  private final SheetInfo sheet;
  private final List<SheetRow> rows;
  private final List<Merge> merges;
  private final int width;

  HeaderFinder(SheetInfo sheet, List<SheetRow> rows) {
    this.sheet = sheet;
    this.rows = rows;
    int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    this.merges = sheet.merges().stream().filter(merge -> merge.top() <= last).toList();
    this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  LedgerLayout find() {
    SheetRow main = null;
    int best = 1;
    for (SheetRow row : rows) {
      int score = score(row);
      if (score > best) {
        best = score;
        main = row;
      }
    }
    if (main == null) {
      return new LedgerLayout(sheet, 0, 0, columns(0, 0));
    }
    int first = main.number();
    int last = main.number();
    while (last - first + 1 < MAX_ROWS && goesOnBelow(first, last)) {
      last++;
    }
    while (last - first + 1 < MAX_ROWS && beginsAbove(first)) {
      first--;
    }
    return at(first, last);
  }

  /** With the rows that a person named. */
  LedgerLayout at(int first, int last) {
    return new LedgerLayout(sheet, first, last, assigned(columns(first, last), first, last));
  }

  private int score(SheetRow row) {
    Set<LedgerField> fields = EnumSet.noneOf(LedgerField.class);
    for (int column = 0; column < width; column++) {
      String text = row.text(column);
      if (!row.cell(column).above() && !text.isBlank() && !isTitle(row.number(), column)) {
        HeaderWords.guesses(List.of(text)).stream()
            .filter(g -> g.confidence() >= SURE)
            .findFirst()
            .ifPresent(g -> fields.add(g.field()));
      }
    }
    return fields.size();
  }

  private boolean goesOnBelow(int first, int last) {
    boolean tall =
        merges.stream()
            .anyMatch(
                m ->
                    m.top() >= first
                        && m.top() <= last
                        && m.bottom() > last
                        && m.bottom() - m.top() < MAX_ROWS
                        && m.width() < titleWidth());
    SheetRow next = row(last + 1);
    if (tall || next == null) {
      return tall;
    }
    List<Merge> groups =
        merges.stream()
            .filter(
                m ->
                    m.top() == last
                        && m.bottom() == last
                        && m.width() > 1
                        && m.width() < titleWidth())
            .toList();
    boolean allUnderGroups = !next.own().isEmpty() && !groups.isEmpty();
    for (int column = 0; column < width && allUnderGroups; column++) {
      CellValue cell = next.cell(column);
      int c = column;
      allUnderGroups =
          cell.isBlank()
              || cell.text().length() <= LONGEST_HEADING
                  && groups.stream().anyMatch(m -> c >= m.left() && c <= m.right());
    }
    return allUnderGroups;
  }

  private boolean beginsAbove(int first) {
    SheetRow above = row(first - 1);
    return above != null
        && merges.stream()
            .anyMatch(
                m ->
                    m.width() < titleWidth()
                        && m.top() == first - 1
                        && (m.bottom() >= first || m.width() > 1 && score(above) > 0));
  }

  private int titleWidth() {
    return Math.max(4, (int) Math.ceil(width * 0.6));
  }

  private boolean isTitle(int row, int column) {
    return merges.stream().anyMatch(m -> m.covers(row, column) && m.width() >= titleWidth());
  }

  private SheetRow row(int number) {
    return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
  }

  private String heading(int row, int column) {
    if (isTitle(row, column)) {
      return "";
    }
    for (Merge merge : merges) {
      if (merge.covers(row, column)) {
        SheetRow top = row(merge.top());
        return top == null ? "" : top.text(merge.left());
      }
    }
    SheetRow found = row(row);
    return found == null ? "" : found.text(column);
  }

  private List<String> parts(int first, int last, int column) {
    List<String> parts = new ArrayList<>();
    for (int row = first; row > 0 && row <= last; row++) {
      String text = heading(row, column).replaceAll("\\s+", " ").strip();
      if (!text.isEmpty() && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(text))) {
        parts.add(text);
      }
    }
    return parts;
  }

  private List<LedgerColumn> columns(int first, int last) {
    List<LedgerColumn> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      columns.add(
          new LedgerColumn(
              column,
              Merge.letter(column),
              String.join(" / ", parts(first, last, column)),
              null,
              0,
              ""));
    }
    return columns;
  }

  private record Claim(int column, HeaderWords.Guess guess) {}

  /** Each field to the column that names it best, each column to one field. */
  private List<LedgerColumn> assigned(List<LedgerColumn> columns, int first, int last) {
    List<Claim> claims = new ArrayList<>();
    for (LedgerColumn column : columns) {
      List<String> parts = parts(first, last, column.index());
      if (!parts.isEmpty()) {
        HeaderWords.guesses(parts).forEach(guess -> claims.add(new Claim(column.index(), guess)));
      }
    }
    claims.sort((a, b) -> Double.compare(b.guess().confidence(), a.guess().confidence()));
    List<LedgerColumn> result = new ArrayList<>(columns);
    Set<LedgerField> taken = new HashSet<>();
    for (Claim claim : claims) {
      if (result.get(claim.column()).field() == null && taken.add(claim.guess().field())) {
        result.set(
            claim.column(),
            result.get(claim.column()).as(claim.guess().field(), claim.guess().confidence()));
      }
    }
    instead(result, taken, LedgerField.DETAIL, LedgerField.PROBLEM, 0.8);
    // where only measures have them, they are the problem's, row by row
    instead(result, taken, LedgerField.MEASURE_OWNER, LedgerField.OWNER, 1);
    instead(result, taken, LedgerField.MEASURE_DUE, LedgerField.DUE, 1);
    return result;
  }

  private static void instead(
      List<LedgerColumn> columns,
      Set<LedgerField> taken,
      LedgerField from,
      LedgerField to,
      double weight) {
    if (!taken.contains(to)) {
      columns.replaceAll(c -> c.field() == from ? c.as(to, c.confidence() * weight) : c);
    }
  }
}
