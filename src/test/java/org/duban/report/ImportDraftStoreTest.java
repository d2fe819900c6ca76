package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import host.testing.WithDatabase;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.java.ao.Query;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.rectification.ItemMeasureRow;
import org.duban.rectification.ItemRow;
import org.duban.rectification.MeasureRow;
import org.duban.rectification.PlanRow;
import org.duban.rectification.RectificationFixture;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.duban.testing.FakePages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ImportDraftStoreTest {
  private static final String TEXT = "关于监督工作情况的汇报\n二、存在的问题\n一是日常检查不够经常。\n三、下一步整改措施\n一是健全制度。";
  private static final List<NewDraft.Entry> ENTRIES =
      List.of(
          new NewDraft.Entry("i1", "PROBLEM", "日常检查不够经常", "一是日常检查不够经常。"),
          new NewDraft.Entry("i2", "MEASURE", "健全制度", "一是健全制度。每季度检查一次。"));
  private static final List<NewDraft.Pair> PAIRS = List.of(new NewDraft.Pair("i1", "i2"));

  private ActiveObjects ao;
  private RectificationFixture ledger;
  private ImportDraftService drafts;
  private ReportChecklist checklists;
  private ReportPageListener listener;
  private int plansBefore;

  @BeforeEach
  void open(ActiveObjects given) {
    ao = given;
    ledger = RectificationFixture.on(ao);
    Transactions transactions = new Transactions(ao);
    ImportDraftStore store = new ImportDraftStore(ao, transactions);
    OfficeClock clock = new OfficeClock(ledger.time());
    checklists =
        new ReportChecklist(
            store,
            ledger.plans(),
            ledger.items(),
            ledger.pages(),
            clock,
            ChineseWords.words(),
            transactions);
    drafts =
        new ImportDraftService(
            store,
            checklists,
            ledger.user(),
            new AccessMode(() -> false),
            ledger.pages(),
            clock,
            ChineseWords.words(),
            transactions);
    listener = new ReportPageListener(null, drafts, checklists);
    ledger.user().is(ledger.clerk());
    plansBefore = ao.count(PlanRow.class, Query.select());
  }

  @Test
  void theSameRequestsAtOnceKeepOneDraft() throws Exception {
    NewDraft wanted = draft("汇报", true);
    ExecutorService wizard = Executors.newFixedThreadPool(4);
    Set<Integer> kept = new HashSet<>();
    try {
      for (int round = 0; round < 5; round++) {
        ao.deleteWithSQL(ImportDraftRow.class, "ID > ?", 0);
        kept.clear();
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> press =
            () -> {
              ledger.user().is(ledger.clerk());
              together.await();
              return drafts.create(wanted);
            };
        for (Future<Integer> each : wizard.invokeAll(Collections.nCopies(4, press))) {
          kept.add(each.get());
        }
        assertThat(kept).hasSize(1);
      }
    } finally {
      wizard.shutdownNow();
    }
    assertThat(ao.count(ImportDraftRow.class, Query.select())).isEqualTo(1);
  }

  @Test
  void aDraftMakesNoPlanYet() {
    ImportDraft draft = draftOf("汇报", true);

    assertThat(draft.text()).isEqualTo(TEXT);
    assertThat(draft.decisions().problems()).hasSize(1);
    assertThat(ao.count(PlanRow.class, Query.select())).isEqualTo(plansBefore);
  }

  @Test
  void thePageGetsAPlanWithProblemsMeasuresAndTheTickedPairs() {
    ImportDraft draft = draftOf("汇报", true);
    PageId page = ledger.pages().add(815, "汇报");

    listener.blueprintPageCreated(
        new BlueprintPageCreateEvent(
            new Saved(815, "汇报", ""), null, Map.of("draftId", String.valueOf(draft.id()))));

    assertThat(ledger.plans().findByPage(page))
        .singleElement()
        .satisfies(p -> assertThat(p.organ()).isEqualTo("市示例局"));
    assertThat(ao.find(ItemRow.class, Query.select())).hasSize(1);
    assertThat(ao.find(MeasureRow.class, Query.select()))
        .singleElement()
        .satisfies(m -> assertThat(m.getText()).isEqualTo("健全制度。每季度检查一次。"));
    assertThat(ao.count(ItemMeasureRow.class, Query.select())).isEqualTo(1);
  }

  /** D3, invariant 14. */
  @Test
  void theSameRequestGivesTheSameDraft() {
    int first = drafts.create(draft("汇报", true));
    ledger.time().set("2026-03-20");
    int again = drafts.create(draft("汇报", true));
    ledger.time().set("2026-04-10");

    assertThat(again).isEqualTo(first);
    assertThat(drafts.find(String.valueOf(first))).as("thirty days from the last time").isPresent();
  }

  @Test
  void theMacroInThePageIsEnoughAndBothEventsMakeOnePlan() {
    ImportDraft draft = draftOf("汇报", true);
    PageId page = ledger.pages().add(816, "汇报");
    Saved saved = new Saved(816, "汇报", drafts.page(draft));

    listener.pageCreated(new PageCreateEvent(saved));
    listener.blueprintPageCreated(
        new BlueprintPageCreateEvent(saved, null, Map.of("draftId", String.valueOf(draft.id()))));

    assertThat(ledger.plans().findByPage(page)).hasSize(1);
    assertThat(ao.count(ItemRow.class, Query.select())).isEqualTo(1);
  }

  @Test
  void theSameTextOnASecondPageHasItsOwnPlan() {
    ImportDraft draft = draftOf("汇报", true);
    for (long id : new long[] {816, 817}) {
      ledger.pages().add(id, "汇报");
      listener.pageCreated(new PageCreateEvent(new Saved(id, "汇报", drafts.page(draft))));
    }

    assertThat(ledger.plans().findByPage(new PageId(817))).hasSize(1);
    assertThat(ao.count(PlanRow.class, Query.select())).isEqualTo(plansBefore + 2);
    assertThat(ao.count(ItemRow.class, Query.select())).isEqualTo(2);
  }

  @Test
  void nobodyElseSeesADraftNorTakesItToAPage() {
    ImportDraft draft = draftOf("汇报", true);
    String body = drafts.page(draft);

    ledger.user().is(ledger.secondClerk());
    PageId page = ledger.pages().add(817, "汇报");
    listener.pageCreated(new PageCreateEvent(new Saved(817, "汇报", body)));

    assertThatThrownBy(() -> drafts.get(id(draft))).hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> checklists.make(id(draft), page)).hasMessageContaining("noDraft");
    assertThat(checklists.offer(id(draft), page)).isEmpty();
    assertThat(ledger.plans().findByPage(page)).isEmpty();
  }

  @Test
  void aCopyUnderAnotherTitleStartsWithoutAPlanAndOffersTheDraft() {
    ImportDraft draft = draftOf("汇报", true);
    PageId page = ledger.pages().add(818, "汇报的副本");

    listener.pageCreated(new PageCreateEvent(new Saved(818, "汇报的副本", drafts.page(draft))));

    assertThat(ledger.plans().findByPage(page)).isEmpty();
    assertThat(checklists.offer(id(draft), page))
        .hasValueSatisfying(o -> assertThat(o.text()).isEqualTo("从汇报草稿生成清单（1 个问题，1 条措施）"));
  }

  @Test
  void whatFailedWithThePageIsDoneLaterByTheOffice() {
    ImportDraft draft = draftOf("汇报", true);
    PageId page = ledger.pages().add(819, "汇报");
    ledger.pages().lockFor(ledger.clerk(), page);

    PageCreateEvent event = new PageCreateEvent(new Saved(819, "汇报", drafts.page(draft)));
    new Transactions(ao)
        .run(
            () -> {
              listener.pageCreated(event);
              return "the page's own transaction is not spoilt";
            });
    assertThat(ledger.plans().findByPage(page)).isEmpty();
    ledger.user().is(ledger.secondClerk());

    assertThat(checklists.offer(id(draft), page)).isPresent();
    assertThat(checklists.make(id(draft), page)).isEqualTo(checklists.make(id(draft), page));
    assertThat(ao.count(ItemRow.class, Query.select())).isEqualTo(1);
  }

  @Test
  void onlyTheOfficeIsOfferedADraft() {
    ImportDraft draft = draftOf("汇报", true);
    PageId page = ledger.pages().add(820, "汇报");

    ledger.user().is(ledger.stranger());

    assertThat(checklists.offer(id(draft), page)).isEmpty();
    assertThatThrownBy(() -> checklists.make(id(draft), page)).hasMessageContaining("FORBIDDEN");
  }

  @Test
  void aDraftIsGoneAfterThirtyDays() {
    int id = drafts.create(draft("汇报", false));
    ledger.time().set("2026-04-02");

    assertThat(drafts.find(String.valueOf(id))).isEmpty();
    drafts.create(draft("另一篇", false));
    assertThat(ao.count(ImportDraftRow.class, Query.select())).isEqualTo(1);
  }

  @Test
  void whoMayNotMakeAChecklistMayStillMakeThePage() {
    ledger.user().is(ledger.stranger());

    assertThatThrownBy(() -> drafts.create(draft("汇报", true)))
        .hasMessageContaining("duban.report.refusal.notOffice");
    assertThat(ao.count(ImportDraftRow.class, Query.select())).isZero();
    assertThat(draftOf("汇报", false).decisions()).isNull();
  }

  @Test
  void whatALedgerCannotTakeIsRefusedBeforeThePage() {
    List<NewDraft.Entry> tooLong =
        List.of(new NewDraft.Entry("i1", "PROBLEM", "长".repeat(256), "一"));
    NewDraft wrong =
        new NewDraft(FakePages.SPACE, "汇报", "", "", "", TEXT, true, tooLong, List.of());

    assertThatThrownBy(() -> drafts.create(wrong)).isInstanceOf(Refusal.class);
    assertThat(ao.count(ImportDraftRow.class, Query.select())).isZero();
  }

  @Test
  void theContextProviderGivesTheTitleAndTheChapters() {
    ImportDraft draft = draftOf("汇报", true);
    ReportContextProvider provider = new ReportContextProvider(drafts);

    Map<String, Object> context = provider.getContextMap(Map.of("draftId", id(draft)));

    assertThat(context).containsEntry("ContentPageTitle", "汇报");
    assertThat((String) context.get("reportBody"))
        .contains("<h1>二、存在的问题</h1>", "<ac:parameter ac:name=\"draft\">" + draft.id())
        .doesNotContain("ac:name=\"plan\"");
    assertThatThrownBy(() -> provider.getContextMap(Map.of("draftId", "x")))
        .hasMessageContaining("noDraft");
    assertThatThrownBy(() -> provider.getContextMap(Map.of())).hasMessageContaining("noDraft");
  }

  @Test
  void aPairOfUnknownEntriesIsRefusedAndLeavesNothing() {
    NewDraft wrong =
        new NewDraft(
            FakePages.SPACE,
            "汇报",
            "",
            "",
            "",
            TEXT,
            true,
            ENTRIES,
            List.of(new NewDraft.Pair("i2", "i1")));

    assertThatThrownBy(() -> drafts.create(wrong)).hasMessageContaining("refusal.pair");
    assertThat(ao.count(ImportDraftRow.class, Query.select())).isZero();
  }

  private ImportDraft draftOf(String title, boolean checklist) {
    return drafts.get(String.valueOf(drafts.create(draft(title, checklist))));
  }

  private static String id(ImportDraft draft) {
    return String.valueOf(draft.id());
  }

  private static NewDraft draft(String title, boolean checklist) {
    return new NewDraft(
        FakePages.SPACE,
        title,
        "市示例局",
        "2025年",
        "",
        TEXT,
        checklist,
        checklist ? ENTRIES : List.of(),
        checklist ? PAIRS : List.of());
  }

  private static final class Saved extends Page {
    private final long id;
    private final String title;
    private final String body;

    Saved(long id, String title, String body) {
      this.id = id;
      this.title = title;
      this.body = body;
    }

    @Override
    public long getId() {
      return id;
    }

    @Override
    public String getTitle() {
      return title;
    }

    @Override
    public String getBodyAsString() {
      return body;
    }
  }
}
