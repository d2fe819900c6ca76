package org.duban.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duban.shared.Refusal;

/** A workbook with a ledger in it: where the ledger stands, and its entries one after another. */
final class LedgerFile implements Closeable {
  /** More sheets are listed by nobody. */
  private static final int MAX_SHEETS = 50;

  private final WorkbookFile workbook;
  private final List<LedgerLayout> layouts = new ArrayList<>();

  private LedgerFile(WorkbookFile workbook) {
    this.workbook = workbook;
  }

  static LedgerFile open(Path file) throws IOException {
    WorkbookFile workbook = WorkbookFile.open(file);
    LedgerFile ledger = new LedgerFile(workbook);
    try {
      for (SheetInfo sheet : workbook.sheets().stream().limit(MAX_SHEETS).toList()) {
        ledger.layouts.add(
            new HeaderFinder(sheet, ledger.top(sheet, HeaderFinder.LOOKED_AT)).find());
      }
    } catch (IOException | Refusal e) {
      workbook.close();
      throw e;
    }
    return ledger;
  }

  /** As guessed, in the order of the sheets. */
  List<LedgerLayout> layouts() {
    return layouts;
  }

  /** The likeliest sheet, or what the person asked for, with a sample in each column. */
  LedgerLayout layout(LedgerWish wish) throws IOException {
    LedgerLayout guess = wish.sheet() == null ? likeliest() : sheet(wish.sheet());
    if (wish.headerFirst() != null) {
      int rows = Math.max(HeaderFinder.LOOKED_AT, wish.headerLast() + 1);
      guess =
          new HeaderFinder(guess.sheet(), top(guess.sheet(), rows))
              .at(wish.headerFirst(), wish.headerLast());
    }
    Map<Integer, LedgerField> said = wish.columns();
    List<LedgerColumn> columns = new ArrayList<>();
    for (LedgerColumn column : guess.columns()) {
      columns.add(
          said == null
              ? column
              : column.as(said.get(column.index()), said.containsKey(column.index()) ? 1 : 0));
    }
    return new LedgerLayout(
        guess.sheet(), guess.headerFirst(), guess.headerLast(), sampled(guess, columns));
  }

  /** What was read, apart from the entries themselves. */
  record Tally(int rows, Map<String, Integer> skipped) {}

  /**
   * @throws Refusal INVALID where no column holds the problems, or the rows are too many
   */
  Tally read(LedgerLayout layout, DeadlineReader deadlines, LedgerRows.Sink entries)
      throws IOException {
    LedgerRows rows = new LedgerRows(layout.required(), deadlines, entries);
    workbook.read(layout.sheet(), rows::take);
    rows.finish();
    return new Tally(rows.taken(), rows.skipped());
  }

  private LedgerLayout likeliest() {
    return layouts.stream()
        .max(
            Comparator.comparingDouble(LedgerLayout::likeness)
                .thenComparing(l -> -l.sheet().index()))
        .orElseThrow(() -> Refusal.invalid("duban.document.refusal.broken"));
  }

  private LedgerLayout sheet(int index) {
    if (index < 0 || index >= layouts.size()) {
      throw Refusal.invalid("duban.document.refusal.noSheet", index + 1, layouts.size());
    }
    return layouts.get(index);
  }

  private List<SheetRow> top(SheetInfo sheet, int rows) throws IOException {
    List<SheetRow> top = new ArrayList<>();
    workbook.read(
        sheet,
        row -> {
          if (row.number() <= rows) {
            top.add(row);
          }
          return row.number() < rows;
        });
    return top;
  }

  private List<LedgerColumn> sampled(LedgerLayout layout, List<LedgerColumn> columns)
      throws IOException {
    List<SheetRow> below =
        top(layout.sheet(), layout.headerLast() + 20).stream()
            .filter(row -> row.number() > layout.headerLast() && row.own().size() > 1)
            .toList();
    return columns.stream()
        .map(
            column ->
                below.stream()
                    .map(row -> row.text(column.index()))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .map(
                        text ->
                            column.with(text.length() <= 60 ? text : text.substring(0, 59) + "…"))
                    .orElse(column))
        .toList();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
