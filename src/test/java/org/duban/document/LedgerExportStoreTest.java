package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.rectification.NewPlan;
import org.duban.rectification.OwnColumns;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanMore;
import org.duban.rectification.Source;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class LedgerExportStoreTest {
  @TempDir Path folder;
  private LedgerOffice desk;

  @BeforeEach
  void open(ActiveObjects ao) {
    desk = new LedgerOffice(ao, folder);
  }

  private List<SheetRow> rows(PlanId plan, Map<String, String> asked) throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      desk.exports.open(plan, asked::get).writeTo(out);
    }
    List<SheetRow> rows = new ArrayList<>();
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      workbook.read(workbook.sheets().get(0), rows::add);
    }
    return rows;
  }

  @Test
  void columnsThatNobodyKnowsComeInAsThePlansOwnAndGoOutAgain() throws IOException {
    Book book =
        Book.sheet("台账")
            .row("序号", "具体问题", "问题金额（万元）", "备注", "备注", "严重程度")
            .row(1, "甲", "12.5", "跨年", "二", "较重")
            .row(2, "乙", null, null, null, "3");
    Path file = book.save(folder);
    Map<Integer, LedgerField> columns =
        Map.of(
            0, LedgerField.NUMBER,
            1, LedgerField.PROBLEM,
            2, LedgerField.OWN,
            3, LedgerField.OWN,
            4, LedgerField.OWN,
            5, LedgerField.SEVERITY);
    LedgerWish wish = new LedgerWish(null, 1, 1, columns);

    desk.ledgers.run(desk.plan, file, wish, false, null);
    List<SheetRow> rows = rows(desk.plan, Map.of());
    Path out = desk.export(desk.plan, false);
    LedgerPreview again = desk.preview(desk.plan, out, null);

    assertThat(desk.items().get(0).item().content().own().values())
        .containsExactlyInAnyOrder("12.5", "跨年", "二");
    assertThat(desk.items()).extracting(i -> i.item().content().severity()).containsExactly(2, 3);
    assertThat(rows.get(2).cells().subList(12, 15))
        .extracting(CellValue::text)
        .containsExactly("问题金额（万元）", "备注", "备注 E");
    assertThat(rows.get(3).text(12)).isEqualTo("12.5");
    assertThat(again.columns())
        .filteredOn(column -> "OWN".equals(column.field()))
        .extracting(LedgerPreview.Column::header)
        .containsExactly("问题金额（万元）", "备注", "备注 E");
    assertThat(again.counts()).containsEntry("repeats", 2);
  }

  @Test
  void whatIsHandedBackKeepsItsOwnColumnsWhateverTheyAreCalled() throws IOException {
    Book book =
        Book.sheet("台账")
            .row("具体问题", "整改时限", "工作目标")
            .row("甲", "2026-06-30", "跨年")
            .row("乙", "尽快", "无");
    Map<Integer, LedgerField> columns =
        Map.of(0, LedgerField.PROBLEM, 1, LedgerField.DUE, 2, LedgerField.OWN);
    LedgerWish wish = new LedgerWish(null, 1, 1, columns);

    ImportOutcome outcome = desk.ledgers.run(desk.plan, book.save(folder), wish, false, null);
    Path back = Files.write(folder.resolve("back.xlsx"), outcome.rejectedFile());
    LedgerPreview again = desk.preview(desk.plan, back, null);

    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(again.columns().get(2))
        .extracting(LedgerPreview.Column::header, LedgerPreview.Column::field)
        .containsExactly("工作目标", "OWN");
  }

  @Test
  void aLedgerWithMoreOwnColumnsThanAPlanHasIsRefusedBeforeAnythingIsWritten() throws IOException {
    String[] headings = new String[14];
    Map<Integer, LedgerField> columns = new HashMap<>();
    for (int i = 0; i < headings.length; i++) {
      headings[i] = i == 0 ? "具体问题" : "甲" + i;
      columns.put(i, i == 0 ? LedgerField.PROBLEM : LedgerField.OWN);
    }
    Path file = Book.sheet("台账").row((Object[]) headings).row("问题", "1").save(folder);
    LedgerWish wish = new LedgerWish(null, 1, 1, columns);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> desk.ledgers.run(desk.plan, file, wish, false, null));

    assertThat(refusal.key()).isEqualTo("duban.plan.refusal.ownColumn.many");
    assertThat(desk.items()).isEmpty();
  }

  @Test
  void comesInTheOrderOfTheList() throws IOException {
    desk.take(
        Book.sheet("台账")
            .row("具体问题", "整改时限")
            .row("甲", "2026-06-30")
            .row("乙", "2026-12-31")
            .row("丙", "2026-09-30"),
        false);

    List<SheetRow> rows =
        rows(desk.plan, Map.of("sort", "due", "desc", "true", "columns", "problem,term"));

    assertThat(rows.subList(3, 6)).extracting(row -> row.text(1)).containsExactly("乙", "丙", "甲");
    assertThat(rows.get(2).text(2)).isEqualTo("整改时限");
  }

  @Test
  void namesTheUnitsThatGetACopyOfThePlan() throws IOException {
    PlanId plan =
        desk.office
            .plans()
            .create(
                new NewPlan(
                    "DUBAN",
                    null,
                    "抄送的方案",
                    Source.PATROL,
                    null,
                    null,
                    null,
                    new PlanMore(
                        "领导小组",
                        LocalDate.parse("2026-12-31"),
                        List.of(desk.office.section()),
                        OwnColumns.NONE)));

    assertThat(rows(plan, Map.of()).get(1).text(0)).contains("抄送单位：业务科");
  }
}
