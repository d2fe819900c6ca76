package org.duban.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.shared.Refusal;

/**
 * Goes down the rows below a header: which belong to one problem, and which are no problem at all
 * (totals, notes, section headings, repeated headers). What is passed over is counted with why.
 */
final class LedgerRows {
  static final int MAX_ROWS = 20_000;

  /** The word alone, or with figures behind it: 「累计欠缴3万元」 is a problem. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(本页|以上)?(合|总|小|共|累)\\s*计\\s*[:：]?\\s*(共?[\\d.,，]++\\s*(个|项|条|件|户|人次|人|万元|元|%|％)?\\s*(问题|措施|任务)?[、，,；;。\\s]*)*");

  private static final Pattern NOTE =
      Pattern.compile(
          "^[(（*※]*(注|备注|说明|填表说明|(填报|填表|制表|审核|复核|审批|校对)(人|单位|日期|时间|签字)?|(单位|部门|科室)?(主要|分管)?(负责人|领导)(签字|签名|审核)?|联系人|联系电话|经办人|(单位)?[(（]?(盖章|公章)[)）]?|单位[(（]盖章[)）])\\s*[:：].*",
          Pattern.DOTALL);
  private static final Pattern SECTION =
      Pattern.compile(
          "^(第?[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(部分|方面)|[(（][一二三四五六七八九十]{1,3}[)）]).*");
  private static final Pattern FIGURE = Pattern.compile("[(（]?\\d{1,2}[)）]?|[A-Z]");

  private final LedgerLayout layout;
  private final Map<LedgerField, Integer> columns;
  private final EntryReader reader;
  private final Sink entries;
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final Set<Integer> wide;
  private final List<SheetRow> group = new ArrayList<>();
  private String section;
  private String sectionOfGroup;
  private int taken;

  LedgerRows(LedgerLayout layout, DeadlineReader deadlines, Sink entries) {
    this.layout = layout;
    this.columns = layout.fields();
    this.reader = new EntryReader(layout, deadlines);
    this.entries = entries;
    this.wide =
        layout.sheet().merges().stream()
            .filter(m -> m.top() == m.bottom() && m.width() >= 3)
            .map(Merge::top)
            .collect(Collectors.toSet());
  }

  /** Where entries go, one after another. */
  interface Sink {
    void accept(LedgerEntry entry) throws IOException;
  }

  /** Always wants more; a ledger beyond the limit is refused as a whole. */
  boolean take(SheetRow row) throws IOException {
    if (row.number() <= layout.headerLast()) {
      return true;
    }
    String why = passedOver(row);
    if (why != null) {
      skipped.merge(why, 1, Integer::sum);
      return true;
    }
    if (++taken > MAX_ROWS) {
      throw Refusal.invalid("duban.document.refusal.tooManyRows", MAX_ROWS);
    }
    if (!group.isEmpty() && !continues(row)) {
      finish();
    }
    if (group.isEmpty()) {
      sectionOfGroup = section;
    }
    group.add(row);
    return true;
  }

  void finish() throws IOException {
    if (!group.isEmpty()) {
      entries.accept(reader.read(group, sectionOfGroup));
      group.clear();
    }
  }

  /** By reason: blank, total, note, section, header, numbering. */
  Map<String, Integer> skipped() {
    return skipped;
  }

  int taken() {
    return taken;
  }

  private String passedOver(SheetRow row) {
    List<CellValue> own = row.own();
    if (own.isEmpty()) {
      return "blank";
    }
    String first = own.get(0).text();
    if (TOTAL.matcher(first).matches() && first.length() <= 20) {
      return "total";
    }
    if (own.size() <= 6 && NOTE.matcher(first).matches()) {
      return "note";
    }
    if (own.size() >= 3 && own.stream().allMatch(cell -> FIGURE.matcher(cell.text()).matches())) {
      return "numbering";
    }
    if (isHeading(row)) {
      return "header";
    }
    boolean inProblem =
        !cell(row, LedgerField.PROBLEM).isBlank() && !cell(row, LedgerField.PROBLEM).above();
    if (own.size() == 1
        && (wide.contains(row.number()) || !inProblem && SECTION.matcher(first).matches())) {
      section =
          first.replaceFirst(
              "^(第?[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(部分|方面)[、:：\\s]?|[(（][一二三四五六七八九十]{1,3}[)）])\\s*",
              "");
      return "section";
    }
    return null;
  }

  private boolean isHeading(SheetRow row) {
    long same =
        layout.columns().stream()
            .filter(c -> c.field() != null && !row.text(c.index()).isBlank())
            .filter(c -> c.header().endsWith(row.text(c.index()).replaceAll("\\s+", " ").strip()))
            .count();
    return same >= 2 && same >= row.own().size() - 1;
  }

  private boolean continues(SheetRow row) {
    CellValue problem = cell(row, LedgerField.PROBLEM);
    CellValue number = cell(row, LedgerField.NUMBER);
    if (problem.above()) {
      return true;
    }
    SheetRow first = group.get(0);
    if (problem.isBlank()) {
      return number.isBlank() || number.above();
    }
    boolean sameNumber =
        number.isBlank()
            || number.above()
            || Objects.equals(number.text(), cell(first, LedgerField.NUMBER).text());
    return sameNumber
        && problem.text().equals(cell(first, LedgerField.PROBLEM).text())
        && !cell(row, LedgerField.MEASURE).isBlank()
        && group.stream()
            .noneMatch(
                r ->
                    cell(r, LedgerField.MEASURE)
                        .text()
                        .equals(cell(row, LedgerField.MEASURE).text()));
  }

  private CellValue cell(SheetRow row, LedgerField field) {
    Integer column = columns.get(field);
    return column == null ? CellValue.BLANK : row.cell(column);
  }
}
