package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.rectification.OwnColumns;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWorkbookTest {
  private static final DeadlineReader DEADLINES =
      new DeadlineReader(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 20));

  @TempDir Path folder;

  static LedgerHeading heading(boolean split) {
    Map<PrintedColumn, String> labels = new EnumMap<>(PrintedColumn.class);
    for (PrintedColumn column : PrintedColumn.values()) {
      labels.put(column, ChineseWords.words().text(column.label()));
    }
    return new LedgerHeading(
        "市XX局巡察反馈问题整改台账",
        "来源：市委巡察　收到日期：2026-03-10　截至：2026-05-20",
        PrintedColumn.of(null, OwnColumns.NONE, split),
        labels,
        "第 &P 页，共 &N 页");
  }

  static LedgerLine line(int number) {
    Map<PrintedColumn, String> cells = new EnumMap<>(PrintedColumn.class);
    cells.put(PrintedColumn.NUMBER, String.valueOf(number));
    cells.put(PrintedColumn.CATEGORY, "党的建设");
    cells.put(PrintedColumn.PROBLEM, "第" + number + "个问题：谈心谈话不经常，记录不完整，缺少对年轻干部的谈话");
    cells.put(PrintedColumn.ROOT_CAUSE, "重业务轻党建");
    cells.put(PrintedColumn.GOAL, "谈话覆盖率100%");
    cells.put(PrintedColumn.LEADER, "张三（党组成员、副局长）");
    cells.put(PrintedColumn.LEAD_UNIT, "办公室（配合：人事科、财务科）");
    cells.put(PrintedColumn.OWNER, "李四（科长）");
    cells.put(PrintedColumn.DUE, "限期整改，2026-09-30前，长期坚持");
    cells.put(PrintedColumn.PROGRESS, "已印发通知，完成第一轮谈话12人次");
    cells.put(PrintedColumn.STATUS, "整改中\n剩余12天");
    return new LedgerLine(
        cells,
        List.of(
            measure("修订谈心谈话办法" + number, "李四", "2026-06-30", "长久立"),
            measure("对全体科级干部补谈一遍，形成记录", "王五（副科长）", "2026-09-30", null)));
  }

  private static Map<PrintedColumn, String> measure(
      String text, String owner, String due, String kind) {
    Map<PrintedColumn, String> cells = new EnumMap<>(PrintedColumn.class);
    cells.put(PrintedColumn.MEASURE_TEXT, text);
    cells.put(PrintedColumn.MEASURE_OWNER, owner);
    cells.put(PrintedColumn.MEASURE_DUE, due);
    cells.put(PrintedColumn.MEASURE_KIND, kind);
    cells.put(PrintedColumn.MEASURE_STATUS, "进行中");
    return cells;
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
        line.text(PrintedColumn.CATEGORY),
        line.text(PrintedColumn.PROBLEM),
        line.measures().stream().map(m -> m.get(PrintedColumn.MEASURE_TEXT)).toList());
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
    assertThat(entries.get(0).leader().post()).isEqualTo("党组成员、副局长");
    assertThat(entries.get(0).owner().post()).isEqualTo("科长");
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
    Map<PrintedColumn, String> cells = new EnumMap<>(PrintedColumn.class);
    for (PrintedColumn column : PrintedColumn.values()) {
      cells.put(column, words);
    }
    LedgerLine evil = new LedgerLine(cells, List.of(cells));

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
        new LedgerLine(Map.of(PrintedColumn.NUMBER, "1", PrintedColumn.PROBLEM, odd), List.of());

    String back = read(write(false, List.of(line))).get(0).detail();

    assertThat(back).startsWith("甲乙\uD83D\uDE00<b>&\"丙长").endsWith("…");
    assertThat(back.length()).isLessThanOrEqualTo(SafeCells.MAX_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noTextIsTallerThanItsRowsAndItComesBackWhole(boolean split) throws IOException {
    LedgerLine line = line(1);
    String text = "组织全体党员干部认真学习，".repeat(120);
    line.cells().put(PrintedColumn.PROGRESS, text);
    line.measures().get(1).put(PrintedColumn.MEASURE_TEXT, text);

    Path file = write(split, List.of(line, line(2)));

    assertThat(read(file)).extracting(LedgerEntry::fingerprint).hasSize(2);
    assertThat(read(file).get(0).progress()).isEqualTo(text.strip());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      double points = 0;
      for (int r = split ? 4 : 3; r < sheet.getLastRowNum(); r++) {
        assertThat(sheet.getRow(r).getHeightInPoints()).isLessThan(409);
        points += sheet.getRow(r).getHeightInPoints();
      }
      assertThat(points).isGreaterThan(LineHeights.lines(text, 24) * 14);
      assertThat(sheet.getRow(split ? 4 : 3).getCell(2).getCellStyle().getVerticalAlignment())
          .isEqualTo(VerticalAlignment.TOP);
    }
  }
}
