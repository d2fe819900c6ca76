package org.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.rectification.BoardItem;
import org.duban.rectification.HistoricItems;
import org.duban.rectification.ItemContent;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.ItemService;
import org.duban.rectification.Ledger;
import org.duban.rectification.LedgerPage;
import org.duban.rectification.Measure;
import org.duban.rectification.PlanId;
import org.duban.rectification.RecordService;
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
      ItemService items,
      HistoricItems historic,
      RecordService records,
      OrganisationService organisation,
      Transactions transactions,
      Words words,
      AccessMode mode,
      OfficeClock clock) {
    this.ledger = ledger;
    this.imported = imported;
    this.services =
        new ImportRun.Services(
            items, historic, records, organisation, imported, transactions, words);
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
    LedgerPage first = office(plan);
    try (LedgerFile source = LedgerFile.open(file)) {
      LedgerLayout layout = source.layout(wish);
      PreviewBuilder preview = new PreviewBuilder(layout, services.words(), takeOver);
      if (!layout.fields().containsKey(LedgerField.PROBLEM)) {
        Refusal problem = Refusal.invalid("duban.document.refusal.noHeader", layout.sheet().name());
        return preview.build(
            source.layouts(), new LedgerFile.Tally(0, Map.of()), problem, List.of());
      }
      LedgerIntake intake = intake(plan, first, createUnits, takeOver);
      Repeats repeats = new Repeats(plan);
      LedgerFile.Tally tally =
          source.read(layout, deadlines(first), e -> repeats.check(e, intake, preview::add));
      repeats.flush(intake, preview::add);
      return preview.build(source.layouts(), tally, null, List.copyOf(intake.missingUnits()));
    }
  }

  /**
   * @param createUnits units that the organisation does not have are made as sections; otherwise
   *     their rows are handed back
   * @param takeOver null where all comes in as new: what the file claims is then written down only
   * @throws Refusal CONFLICT where the same ledger is being imported at the same time
   */
  public ImportOutcome run(
      PlanId plan, Path file, LedgerWish wish, boolean createUnits, TakeOverWish takeOver)
      throws IOException {
    mode.requireWritable();
    LedgerPage first = office(plan);
    try (LedgerFile source = LedgerFile.open(file)) {
      LedgerLayout layout = source.layout(wish);
      LedgerIntake intake = intake(plan, first, createUnits, takeOver);
      ImportRun run = new ImportRun(plan, services, takeOver);
      int[] skipped = new int[1];
      Consumer<LedgerIntake.Judged> sink =
          judged -> {
            skipped[0] += judged.state() == LedgerIntake.State.REPEAT ? 1 : 0;
            run.add(judged);
          };
      Repeats repeats = new Repeats(plan);
      source.read(layout, deadlines(first), e -> repeats.check(e, intake, sink));
      repeats.flush(intake, sink);
      run.finish();
      return outcome(run, layout, skipped[0]);
    }
  }

  private ImportOutcome outcome(ImportRun run, LedgerLayout layout, int skipped)
      throws IOException {
    byte[] back = null;
    String name = null;
    if (!run.rejected().isEmpty()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new RejectedWorkbook(layout, services.words()::text).write(run.rejected(), out);
      back = out.toByteArray();
      name = services.words().text("duban.document.rejected.fileName", clock.today().toString());
    }
    return new ImportOutcome(
        run.created(), run.measures(), skipped, run.rejected().size(), back, name);
  }

  private LedgerPage office(PlanId plan) {
    LedgerPage first = ledger.page(plan, ItemFilter.ALL, Optional.empty(), LedgerPages.SIZE);
    if (!first.mayEdit()) {
      throw Refusal.forbidden("duban.document.refusal.office");
    }
    return first;
  }

  private DeadlineReader deadlines(LedgerPage page) {
    return new DeadlineReader(page.plan().receivedOn(), clock.today());
  }

  private LedgerIntake intake(
      PlanId plan, LedgerPage first, boolean createUnits, TakeOverWish takeOver) {
    Set<String> inPlan = new HashSet<>();
    LedgerPages pages = cursor -> ledger.page(plan, ItemFilter.ALL, cursor, LedgerPages.SIZE);
    Set<String> problems = new HashSet<>();
    pages.each(
        first,
        item -> {
          inPlan.add(fingerprint(item, true));
          problems.add(fingerprint(item, false));
        });
    List<String> units = services.organisation().units().stream().map(Unit::name).toList();
    return new LedgerIntake(inPlan, problems, units, createUnits, takeOver, clock.today());
  }

  static String fingerprint(BoardItem item, boolean withMeasures) {
    ItemContent content = item.item().content();
    return Fingerprint.of(
        content.category(),
        Fingerprint.problem(content.title(), content.detail()),
        withMeasures ? item.measures().stream().map(Measure::text).toList() : List.of());
  }

  /** Asks for earlier imports in lots rather than entry by entry. */
  private final class Repeats {
    private final PlanId plan;
    private final List<LedgerEntry> lot = new ArrayList<>();

    Repeats(PlanId plan) {
      this.plan = plan;
    }

    void check(LedgerEntry entry, LedgerIntake intake, Consumer<LedgerIntake.Judged> sink) {
      lot.add(entry);
      if (lot.size() == ImportRun.LOT) {
        flush(intake, sink);
      }
    }

    void flush(LedgerIntake intake, Consumer<LedgerIntake.Judged> sink) {
      List<String> asked = lot.stream().map(LedgerEntry::fingerprint).toList();
      intake.alsoInPlan(services.transactions().run(() -> imported.known(plan, asked)));
      lot.forEach(entry -> sink.accept(intake.judge(entry)));
      lot.clear();
    }
  }
}
