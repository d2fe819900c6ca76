package org.duban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A ledger as it is read without a word from anybody, received on 10 March 2026. */
record LedgerRead(LedgerLayout layout, LedgerFile.Tally tally, List<LedgerEntry> entries) {
  static LedgerRead of(Book book, Path folder) {
    try (LedgerFile file = LedgerFile.open(book.save(folder))) {
      List<LedgerEntry> entries = new ArrayList<>();
      LedgerLayout layout = file.layout(LedgerWish.NONE);
      return new LedgerRead(layout, file.read(layout, deadlines(), entries::add), entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DeadlineReader deadlines() {
    return new DeadlineReader(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 20));
  }

  LedgerEntry entry(int index) {
    return entries.get(index);
  }

  String fields() {
    return layout.columns().stream()
        .filter(c -> c.field() != null)
        .map(c -> c.letter() + "=" + c.field())
        .collect(Collectors.joining(" "));
  }

  List<String> faults() {
    return entries.stream()
        .flatMap(e -> e.faults().stream())
        .filter(CellFault::rejects)
        .map(f -> f.cell() + " " + f.reason().why().key().replace("duban.document.why.", ""))
        .toList();
  }
}
