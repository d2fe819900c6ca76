package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.rectification.BoardItem;
import org.duban.rectification.Item;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.Measure;
import org.duban.rectification.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithDatabase
class TakeOverImportStoreTest {
  @TempDir Path folder;
  private LedgerOffice desk;
  private LedgerImport ledgers;
  private PlanId plan;

  @BeforeEach
  void open(ActiveObjects ao) {
    desk = new LedgerOffice(ao, folder);
    ledgers = desk.ledgers;
    plan = desk.plan;
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

    assertThat(desk.office.check().verify(plan).broken()).isEmpty();
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

  /** The app's own file is a ledger as good as any: nothing of it is handed back. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatItGivesOutComesInAsItStandsInAnotherPlan(boolean split) throws IOException {
    TakeOverWish wish = new TakeOverWish("纪要", null, Map.of("搁置", ItemStatus.DOING));
    ledgers.run(plan, everyState().save(folder), LedgerWish.NONE, false, wish);
    PlanId other = desk.plan("迁移");

    Path file = desk.export(plan, split);
    LedgerPreview preview = desk.preview(other, file, wish);
    ImportOutcome outcome = ledgers.run(other, file, LedgerWish.NONE, false, wish);

    assertThat(preview.counts()).containsEntry("rejected", 0).containsEntry("ready", 5);
    assertThat(outcome.rejected()).isZero();
    assertThat(desk.items(other)).hasSameSizeAs(items());
    for (int i = 0; i < items().size(); i++) {
      Item was = items().get(i).item();
      Item is = desk.items(other).get(i).item();
      assertThat(is.content()).isEqualTo(was.content());
      assertThat(is.status()).isEqualTo(was.status());
      assertThat(is.closedOn()).isEqualTo(was.closedOn());
      assertThat(desk.items(other).get(i).measures())
          .extracting(Measure::text)
          .isEqualTo(items().get(i).measures().stream().map(Measure::text).toList());
    }
  }

  private static Book everyState() {
    return Book.sheet("旧台账")
        .row("序号", "具体问题", "整改措施", "责任领导", "牵头科室", "责任人", "整改时限", "整改状态", "销号日期")
        .row(
            1,
            "谈心谈话不到位",
            "1.修订办法\n2.补谈",
            "张三（党组成员、副局长）",
            "办公室（配合：人事科）",
            "李四（一级科员）",
            "2025年12月31日",
            "已销号",
            "2025-11-14")
        .row(2, "调研偏少", "每季度调研", "党组书记、局长 王五", "人事科", "赵六、钱七", "长期坚持", "持续整改", null)
        .row(3, "会议偏多", "合并会议", "张三", "人事科", null, "立行立改，2026年6月30日前，长期坚持", "搁置", null)
        .row(4, "文件偏多", null, "张三", "人事科", null, "分阶段整改，2026年9月30日前", "待整改", null)
        .row(5, "尚未分派", null, null, null, null, null, null, null);
  }

  @Test
  void wordsBeyondTheListAreAnsweredTogether() throws IOException {
    Book book = Book.sheet("台账").row("序号", "具体问题", "整改措施", "责任领导", "牵头科室", "整改时限", "整改状态");
    for (int i = 1; i <= 120; i++) {
      book.row(i, "问题" + i, "措施", "张三", "办公室", "年底前", "说法" + (char) ('一' + i));
    }
    Path file = book.save(folder);

    LedgerPreview unsaid = desk.preview(plan, file, new TakeOverWish(null, null, Map.of()));
    LedgerPreview said =
        desk.preview(plan, file, new TakeOverWish(null, null, Map.of("*", ItemStatus.DOING)));

    assertThat(unsaid.claims()).hasSize(101);
    assertThat(unsaid.claims().get(100)).isEqualTo(new LedgerPreview.Claim("*", 20, null));
    assertThat(unsaid.counts()).containsEntry("rejected", 120);
    assertThat(said.counts()).containsEntry("ready", 120);
  }

  @Test
  void whatTheRegisterRefusesOfALotIsHandedBackAndTheRestIsTaken() throws IOException {
    Book book =
        Book.sheet("台账")
            .row("具体问题", "整改措施", "责任领导", "牵头科室", "原定时限", "整改时限", "整改状态")
            .row("甲", "措施", "张三", "办公室", null, "2026-12-31", "整改中")
            .row("乙", "措施", "张三", "办公室", "2027-01-31", "2026-12-31", "整改中")
            .row("丙", "措施", "张三", "办公室", null, "2026-12-31", "整改中");

    ImportOutcome outcome =
        desk.take(book.save(folder), false, new TakeOverWish("纪要", null, Map.of()));

    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(items())
        .extracting(board -> board.item().content().title())
        .containsExactly("甲", "丙");
  }

  @Test
  void aStateIsOneWhateverItsDates() throws IOException {
    Book book =
        Book.sheet("台账")
            .row("具体问题", "整改措施", "责任领导", "牵头科室", "整改时限", "整改状态")
            .row("甲", "措施", "张三", "办公室", "年底前", "已销号（2025-11-14）")
            .row("乙", "措施", "张三", "办公室", "年底前", "已销号 2025年12月1日");

    LedgerPreview look =
        desk.preview(plan, book.save(folder), new TakeOverWish(null, null, Map.of()));

    assertThat(look.claims()).containsExactly(new LedgerPreview.Claim("已销号", 2, "CLOSED"));
    assertThat(look.rows())
        .extracting(LedgerPreview.Row::closedOn)
        .containsExactly("2025-11-14", "2025-12-01");
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
    return desk.items();
  }
}
