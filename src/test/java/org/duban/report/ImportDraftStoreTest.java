package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.rectification.ItemMeasureRow;
import org.duban.rectification.ItemRow;
import org.duban.rectification.MeasureRow;
import org.duban.rectification.PlanId;
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
  private ReportPageListener listener;

  @BeforeEach
  void open(ActiveObjects given) {
    ao = given;
    ledger = RectificationFixture.on(ao);
    drafts =
        new ImportDraftService(
            new ImportDraftStore(ao),
            new ReportChecklist(ledger.plans(), ledger.items()),
            ledger.user(),
            new AccessMode(() -> false),
            ledger.pages(),
            new OfficeClock(ledger.time()),
            ChineseWords.words(),
            new Transactions(ao));
    listener = new ReportPageListener(null, drafts, ledger.plans());
    ledger.user().is(ledger.clerk());
  }

  @Test
  void aDraftMakesItsPlanWithProblemsMeasuresAndTheTickedPairs() {
    ImportDraft draft = drafts.get(String.valueOf(drafts.create(draft("汇报", true))));

    assertThat(draft.text()).isEqualTo(TEXT);
    assertThat(ledger.plans().get(new PlanId(draft.plan())).hidden()).isTrue();
    assertThat(ao.find(ItemRow.class, Query.select())).hasSize(1);
    assertThat(ao.find(MeasureRow.class, Query.select()))
        .singleElement()
        .satisfies(m -> assertThat(m.getText()).isEqualTo("健全制度。每季度检查一次。"));
    assertThat(ao.count(ItemMeasureRow.class, Query.select())).isEqualTo(1);
  }

  /** D3, invariant 14. */
  @Test
  void theSameDraftAgainMakesNothingTwice() {
    int before = ao.count(PlanRow.class, Query.select());

    int first = drafts.create(draft("汇报", true));
    int again = drafts.create(draft("汇报", true));

    assertThat(again).isEqualTo(first);
    assertThat(ao.count(PlanRow.class, Query.select())).isEqualTo(before + 1);
    assertThat(ao.count(ItemRow.class, Query.select())).isEqualTo(1);
  }

  @Test
  void nobodyElseSeesADraftNorItsPlan() {
    int id = drafts.create(draft("汇报", true));
    int plan = drafts.get(String.valueOf(id)).plan();

    ledger.user().is(ledger.secondClerk());

    assertThatThrownBy(() -> drafts.get(String.valueOf(id))).hasMessageContaining("NOT_FOUND");
    assertThat(ledger.plans().find(new PlanId(plan))).isEmpty();
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

    assertThatThrownBy(() -> drafts.create(draft("汇报", true))).isInstanceOf(Refusal.class);
    assertThat(ao.count(ImportDraftRow.class, Query.select())).isZero();
    assertThat(drafts.get(String.valueOf(drafts.create(draft("汇报", false)))).plan()).isNull();
  }

  @Test
  void thePagesEventBindsThePlan() {
    int id = drafts.create(draft("汇报", true));
    PageId page = ledger.pages().add(815, "汇报");

    listener.blueprintPageCreated(
        new BlueprintPageCreateEvent(
            new Saved(815, ""), null, Map.of("draftId", String.valueOf(id))));

    assertThat(ledger.plans().findByPage(page))
        .singleElement()
        .satisfies(p -> assertThat(p.hidden()).isFalse());
  }

  @Test
  void withoutTheBlueprintsEventTheMacroInThePageBindsIt() {
    ImportDraft draft = drafts.get(String.valueOf(drafts.create(draft("汇报", true))));
    PageId page = ledger.pages().add(816, "汇报");

    listener.pageCreated(new PageCreateEvent(new Saved(816, drafts.page(draft))));
    listener.pageCreated(new PageCreateEvent(new Saved(816, drafts.page(draft))));

    assertThat(ledger.plans().findByPage(page)).hasSize(1);
  }

  @Test
  void anotherPersonsPageDoesNotTakeThePlan() {
    ImportDraft draft = drafts.get(String.valueOf(drafts.create(draft("汇报", true))));
    PageId page = ledger.pages().add(817, "抄来的页面");
    ledger.user().is(ledger.secondClerk());

    listener.pageCreated(new PageCreateEvent(new Saved(817, drafts.page(draft))));

    ledger.user().is(ledger.clerk());
    assertThat(ledger.plans().findByPage(page)).isEmpty();
  }

  @Test
  void aPairOfUnknownEntriesIsRefusedAndLeavesNothing() {
    int before = ao.count(PlanRow.class, Query.select());
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
    assertThat(ao.count(PlanRow.class, Query.select())).isEqualTo(before);
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
    private final String body;

    Saved(long id, String body) {
      this.id = id;
      this.body = body;
    }

    @Override
    public long getId() {
      return id;
    }

    @Override
    public String getBodyAsString() {
      return body;
    }
  }
}
