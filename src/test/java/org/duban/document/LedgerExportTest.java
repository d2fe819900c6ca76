package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.approval.ApprovalPolicy;
import org.duban.calendar.WorkCalendar;
import org.duban.rectification.BoardItem;
import org.duban.rectification.Completion;
import org.duban.rectification.DueTerm;
import org.duban.rectification.Item;
import org.duban.rectification.ItemContent;
import org.duban.rectification.ItemField;
import org.duban.rectification.ItemId;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LedgerPage;
import org.duban.rectification.LightColor;
import org.duban.rectification.LightPolicy;
import org.duban.rectification.Lights;
import org.duban.rectification.Measure;
import org.duban.rectification.MeasureId;
import org.duban.rectification.MeasureStatus;
import org.duban.rectification.OwnColumns;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanMore;
import org.duban.rectification.Progress;
import org.duban.rectification.ProgressFigure;
import org.duban.rectification.Source;
import org.duban.rectification.TermType;
import org.duban.rectification.Unpaired;
import org.duban.shared.PersonRef;
import org.duban.shared.Slice;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerExportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
  private static final PlanId PLAN = new PlanId(1);

  @TempDir Path folder;

  private final LedgerExport exports = new LedgerExport(null, null, ChineseWords.words());

  /** A list of so many items that counts how often it is asked, and for how many at once. */
  private static final class Counting implements LedgerPages {
    private final int total;
    private final AtomicInteger asked = new AtomicInteger();

    Counting(int total) {
      this.total = total;
    }

    @Override
    public LedgerPage page(Optional<String> cursor) {
      asked.incrementAndGet();
      int from = cursor.map(Integer::valueOf).orElse(0);
      int to = Math.min(total, from + SIZE);
      List<BoardItem> items = new ArrayList<>();
      for (int seq = from + 1; seq <= to; seq++) {
        items.add(item(seq));
      }
      Plan plan =
          new Plan(
              PLAN,
              "ZG-2026-001",
              "市XX局巡察反馈问题整改台账",
              Source.PATROL,
              "市XX局",
              "巡察〔2026〕1号",
              LocalDate.of(2026, 3, 10),
              "DUBAN",
              null,
              "key-clerk",
              1,
              PlanMore.NONE,
              null);
      return new LedgerPage(
          plan,
          true,
          new LedgerPage.Summary(
              new Completion(new EnumMap<>(ItemStatus.class)), 0, new EnumMap<>(LightColor.class)),
          new Slice<>(items, to < total ? Optional.of(String.valueOf(to)) : Optional.empty()),
          new Unpaired(0, List.of()),
          TODAY,
          ApprovalPolicy.SHIPPED,
          Set.of(2027),
          Map.of(),
          null);
    }
  }

  static BoardItem item(int seq) {
    return item(seq, null);
  }

  private static BoardItem item(int seq, Progress latest) {
    ItemContent content =
        new ItemContent(
            "党的建设",
            "第" + seq + "个问题：谈心谈话不经常",
            "对年轻干部谈话少，记录不完整",
            "重业务轻党建",
            "谈话全覆盖",
            1,
            3,
            new PersonRef(null, "张三", "副局长"),
            null,
            List.of(),
            List.of(),
            new PersonRef(null, "李四", null),
            new DueTerm(TermType.DATED, LocalDate.of(2026, 6, 30), true, false),
            Map.of(ItemField.byWire("own1").orElseThrow(), "12.5"));
    Item item =
        new Item(
            new ItemId(seq),
            PLAN,
            seq,
            String.valueOf(seq),
            content,
            null,
            null,
            ItemStatus.DOING,
            1,
            0,
            null,
            null,
            0,
            0,
            null,
            1);
    List<Measure> measures =
        List.of(
            new Measure(
                new MeasureId(seq),
                PLAN,
                "修订谈心谈话办法",
                null,
                null,
                null,
                MeasureStatus.TODO,
                null,
                1),
            new Measure(
                new MeasureId(seq),
                PLAN,
                "补谈一遍，形成记录",
                null,
                null,
                null,
                MeasureStatus.TODO,
                null,
                1));
    return new BoardItem(
        item,
        null,
        List.of(),
        List.of(),
        measures,
        latest,
        null,
        new Lights(LightPolicy.COMMON, new WorkCalendar(List.of()), TODAY)
            .light(ItemStatus.DOING, content.term().dueOn()),
        List.of(),
        0,
        List::of,
        null);
  }

  @Test
  void fetchesTenThousandItemsPageByPageAndKeepsNone() throws IOException {
    Counting pages = new Counting(10_000);
    AtomicInteger askedBeforeHalf = new AtomicInteger();
    OutputStream out =
        new OutputStream() {
          private long written;

          @Override
          public void write(int b) {
            count(1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            count(length);
          }

          private void count(int bytes) {
            if (written == 0 || written < 60_000) {
              askedBeforeHalf.set(pages.asked.get());
            }
            written += bytes;
          }
        };

    exports.open(pages, Map.of("split", "false")::get).writeTo(out);

    assertThat(pages.asked).hasValue(10_000 / LedgerPages.SIZE);
    assertThat(askedBeforeHalf.get()).as("pages read when the first bytes were out").isLessThan(25);
  }

  @Test
  void saysWhatTheDocumentIsAndWhatItsItemsAre() throws IOException {
    LedgerExport.Ready ready = exports.open(new Counting(3), Map.of("split", "false")::get);
    Path file = folder.resolve("out.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      ready.writeTo(out);
    }

    assertThat(ready.fileName()).isEqualTo("市XX局巡察反馈问题整改台账-2026-05-20.xlsx");
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      List<SheetRow> rows = new ArrayList<>();
      workbook.read(workbook.sheets().get(0), rows::add);
      assertThat(rows.get(1).text(0))
          .isEqualTo(
              "编号：ZG-2026-001　来源：巡察　文号：巡察〔2026〕1号　单位：市XX局　收到日期：2026-03-10　截至：2026-05-20　2027年未导入放假表，按周末推算");
      assertThat(rows.get(3).text(2)).isEqualTo("第1个问题：谈心谈话不经常\n对年轻干部谈话少，记录不完整");
      assertThat(rows.get(3).text(4)).isEqualTo("1.修订谈心谈话办法\n2.补谈一遍，形成记录");
      assertThat(rows.get(3).text(6)).isEqualTo("张三（副局长）");
      assertThat(rows.get(3).text(9)).isEqualTo("2026-06-30前，长期坚持");
      assertThat(rows.get(3).text(11)).isEqualTo("整改中\n正常：剩余41天");
    }
  }

  @Test
  void anEmptyLedgerStillHasItsHeader() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    exports.open(new Counting(0), Map.of("split", "true")::get).writeTo(out);

    assertThat(out.size()).isPositive();
  }

  @Test
  void followsTheListsColumnsAndTheirOrder() {
    LedgerLine line =
        exports.line(
            item(1),
            PrintedColumn.of("number,state,level,problem,extensions", OwnColumns.NONE, false));

    assertThat(PrintedColumn.of("number,state,level,problem,extensions", OwnColumns.NONE, false))
        .containsExactly(
            PrintedColumn.NUMBER, PrintedColumn.STATUS, PrintedColumn.LEVEL, PrintedColumn.PROBLEM);
    assertThat(line.text(PrintedColumn.LEVEL)).isEqualTo("1");
    assertThat(PrintedColumn.of("state", OwnColumns.NONE, true))
        .startsWith(PrintedColumn.NUMBER, PrintedColumn.PROBLEM)
        .containsAll(PrintedColumn.OF_MEASURE)
        .endsWith(PrintedColumn.STATUS);
    assertThat(PrintedColumn.of(null, OwnColumns.NONE, false)).hasSize(12);
  }

  @Test
  void theLatestProgressEndsWithItsFiguresInWords() {
    ProgressFigure regulations = new ProgressFigure("修订制度", "项", BigDecimal.valueOf(3));
    ProgressFigure money = new ProgressFigure("追缴资金", "万元", new BigDecimal("2.5"));

    assertThat(progress(List.of(regulations, money))).isEqualTo("已落实。（修订制度3项；追缴资金2.5万元）");
    assertThat(progress(List.of())).isEqualTo("已落实。");
  }

  private String progress(List<ProgressFigure> figures) {
    Progress latest =
        new Progress(
            1,
            new ItemId(1),
            1,
            "已落实。",
            null,
            figures,
            new PersonRef(null, "李四", null),
            Instant.EPOCH);
    return exports.line(item(1, latest), PrintedColumn.USUAL).text(PrintedColumn.PROGRESS);
  }

  @Test
  void aPartOfTheListSaysThatItIsOne() throws IOException {
    Map<String, String> asked =
        Map.of("status", "DOING,OPEN", "light", "RED", "due", "overdue", "q", "谈话");
    Path file = folder.resolve("part.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      exports.open(new Counting(1), asked::get).writeTo(out);
    }

    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      List<SheetRow> rows = new ArrayList<>();
      workbook.read(workbook.sheets().get(0), rows::add);
      assertThat(rows.get(1).text(0)).endsWith("仅列：状态：整改中、待整改；亮灯：逾期；时限：已逾期；含有：谈话");
    }
  }
}
