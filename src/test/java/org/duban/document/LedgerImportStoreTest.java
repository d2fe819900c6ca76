package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitKind;
import org.duban.rectification.BoardItem;
import org.duban.rectification.ItemEdit;
import org.duban.rectification.ItemField;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.Measure;
import org.duban.rectification.NewPlan;
import org.duban.rectification.PlanId;
import org.duban.rectification.RectificationFixture;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class LedgerImportStoreTest {
  @TempDir Path folder;
  private LedgerOffice desk;
  private RectificationFixture office;
  private LedgerImport ledgers;
  private LedgerExport exports;
  private PlanId plan;

  @BeforeEach
  void open(ActiveObjects ao) {
    desk = new LedgerOffice(ao, folder);
    office = desk.office;
    ledgers = desk.ledgers;
    exports = desk.exports;
    plan = desk.plan;
  }

  private static Book ledger() {
    return Book.sheet("台账")
        .row("市XX局巡察整改台账")
        .row("序号", "问题类别", "具体问题", "整改措施", "责任领导", "牵头科室", "责任人", "整改时限", "进展情况", "整改状态")
        .row(
            1,
            "党的建设",
            "理论学习不够深入",
            "1.制定学习计划\n2.每月集中学习",
            "张三（副局长）",
            "办公室、人事科",
            "陈一",
            "立行立改，长期坚持",
            "已学习3次",
            "已完成整改")
        .row(2, "作风建设", "下基层调研偏少", "每季度调研一次", "张三", "人事科", "陈一", "6月30日前", null, "尚未整改")
        .row(3, "作风建设", "会议偏多", "合并会议", null, null, null, null, null, null)
        .merge(0, 0, 0, 9);
  }

  private ImportOutcome take(Book book, boolean createUnits) throws IOException {
    return desk.take(book, createUnits);
  }

  private List<BoardItem> items() {
    return desk.items();
  }

  @Test
  void takesProblemsWithTheirMeasuresPeopleUnitsAndTerms() throws IOException {
    ImportOutcome outcome = take(ledger(), false);

    assertThat(outcome.created()).isEqualTo(3);
    assertThat(outcome.rejected()).isZero();
    assertThat(outcome.rejectedFile()).isNull();
    BoardItem first = items().get(0);
    assertThat(first.item().content().leader().post()).isEqualTo("副局长");
    assertThat(first.leadUnit().name()).isEqualTo("办公室");
    assertThat(first.coUnits()).extracting(u -> u.name()).containsExactly("人事科");
    assertThat(first.item().content().term().longTerm()).isTrue();
    assertThat(first.measures())
        .extracting(Measure::text)
        .containsExactlyInAnyOrder("制定学习计划", "每月集中学习");
    assertThat(items().get(1).item().content().term().dueOn()).isEqualTo("2026-06-30");
  }

  /** From a column of its own; this app's own files have it behind the units. */
  @Test
  void unitsThatGetACopyAreTakenAndGivenBack() throws IOException {
    office.organisation().create(new NewUnit("市委巡察办", UnitKind.EXTERNAL, null, null));
    take(
        Book.sheet("台账")
            .row("序号", "具体问题", "牵头科室", "抄送单位")
            .row(1, "理论学习不够深入", "办公室", "市委巡察办")
            .row(2, "会议偏多", "办公室\n抄送：人事科", null),
        false);

    assertThat(items())
        .extracting(item -> item.ccUnits().get(0).name())
        .containsExactly("市委巡察办", "人事科");
    assertThat(items()).allSatisfy(item -> assertThat(item.coUnits()).isEmpty());
    assertThat(exports.line(items().get(0), PrintedColumn.USUAL).text(PrintedColumn.LEAD_UNIT))
        .isEqualTo("办公室\n抄送：市委巡察办");
  }

  @Test
  void closesNothingBecauseAFileSaysSo() throws IOException {
    take(ledger(), false);

    assertThat(items())
        .extracting(i -> i.item().status())
        .containsExactly(ItemStatus.DOING, ItemStatus.OPEN, ItemStatus.DRAFT);
    assertThat(items().get(0).latest().text()).isEqualTo("已学习3次\n（导入时台账标注：已完成整改）");
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    take(ledger(), false);

    ImportOutcome again = take(ledger(), false);

    assertThat(again.created()).isZero();
    assertThat(again.skipped()).isEqualTo(3);
    assertThat(items()).hasSize(3);
  }

  @Test
  void recognisesAnEntryThatWasEditedSince() throws IOException {
    take(ledger(), false);
    BoardItem draft = items().get(2);
    office
        .items()
        .edit(
            draft.item().id(),
            draft.item().version(),
            new ItemEdit().text(ItemField.TITLE, "会议、文件偏多"));

    assertThat(take(ledger(), false).created()).isZero();
  }

  @Test
  void whatItGivesOutComesBackAsRepeatsOnly() throws IOException {
    take(ledger(), false);
    for (boolean split : new boolean[] {false, true}) {
      Path out = desk.export(plan, split);
      PlanId other =
          office.plans().create(new NewPlan("DUBAN", null, "副本", null, null, null, null));

      LedgerPreview same = ledgers.preview(plan, out, LedgerWish.NONE, true, null);
      LedgerPreview fresh = ledgers.preview(other, out, LedgerWish.NONE, true, null);

      assertThat(same.counts()).containsEntry("items", 3).containsEntry("repeats", 3);
      assertThat(fresh.counts()).containsEntry("ready", 3).containsEntry("rejected", 0);
      assertThat(fresh.rows().get(0).dueOn()).isEqualTo("2026-04-11");
    }
  }

  @Test
  void handsBackWhatItCouldNotTakeAndTakesTheRest() throws IOException {
    Book book =
        ledger()
            .row(4, "作风建设", "公文质量不高", "培训", "张三、李四", "办公室", null, "尽快")
            .row(5, "作风建设", "考勤不严", "打卡", "张三", "后勤科", null, "年底前");

    ImportOutcome outcome = take(book, false);
    Path back = Files.write(folder.resolve("back.xlsx"), outcome.rejectedFile());

    assertThat(outcome.created()).isEqualTo(3);
    assertThat(outcome.rejected()).isEqualTo(2);
    assertThat(outcome.rejectedName()).isEqualTo("未导入的行-2026-03-02.xlsx");
    LedgerPreview preview = ledgers.preview(plan, back, LedgerWish.NONE, true, null);
    assertThat(preview.counts()).containsEntry("items", 2);
    assertThat(preview.missingUnits()).containsExactly("后勤科");
    assertThat(ledgers.run(plan, back, LedgerWish.NONE, true, null).created()).isEqualTo(1);
    assertThat(items().get(3).leadUnit().name()).isEqualTo("后勤科");
  }

  @Test
  void rowsAfterARightWasWithdrawnAreHandedBackWithTheReason() throws IOException {
    Book book = ledger();
    for (int row = 4; row <= 250; row++) {
      book.row(row, "作风建设", "问题" + row, "措施" + row, null, null, null, null, null, null);
    }
    ImportOutcome outcome;
    try (LedgerImport.Ready ready =
        ledgers.open(plan, book.save(folder), LedgerWish.NONE, false, null)) {
      outcome =
          ready.run(
              (created, skipped, rejected) -> {
                if (created > 0) {
                  office.pages().lockFor(office.clerk(), desk.page);
                }
              });
    }

    assertThat(outcome.created()).isEqualTo(100);
    assertThat(outcome.rejected()).isEqualTo(150);
    Path back = Files.write(folder.resolve("back.xlsx"), outcome.rejectedFile());
    office.pages().unlock();
    assertThat(ledgers.run(plan, back, LedgerWish.NONE, false, null).created()).isEqualTo(150);
  }

  @Test
  void showsWhatItWouldDoAndWritesNothing() throws IOException {
    Book book = ledger().row(4, "作风建设", "公文质量不高", "培训", "张三、李四", "办公室", null, "尽快");

    LedgerPreview preview = ledgers.preview(plan, book.save(folder), LedgerWish.NONE, true, null);

    assertThat(preview.counts())
        .containsAllEntriesOf(
            Map.of("rows", 4, "items", 4, "ready", 3, "repeats", 0, "rejected", 1));
    assertThat(preview.headerRows()).containsExactly(2, 2);
    assertThat(preview.columns().get(7).field()).isEqualTo("DUE");
    assertThat(preview.columns().get(7).sample()).isEqualTo("立行立改，长期坚持");
    assertThat(preview.rows().get(1).due()).isEqualTo("2026-06-30前");
    assertThat(preview.errors())
        .filteredOn(LedgerPreview.Fault::rejects)
        .extracting(f -> f.cell() + " " + f.reason() + "。" + f.cure())
        .containsExactly(
            "H6 看不懂时限“尽快”。写“立行立改”“长期坚持”或日期，如“2026年6月30日前”。",
            "E6 写了 2 名责任领导。每个问题只能有一名责任领导，只留一个姓名；职务写在姓名后的括号里。");
    assertThat(items()).isEmpty();
  }

  @Test
  void doesNotDoubleAProblemWhoseMeasuresChangedInTheFile() throws IOException {
    take(ledger(), false);

    ImportOutcome outcome =
        take(
            Book.sheet("台账").row("序号", "问题类别", "具体问题", "整改措施").row(1, "作风建设", "会议偏多", "取消会议"),
            false);

    assertThat(outcome.created()).isZero();
    assertThat(outcome.rejected()).isEqualTo(1);
  }

  @Test
  void tellsHowFarItIsAndStopsAfterTheLotWhenToldTo() throws IOException {
    Book book = Book.sheet("台账").row("序号", "具体问题", "整改措施");
    for (int i = 1; i <= 250; i++) {
      book.row(i, "第" + i + "个问题", "措施" + i);
    }
    Path file = book.save(folder);
    List<Integer> told = new ArrayList<>();

    try (LedgerImport.Ready ready = ledgers.open(plan, file, LedgerWish.NONE, false, null)) {
      assertThatIOException()
          .isThrownBy(
              () ->
                  ready.run(
                      (created, skipped, rejected) -> {
                        told.add(created);
                        if (created == 200) {
                          throw new IOException("the reader has gone");
                        }
                      }))
          .withMessage("the reader has gone");
    }

    assertThat(told).containsExactly(100, 200);
    assertThat(items()).hasSize(200);
    ImportOutcome rest = desk.take(file, false, null);
    assertThat(rest.created()).isEqualTo(50);
    assertThat(rest.skipped()).isEqualTo(200);
  }

  @Test
  void oneMeasureOverTwoProblemsStaysOne() throws IOException {
    take(
        Book.sheet("台账")
            .row("序号", "具体问题", "整改措施")
            .row(1, "会议偏多", "合并办会办文")
            .row(2, "文件偏多", null)
            .merge(1, 2, 2, 2),
        false);

    assertThat(items().get(0).measures()).isEqualTo(items().get(1).measures()).hasSize(1);
  }

  @Test
  void isForTheOfficeAloneAndHiddenPlansAreNotFound() {
    Path file = ledger().save(folder);
    office.user().is(office.stranger());

    Refusal stranger = refused(() -> ledgers.preview(plan, file, LedgerWish.NONE, true, null));
    office.pages().hideFrom(office.stranger(), desk.page);
    Refusal hidden = refused(() -> exports.open(plan, name -> null));

    assertThat(stranger.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(hidden.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void twoWindowsImportingTheSameFileMakeItOnce() throws Exception {
    Path file = ledger().save(folder);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = threads.submit(window(office.clerk(), file, start));
      Future<Integer> two = threads.submit(window(office.secondClerk(), file, start));

      assertThat(one.get() + two.get()).isEqualTo(3);
      assertThat(items()).hasSize(3);
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Integer> window(Viewer viewer, Path file, CyclicBarrier start) {
    return () -> {
      office.user().is(viewer);
      start.await();
      try {
        return ledgers.run(plan, file, LedgerWish.NONE, false, null).created();
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        return 0;
      }
    };
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Refusal refused(Work work) {
    return catchThrowableOfType(Refusal.class, work::run);
  }
}
