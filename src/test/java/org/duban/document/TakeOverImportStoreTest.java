package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.io.IOException;
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
import org.duban.rectification.ItemStatus;
import org.duban.rectification.NewPlan;
import org.duban.rectification.PlanId;
import org.duban.rectification.RectificationFixture;
import org.duban.rectification.Source;
import org.duban.shared.PageId;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class TakeOverImportStoreTest {
  @TempDir Path folder;
  private RectificationFixture office;
  private LedgerImport ledgers;
  private PlanId plan;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = RectificationFixture.on(ao);
    ledgers =
        new LedgerImport(
            office.ledger(),
            new ImportedStore(ao),
            office.items(),
            office.historic(),
            office.records(),
            office.organisation(),
            new Transactions(ao),
            ChineseWords.words(),
            new AccessMode(() -> false),
            new OfficeClock(office.time()));
    PageId page = office.pages().add(815, "整改台账");
    plan =
        office
            .plans()
            .create(
                new NewPlan(
                    "DUBAN",
                    page,
                    "市XX局巡察整改台账",
                    Source.PATROL,
                    "市XX局",
                    LocalDate.parse("2026-02-10"),
                    "巡察〔2026〕1号"));
    office.organisation().create(new NewUnit("办公室", UnitKind.SECTION, null, null));
    office.organisation().create(new NewUnit("人事科", UnitKind.SECTION, null, null));
  }

  @Test
  void takesALedgerOverAsItStands() throws IOException {
    Book book = standing();
    TakeOverWish wish = new TakeOverWish("局党组会议纪要", "旧台账.xlsx", Map.of("搁置", ItemStatus.DOING));

    ImportOutcome outcome = ledgers.run(plan, book.save(folder), LedgerWish.NONE, false, wish);

    assertThat(outcome.created()).isEqualTo(4);
    assertThat(outcome.rejected()).as("closed without a date").isEqualTo(1);
    assertThat(items())
        .extracting(board -> board.item().status())
        .containsExactly(ItemStatus.CLOSED, ItemStatus.HOLD, ItemStatus.DOING, ItemStatus.DRAFT);
    BoardItem closed = items().get(0);
    assertThat(closed.item().closedOn()).isEqualTo(LocalDate.parse("2025-11-14"));
    assertThat(closed.item().origDueOn()).isEqualTo(LocalDate.parse("2025-09-30"));
    assertThat(closed.item().judgedOn()).isEqualTo(LocalDate.parse("2025-12-31"));
    assertThat(closed.takeOver().basis()).isEqualTo("局党组会议纪要");
    assertThat(closed.takeOver().file()).isEqualTo("旧台账.xlsx");
    assertThat(closed.latest().text()).contains("已修订办法");
    assertThat(items().get(1).item().content().term().longTerm()).isTrue();
    assertThat(ledgers.run(plan, book.save(folder), LedgerWish.NONE, false, wish).created())
        .as("the same file again")
        .isZero();
  }

  @Test
  void theTwoDatesOfAnImportGoThroughTheTrailOfEachItem() throws IOException {
    ledgers.run(
        plan,
        standing().save(folder),
        LedgerWish.NONE,
        false,
        new TakeOverWish("纪要", null, Map.of("搁置", ItemStatus.DOING)));

    assertThat(office.check().verify(plan).broken()).isEmpty();
  }

  @Test
  void aLookShowsWhatTheStatesMeanAndWhatCannotStand() throws IOException {
    TakeOverWish wish = new TakeOverWish(null, null, Map.of());

    LedgerPreview look =
        ledgers.preview(plan, standing().save(folder), LedgerWish.NONE, true, wish);

    assertThat(look.claims())
        .containsExactly(
            new LedgerPreview.Claim("已销号", 2, "CLOSED"),
            new LedgerPreview.Claim("持续整改", 1, "HOLD"),
            new LedgerPreview.Claim("搁置", 1, null),
            new LedgerPreview.Claim("", 1, "OPEN"));
    assertThat(look.states())
        .extracting(LedgerPreview.Field::name)
        .containsExactly("OPEN", "DOING", "CLOSED", "HOLD");
    assertThat(look.errors())
        .filteredOn(LedgerPreview.Fault::rejects)
        .extracting(LedgerPreview.Fault::key)
        .containsExactly(
            "duban.document.why.takeOver.status", "duban.document.why.takeOver.closedOn");
    assertThat(look.rows().get(0).state()).isEqualTo("NEW");
    assertThat(look.rows().get(0).standing()).isEqualTo("已销号");
    assertThat(look.rows().get(0).closedOn()).isEqualTo("2025-11-14");
  }

  @Test
  void withoutTheWishAStateIsOnlyAClaim() throws IOException {
    ledgers.run(plan, standing().save(folder), LedgerWish.NONE, false, null);

    assertThat(items())
        .extracting(board -> board.item().status())
        .doesNotContain(ItemStatus.CLOSED, ItemStatus.HOLD);
  }

  private static Book standing() {
    return Book.sheet("旧台账")
        .row("序号", "具体问题", "整改措施", "责任领导", "牵头科室", "原定时限", "整改时限", "整改进展", "整改状态", "销号日期")
        .row(
            1,
            "谈心谈话不到位",
            "修订办法",
            "张三",
            "办公室",
            "2025-09-30",
            "2025年12月31日",
            "已修订办法",
            "已销号",
            LocalDate.parse("2025-11-14"))
        .row(2, "调研偏少", "每季度调研", "张三", "人事科", null, "长期坚持", null, "持续整改", null)
        .row(3, "会议偏多", "合并会议", "张三", "人事科", null, "2026年6月30日前", null, "搁置", null)
        .row(4, "没有日期", "补齐", "张三", "人事科", null, "2025年6月30日前", null, "已销号", null)
        .row(5, "尚未分派", null, null, null, null, null, null, null, null);
  }

  private List<BoardItem> items() {
    return office.ledger().page(plan, ItemFilter.ALL, Optional.empty(), 200).items().rows();
  }
}
