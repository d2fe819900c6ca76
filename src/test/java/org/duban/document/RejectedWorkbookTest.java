package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import architecture.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedWorkbookTest {
  private static final DeadlineReader DEADLINES =
      new DeadlineReader(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 20));

  @TempDir Path folder;

  private record Read(LedgerLayout layout, List<LedgerEntry> entries) {
    LedgerEntry first() {
      return entries.get(0);
    }
  }

  private Read read(Path file, LedgerWish wish) throws IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    try (LedgerFile ledger = LedgerFile.open(file)) {
      LedgerLayout layout = ledger.layout(wish);
      ledger.read(layout, DEADLINES, entries::add);
      return new Read(layout, entries);
    }
  }

  private Path back(Path source, LedgerWish wish) throws IOException {
    Read read = read(source, wish);
    Path back = folder.resolve("back-" + System.nanoTime() + ".xlsx");
    try (OutputStream out = Files.newOutputStream(back)) {
      new RejectedWorkbook(read.layout(), term -> ChineseWords.words().text(term))
          .write(read.entries().stream().filter(LedgerEntry::isRejected).toList(), out);
    }
    return back;
  }

  @Test
  @Rule(7)
  void comesBackWithEveryRowOfAProblemAndNoFormula() throws IOException {
    Path source =
        Book.sheet("台账")
            .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
            .row(1, "学习不够", "加强学习", "张三、李四", "尽快")
            .row(null, null, "=补课", null, null)
            .row(2, "检查少", "增加检查", "张三", LocalDate.of(2026, 6, 30))
            .merge(1, 1, 2, 1)
            .save(folder);

    Read again = read(back(source, LedgerWish.NONE), LedgerWish.NONE);

    assertThat(again.entries()).hasSize(1);
    assertThat(again.first().title()).isEqualTo("学习不够");
    assertThat(again.first().measures())
        .extracting(LedgerEntry.Step::text)
        .containsExactly("加强学习", "=补课");
  }

  @Test
  void namesCellsAsTheyAreInThisFileAndSaysWhereTheyWere() throws IOException {
    Path source =
        Book.sheet("台账")
            .row("整改台账")
            .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
            .row(1, "检查少", "增加检查", "张三", "年底前")
            .row(2, "学习不够", "加强学习", "张三、李四", "尽快")
            .merge(0, 0, 0, 4)
            .save(folder);

    Read again = read(back(source, LedgerWish.NONE), LedgerWish.NONE);

    assertThat(again.first().rows().get(0).text(5))
        .contains("D2（原 D4）：写了 2 名责任领导")
        .contains("E2（原 E4）：看不懂时限“尽快”");
  }

  @Test
  void keepsTheCategoryThatStoodAboveTheRows() throws IOException {
    Path source =
        Book.sheet("台账")
            .row("序号", "存在的问题", "整改措施", "责任领导", "完成时限")
            .row("一、党的领导弱化")
            .row(1, "学习不够", "加强学习", "张三", "尽快")
            .merge(1, 0, 1, 4)
            .save(folder);

    Read again = read(back(source, LedgerWish.NONE), LedgerWish.NONE);

    assertThat(again.first().category()).isEqualTo("党的领导弱化");
    assertThat(again.first().fingerprint())
        .isEqualTo(read(source, LedgerWish.NONE).first().fingerprint());
  }

  @Test
  void columnsMeanWhatAPersonSaidTheyMean() throws IOException {
    Path source =
        Book.sheet("台账")
            .row("序号", "整改", null, "责任", null, "整改时限", "整改情况")
            .row(null, "描述", "办法", "领导", "谁")
            .row(1, "学习不够", "加强学习", "张三", "办公室", "尽快", "不要导入")
            .merge(0, 0, 1, 0)
            .merge(0, 1, 0, 2)
            .merge(0, 3, 0, 4)
            .merge(0, 5, 1, 5)
            .merge(0, 6, 1, 6)
            .save(folder);
    LedgerWish wish =
        new LedgerWish(
            0,
            1,
            2,
            Map.of(
                0,
                LedgerField.NUMBER,
                1,
                LedgerField.PROBLEM,
                2,
                LedgerField.MEASURE,
                3,
                LedgerField.LEADER,
                4,
                LedgerField.LEAD_UNIT,
                5,
                LedgerField.DUE));

    Path back = back(source, wish);

    assertThat(read(back, LedgerWish.NONE).layout().fields())
        .isEqualTo(read(source, wish).layout().fields());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(back))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue()).isEqualTo("具体问题");
      assertThat(book.getSheetAt(0).getCellComments().values())
          .anySatisfy(c -> assertThat(c.getString().getString()).isEqualTo("整改\n描述"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void eachHeadingItWritesIsRecognisedAsWhatItMeans(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Set<LedgerField> fields = EnumSet.complementOf(EnumSet.of(LedgerField.OWN));
    Object[] headings = new Object[fields.size()];
    Map<LedgerField, Integer> meant = new HashMap<>();
    for (LedgerField field : fields) {
      headings[field.ordinal()] = ChineseWords.words().text(locale, field.term());
      meant.put(field, field.ordinal());
    }
    Path file = Book.sheet("台账").row(headings).row(1, "类", "学习不够").save(folder);

    assertThat(read(file, LedgerWish.NONE).layout().fields()).isEqualTo(meant);
  }
}
