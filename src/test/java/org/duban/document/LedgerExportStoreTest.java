package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.rectification.NewPlan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanMore;
import org.duban.rectification.Source;
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
                        "领导小组", LocalDate.parse("2026-12-31"), List.of(desk.office.section()))));

    assertThat(rows(plan, Map.of()).get(1).text(0)).contains("抄送单位：业务科");
  }
}
