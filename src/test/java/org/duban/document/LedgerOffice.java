package org.duban.document;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitKind;
import org.duban.rectification.BoardItem;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.NewPlan;
import org.duban.rectification.PlanId;
import org.duban.rectification.RectificationFixture;
import org.duban.rectification.Source;
import org.duban.shared.PageId;
import org.duban.testing.ChineseWords;

/** An office with an empty plan and two sections, its ledgers in and out, on a real database. */
final class LedgerOffice {
  final RectificationFixture office;
  final LedgerImport ledgers;
  final LedgerExport exports;
  final PageId page;
  final PlanId plan;
  private final Path folder;
  private boolean planned;

  LedgerOffice(ActiveObjects ao, Path folder) {
    this.folder = folder;
    office = RectificationFixture.on(ao);
    ledgers =
        new LedgerImport(
            office.ledger(),
            new ImportedStore(ao),
            office.historic(),
            office.edits(),
            office.organisation(),
            new Transactions(ao),
            ChineseWords.words(),
            new AccessMode(() -> false),
            new OfficeClock(office.time()));
    exports = new LedgerExport(office.ledger(), office.organisation(), ChineseWords.words());
    page = office.pages().add(815, "整改台账");
    plan = plan("市XX局巡察整改台账");
    office.organisation().create(new NewUnit("办公室", UnitKind.SECTION, null, null));
    office.organisation().create(new NewUnit("人事科", UnitKind.SECTION, null, null));
  }

  /** The first on the office's page; a page has one plan. */
  PlanId plan(String title) {
    PageId place = planned ? null : page;
    planned = true;
    return office
        .plans()
        .create(
            new NewPlan(
                "DUBAN",
                place,
                title,
                Source.PATROL,
                "市XX局",
                LocalDate.parse("2026-02-10"),
                "巡察〔2026〕1号"));
  }

  ImportOutcome take(Book book, boolean createUnits) throws IOException {
    return take(book.save(folder), createUnits, null);
  }

  ImportOutcome take(Path file, boolean createUnits, TakeOverWish takeOver) throws IOException {
    return ledgers.run(plan, file, LedgerWish.NONE, createUnits, takeOver);
  }

  LedgerPreview preview(Book book) throws IOException {
    return preview(plan, book.save(folder), null);
  }

  LedgerPreview preview(PlanId of, Path file, TakeOverWish takeOver) throws IOException {
    return ledgers.preview(of, file, LedgerWish.NONE, true, takeOver);
  }

  Path export(PlanId of, boolean split) throws IOException {
    Path out = folder.resolve("out-" + System.nanoTime() + ".xlsx");
    try (OutputStream to = Files.newOutputStream(out)) {
      exports.open(of, Map.of("split", String.valueOf(split))::get).writeTo(to);
    }
    return out;
  }

  List<BoardItem> items() {
    return items(plan);
  }

  List<BoardItem> items(PlanId of) {
    return office.ledger().page(of, ItemFilter.ALL, Optional.empty(), 200).items().rows();
  }
}
