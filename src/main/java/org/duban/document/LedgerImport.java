package org.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.rectification.HistoricItems;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.Ledger;
import org.duban.rectification.LedgerPage;
import org.duban.rectification.OwnColumns;
import org.duban.rectification.PlanEdits;
import org.duban.rectification.PlanId;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes a ledger from a workbook into a plan. Office work: the preview, too, is for those alone who
 * may import. What the plan already has is passed over, so the same file twice changes nothing.
 */
@Component
public class LedgerImport {
  private final Ledger ledger;
  private final ImportedStore imported;
  private final ImportRun.Services services;
  private final AccessMode mode;
  private final OfficeClock clock;

  public LedgerImport(
      Ledger ledger,
      ImportedStore imported,
      HistoricItems historic,
      PlanEdits plans,
      OrganisationService organisation,
      Transactions transactions,
      Words words,
      AccessMode mode,
      OfficeClock clock) {
    this.ledger = ledger;
    this.imported = imported;
    this.services =
        new ImportRun.Services(historic, plans, organisation, imported, transactions, words);
    this.mode = mode;
    this.clock = clock;
  }

  /**
   * Writes nothing.
   *
   * @param createUnits judge as if units unknown so far were made
   * @param takeOver null where all comes in as new
   * @throws Refusal NOT_FOUND, FORBIDDEN, or INVALID where the file is no readable workbook; a
   *     workbook without a recognisable header is shown, so that a person can say where it is
   */
  public LedgerPreview preview(
      PlanId plan, Path file, LedgerWish wish, boolean createUnits, TakeOverWish takeOver)
      throws IOException {
    LedgerPage first = office(plan, createUnits);
    try (LedgerFile source = LedgerFile.open(file)) {
      LedgerLayout layout = layout(source, wish, first);
      PreviewBuilder preview =
          new PreviewBuilder(layout, services.words(), takeOver, services.organisation().mayEdit());
      if (!layout.hasProblem()) {
        return preview.build(
            source.layouts(), new LedgerFile.Tally(0, Map.of()), layout.noProblem(), List.of());
      }
      LedgerIntake intake = intake(plan, first, createUnits, takeOver);
      Repeats repeats = new Repeats(plan, intake, preview::add);
      LedgerFile.Tally tally = source.read(layout, deadlines(first), repeats::add);
      repeats.flush();
      return preview.build(source.layouts(), tally, null, List.copyOf(intake.missingUnits()));
    }
  }

  /** A ledger that may be taken in, found so before anything is written; close it in any case. */
  public interface Ready extends Closeable {
    /**
     * Lot by lot, each whole or not at all. Stopped in between, what was written stays, and the
     * same file goes on from there.
     *
     * @throws Refusal CONFLICT where the same ledger is being imported at the same time
     * @throws IOException what {@code progress} threw, or a file that cannot be read any more
     */
    ImportOutcome run(ImportRun.Progress progress) throws IOException;
  }

  /**
   * @param createUnits units that the organisation does not have are made as sections; otherwise
   *     their rows are handed back
   * @param takeOver null where all comes in as new: what the file claims is then written down only
   * @throws Refusal NOT_FOUND, FORBIDDEN, or INVALID where the file is no ledger
   */
  public Ready open(
      PlanId plan, Path file, LedgerWish wish, boolean createUnits, TakeOverWish takeOver)
      throws IOException {
    mode.requireWritable();
    LedgerPage first = office(plan, createUnits);
    LedgerFile source = LedgerFile.open(file);
    try {
      LedgerLayout layout = layout(source, wish, first).required();
      return new Ready() {
        @Override
        public ImportOutcome run(ImportRun.Progress progress) throws IOException {
          LedgerIntake intake = intake(plan, first, createUnits, takeOver);
          ImportRun run = new ImportRun(plan, services, takeOver, progress);
          Repeats repeats = new Repeats(plan, intake, run::add);
          source.read(layout, deadlines(first), repeats::add);
          repeats.flush();
          run.finish();
          return outcome(run, layout);
        }

        @Override
        public void close() throws IOException {
          source.close();
        }
      };
    } catch (IOException | Refusal e) {
      source.close();
      throw e;
    }
  }

  /** All of it in one go. */
  ImportOutcome run(
      PlanId plan, Path file, LedgerWish wish, boolean createUnits, TakeOverWish takeOver)
      throws IOException {
    try (Ready ready = open(plan, file, wish, createUnits, takeOver)) {
      return ready.run((created, skipped, rejected) -> {});
    }
  }

  private ImportOutcome outcome(ImportRun run, LedgerLayout layout) throws IOException {
    byte[] back = null;
    String name = null;
    if (!run.rejected().isEmpty()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new RejectedWorkbook(layout, services.words()::text).write(run.rejected(), out);
      back = out.toByteArray();
      name = services.words().text("duban.document.rejected.fileName", clock.today().toString());
    }
    return new ImportOutcome(
        run.created(), run.measures(), run.skipped(), run.rejected().size(), back, name);
  }

  private LedgerPage office(PlanId plan, boolean createUnits) {
    LedgerPage first = ledger.page(plan, ItemFilter.ALL, Optional.empty(), LedgerPages.SIZE);
    first.plan().requireGoingOn();
    if (!first.mayEdit()) {
      throw Refusal.forbidden("duban.document.refusal.office");
    }
    if (createUnits && !services.organisation().mayEdit()) {
      throw Refusal.forbidden("duban.document.refusal.units");
    }
    return first;
  }

  /**
   * @throws Refusal INVALID where the plan cannot have so many columns of its own
   */
  private static LedgerLayout layout(LedgerFile source, LedgerWish wish, LedgerPage page)
      throws IOException {
    OwnColumns own = page.plan().more().own();
    LedgerLayout layout = source.layout(wish);
    LedgerLayout known = wish.columns() == null ? layout.knowing(own) : layout;
    own.adding(known.own().values());
    return known;
  }

  private DeadlineReader deadlines(LedgerPage page) {
    return new DeadlineReader(page.plan().receivedOn(), clock.today());
  }

  private LedgerIntake intake(
      PlanId plan, LedgerPage first, boolean createUnits, TakeOverWish takeOver) {
    KnownEntries known = new KnownEntries();
    LedgerPages pages = cursor -> ledger.page(plan, ItemFilter.ALL, cursor, LedgerPages.SIZE);
    pages.each(first, known::add);
    List<String> units = services.organisation().units().stream().map(Unit::name).toList();
    return new LedgerIntake(known, units, createUnits, takeOver, clock.today());
  }

  /** Asks for earlier imports in lots rather than entry by entry, before entries are judged. */
  private final class Repeats {
    private final PlanId plan;
    private final LedgerIntake intake;
    private final Sink sink;
    private final List<LedgerEntry> lot = new ArrayList<>();

    Repeats(PlanId plan, LedgerIntake intake, Sink sink) {
      this.plan = plan;
      this.intake = intake;
      this.sink = sink;
    }

    void add(LedgerEntry entry) throws IOException {
      lot.add(entry);
      if (lot.size() == ImportRun.LOT) {
        flush();
      }
    }

    void flush() throws IOException {
      List<String> asked =
          lot.stream().flatMap(entry -> Stream.of(entry.fingerprint(), entry.exact())).toList();
      intake.known().addImported(services.transactions().run(() -> imported.known(plan, asked)));
      for (LedgerEntry entry : lot) {
        sink.take(intake.judge(entry));
      }
      lot.clear();
    }
  }

  private interface Sink {
    void take(LedgerIntake.Judged judged) throws IOException;
  }
}
