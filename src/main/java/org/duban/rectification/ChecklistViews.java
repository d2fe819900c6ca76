package org.duban.rectification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** Puts a page of the ledger into the words that the checklist's template shows. */
@Component
public class ChecklistViews {
  private final LedgerJson json;
  private final Words words;
  private final ChecklistHeads heads;
  private final ChecklistGroups groups;
  private final OfficeClock clock;

  public ChecklistViews(
      LedgerJson json,
      Words words,
      ChecklistHeads heads,
      ChecklistGroups groups,
      OfficeClock clock) {
    this.json = json;
    this.words = words;
    this.heads = heads;
    this.groups = groups;
    this.clock = clock;
  }

  /** Where and for whom a checklist is shown; page and viewer are empty where there is none. */
  record Place(boolean live, String page, String viewer) {}

  /**
   * What all rows have in common.
   *
   * @param live whether what has no column of its own is offered behind the problem
   */
  record Table(List<ChecklistColumn> columns, OwnColumns own, boolean live) {}

  ChecklistView checklist(LedgerPage page, ChecklistParameters wanted, Place place) {
    boolean listed = page.own() == null || !place.viewer().isEmpty();
    OwnColumns own = page.plan().more().own();
    List<ChecklistColumn> asked =
        wanted.columns().stream().filter(c -> !c.isOwn() || own.isShown(c.code())).toList();
    Table table =
        new Table(place.live() ? ChecklistColumn.fitting(asked) : asked, own, place.live());
    return new ChecklistView(
        heads.head(page, wanted, listed),
        new ChecklistView.Frame(
            place.live(),
            listed,
            place.page(),
            wanted.rows(),
            wanted.query(),
            wanted.order(),
            wanted.group(),
            ChecklistColumn.codes(asked),
            place.viewer(),
            words.text("duban.checklist.more.static", String.valueOf(wanted.rows()))),
        words.text("duban.checklist.caption", page.plan().title()),
        headings(table),
        rows(page, wanted, table),
        unpaired(page.unpaired()),
        page.items().next().isPresent());
  }

  private String label(ChecklistColumn column, OwnColumns own) {
    return words.text(own.label(column.code(), column.label()));
  }

  List<ChecklistHeadingView> headings(Table table) {
    int sum = ChecklistColumn.sum(table.columns());
    boolean live = table.live();
    return table.columns().stream()
        .map(
            column ->
                new ChecklistHeadingView(
                    label(column, table.own()),
                    live ? String.valueOf(column.width()) : column.width() * 100 / sum + "%"))
        .toList();
  }

  private List<ChecklistRowView> rows(LedgerPage page, ChecklistParameters wanted, Table table) {
    ChecklistGroups.Heads above = groups.of(page, wanted.group());
    List<ChecklistRowView> rows = new ArrayList<>();
    for (BoardItem item : page.items().rows()) {
      rows.add(row(json.row(item), table, above.before(item)));
    }
    return rows;
  }

  private ChecklistView.Loose unpaired(Unpaired unpaired) {
    int shown = unpaired.measures().size();
    return new ChecklistView.Loose(
        words.text("duban.checklist.unpaired", String.valueOf(unpaired.total())),
        unpaired.total() > shown
            ? words.text("duban.checklist.unpaired.more", String.valueOf(shown))
            : null,
        unpaired.measures().stream().map(json::measure).map(this::measure).toList());
  }

  ChecklistRowView row(ItemJson item, Table table, ChecklistRowView.Group group) {
    List<ChecklistColumn> columns = table.columns();
    boolean live = table.live();
    boolean category = live && !columns.contains(ChecklistColumn.CATEGORY);
    return new ChecklistRowView(
        item,
        new ChecklistRowView.Said(
            columns.stream().skip(1).map(column -> cell(column, item, table.own())).toList(),
            group,
            category ? item.category() : null,
            new LightView(LightColor.valueOf(item.light().color()), item.light().text()),
            ChecklistColumn.behindProblem(live).stream()
                .filter(column -> !columns.contains(column) && text(column, item) != null)
                .filter(column -> !column.isOwn() || table.own().isShown(column.code()))
                .map(
                    column -> new ChecklistPartView(label(column, table.own()), text(column, item)))
                .toList(),
            item.measures().stream().map(this::measure).toList(),
            item.coUnits().isEmpty() || columns.contains(ChecklistColumn.CO_UNITS)
                ? null
                : words.text("duban.checklist.coUnits", text(ChecklistColumn.CO_UNITS, item)),
            item.latestProgress() == null
                ? null
                : item.latestProgress().by().name()
                    + " · "
                    + clock.day(Instant.parse(item.latestProgress().at())),
            words.text(
                "duban.checklist.counts",
                String.valueOf(item.progressCount()),
                String.valueOf(item.evidenceCount())),
            item.closedOn() == null || columns.contains(ChecklistColumn.CLOSED_ON)
                ? null
                : words.text("duban.checklist.closedOn", item.closedOn()),
            Optional.ofNullable(item.extensions()).stream()
                .flatMap(List::stream)
                .map(e -> new ChecklistPartView(e.oldDue() + " → " + e.newDue(), e.statusText()))
                .toList()));
  }

  private ChecklistCellView cell(ChecklistColumn column, ItemJson item, OwnColumns own) {
    return new ChecklistCellView(column, label(column, own), text(column, item));
  }

  private String text(ChecklistColumn column, ItemJson item) {
    return switch (column) {
      case CATEGORY -> item.category();
      case ROOT_CAUSE -> item.rootCause();
      case GOAL -> item.goal();
      case DETAIL -> item.detail();
      case TERM -> item.dueText();
      case LEVEL -> item.levelText();
      case SEVERITY -> item.severityText();
      case CO_UNITS -> names(item.coUnits());
      case CC_UNITS -> names(item.ccUnits());
      case ORIG_DUE -> item.origDueOn();
      case CLOSED_ON -> item.closedOn();
      case CYCLE -> words.text("duban.checklist.cycle.of", String.valueOf(item.cycle()));
      default -> item.own().get(column.code());
    };
  }

  private static String names(List<ItemJson.UnitName> units) {
    return units.isEmpty()
        ? null
        : String.join("、", units.stream().map(ItemJson.UnitName::name).toList());
  }

  private ChecklistMeasureView measure(ItemJson.MeasureJson measure) {
    String kind =
        measure.kind() == null ? null : words.text(MeasureKind.valueOf(measure.kind()).term());
    String meta =
        String.join(
            " · ",
            Stream.of(
                    measure.owner() == null ? null : measure.owner().name(), measure.dueOn(), kind)
                .filter(Objects::nonNull)
                .toList());
    return new ChecklistMeasureView(measure, meta.isEmpty() ? null : meta);
  }
}
