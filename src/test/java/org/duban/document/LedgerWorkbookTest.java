package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.document.LedgerLine.MeasureLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWorkbookTest {
  private static final DeadlineReader DEADLINES =
      new DeadlineReader(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 20));
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    String[] words =
        ("NUMBER 序号 CATEGORY 问题类别 PROBLEM 具体问题 ROOT_CAUSE 原因分析 MEASURE 整改措施 GOAL 整改目标/完成标准 LEADER 责任领导"
                + " LEAD_UNIT 牵头科室（配合） OWNER 责任人 DUE 整改时限 PROGRESS 进展及成效 STATUS 状态/销号日期 MEASURE_TEXT 措施内容"
                + " MEASURE_OWNER 措施责任人 MEASURE_DUE 措施时限")
            .split(" ");
    for (int i = 0; i < words.length; i += 2) {
      LABELS.put(words[i], words[i + 1]);
    }
  }

  @TempDir Path folder;

  static LedgerHeading heading(boolean split) {
    return new LedgerHeading(
        "市XX局巡察反馈问题整改台账", "来源：市委巡察　收到日期：2026-03-10　截至：2026-05-20", LABELS, "第 &P 页，共 &N 页", split);
  }

  static LedgerLine line(int number) {
    return new LedgerLine(
        String.valueOf(number),
        "党的建设",
        "第" + number + "个问题：谈心谈话不经常，记录不完整，缺少对年轻干部的谈话",
        "重业务轻党建",
        List.of(
            new MeasureLine("修订谈心谈话办法" + number, "李四", "2026-06-30"),
            new MeasureLine("对全体科级干部补谈一遍，形成记录", "王五", "2026-09-30")),
        "谈话覆盖率100%",
        "张三（副局长）",
        "办公室（配合：人事科、财务科）",
        "李四",
        "限期整改，2026-09-30前，长期坚持",
        "已印发通知，完成第一轮谈话12人次",
        "整改中");
  }

  private Path write(boolean split, List<LedgerLine> lines) throws IOException {
    Path file = folder.resolve("out-" + System.nanoTime() + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        LedgerWorkbook workbook = new LedgerWorkbook(out, heading(split))) {
      for (LedgerLine line : lines) {
        workbook.add(line);
      }
    }
    String keep = System.getProperty("ledger.keep");
    if (keep != null) {
      Files.copy(
          file,
          Path.of(keep, (split ? "split-" : "whole-") + lines.size() + ".xlsx"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static List<LedgerLine> lines(int count) {
    List<LedgerLine> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(line(i));
    }
    return lines;
  }

  private static List<LedgerEntry> read(Path file) throws IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    try (LedgerFile ledger = LedgerFile.open(file)) {
      ledger.read(ledger.layout(LedgerWish.NONE), DEADLINES, entries::add);
    }
    return entries;
  }

  private static String fingerprint(LedgerLine line) {
    return Fingerprint.of(
        line.category(), line.problem(), line.measures().stream().map(MeasureLine::text).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatGoesOutIsRecognisedWhenItComesBack(boolean split) throws IOException {
    List<LedgerLine> lines = lines(25);

    List<LedgerEntry> entries = read(write(split, lines));

    assertThat(entries)
        .extracting(LedgerEntry::fingerprint)
        .containsExactlyElementsOf(lines.stream().map(LedgerWorkbookTest::fingerprint).toList());
    assertThat(entries).noneMatch(LedgerEntry::isRejected);
    assertThat(entries.get(0).leader().post()).isEqualTo("副局长");
    assertThat(entries.get(0).units()).containsExactly("办公室", "人事科", "财务科");
    assertThat(entries.get(0).term().dueOn()).isEqualTo("2026-09-30");
    assertThat(entries.get(0).status()).isEqualTo(StatusHint.DOING);
  }

  @Test
  void printsOnA4LandscapeWithARepeatedFrozenHeader() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(true, lines(3))))) {
      XSSFSheet sheet = book.getSheetAt(0);

      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      assertThat(sheet.getFooter().getCenter()).contains("&P");
      assertThat(sheet.getRow(4).getCell(2).getCellStyle().getWrapText()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝HYPERLINK(\"x\")",
        " =1+1"
      })
  void neverWritesAFormula(String words) throws IOException {
    LedgerLine evil =
        new LedgerLine(
            "1",
            words,
            words,
            words,
            List.of(new MeasureLine(words, words, words)),
            words,
            words,
            words,
            words,
            words,
            words,
            words);

    for (boolean split : new boolean[] {false, true}) {
      try (XSSFWorkbook book =
          new XSSFWorkbook(Files.newInputStream(write(split, List.of(evil))))) {
        XSSFSheet sheet = book.getSheetAt(0);
        int checked = 0;
        for (Cell cell : sheet.getRow(sheet.getLastRowNum())) {
          assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
          if (cell.getCellType() == CellType.STRING && cell.getColumnIndex() > 0) {
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getCellStyle().getWrapText()).isTrue();
            checked++;
          }
        }
        assertThat(checked).isGreaterThanOrEqualTo(11);
      }
    }
  }

  @Test
  void keepsWhatXmlCannotHoldAndWhatExcelCannotShowOutOfTheFile() throws IOException {
    String odd = "甲\u0001乙\uD83D\uDE00<b>&\"丙" + "长".repeat(40_000);
    LedgerLine line =
        new LedgerLine("1", "类", odd, null, List.of(), null, null, null, null, null, null, null);

    String back = read(write(false, List.of(line))).get(0).detail();

    assertThat(back).startsWith("甲乙\uD83D\uDE00<b>&\"丙长").endsWith("…");
    assertThat(back.length()).isLessThanOrEqualTo(SafeCells.MAX_LENGTH);
  }
}
