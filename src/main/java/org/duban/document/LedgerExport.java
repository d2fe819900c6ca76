package org.duban.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.rectification.BoardItem;
import org.duban.rectification.DueTerm;
import org.duban.rectification.Item;
import org.duban.rectification.ItemContent;
import org.duban.rectification.ItemQuery;
import org.duban.rectification.Ledger;
import org.duban.rectification.LedgerPage;
import org.duban.rectification.Light;
import org.duban.rectification.Measure;
import org.duban.rectification.OwnColumns;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.Progress;
import org.duban.rectification.ProgressFigure;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * A plan's ledger as a workbook, as its viewer may see it: the same list, filter, order, columns
 * and rights as on the page.
 */
@Component
public class LedgerExport {
  private final Ledger ledger;
  private final OrganisationService organisation;
  private final Words words;

  public LedgerExport(Ledger ledger, OrganisationService organisation, Words words) {
    this.ledger = ledger;
    this.organisation = organisation;
    this.words = words;
  }

  /** A workbook whose first page has been read, so that refusals came before the first byte. */
  public interface Ready {
    String fileName();

    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param asked the list's own question, as an address has it: filters, sort, desc, columns and
   *     split, each measure on its own row
   * @throws org.duban.shared.Refusal NOT_FOUND for a plan that the viewer may not see
   */
  public Ready open(PlanId plan, UnaryOperator<String> asked) {
    ItemQuery query = new ItemQuery(asked);
    return open(
        cursor -> ledger.page(plan, query.filter(), query.order(), cursor, LedgerPages.SIZE),
        asked);
  }

  Ready open(LedgerPages pages, UnaryOperator<String> asked) {
    LedgerPage first = pages.page(Optional.empty());
    OwnColumns own = first.plan().more().own();
    List<PrintedColumn> columns =
        PrintedColumn.of(asked.apply("columns"), own, "true".equals(asked.apply("split")));
    LedgerHeading heading = heading(first, asked, columns);
    String fileName = LedgerWorkbook.sheetName(heading.title()) + "-" + first.today() + ".xlsx";
    return new Ready() {
      @Override
      public String fileName() {
        return fileName;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        try (LedgerWorkbook workbook = new LedgerWorkbook(out, heading)) {
          pages.each(first, item -> add(workbook, line(item, columns)));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    };
  }

  private static void add(LedgerWorkbook workbook, LedgerLine line) {
    try {
      workbook.add(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LedgerHeading heading(
      LedgerPage page, UnaryOperator<String> asked, List<PrintedColumn> columns) {
    Plan plan = page.plan();
    List<String> facts = new ArrayList<>();
    fact(facts, "code", plan.code());
    fact(facts, "source", plan.source() == null ? null : words.text(plan.source().term()));
    fact(facts, "sourceDoc", plan.sourceDoc());
    fact(facts, "organ", plan.organ());
    fact(facts, "leaderGroup", plan.more().leaderGroup());
    fact(facts, "receivedOn", plan.receivedOn());
    fact(facts, "planDueOn", plan.more().dueOn());
    fact(facts, "copies", copies(plan));
    fact(facts, "today", page.today());
    if (page.own() != null) {
      facts.add(words.text(page.own().text()));
    }
    page.notices().forEach(notice -> facts.add(words.text(notice)));
    String filter = new FilterWords(words, organisation, page).said(asked);
    fact(facts, "filter", filter.isEmpty() ? null : filter);
    Map<PrintedColumn, String> labels = new EnumMap<>(PrintedColumn.class);
    for (PrintedColumn column : PrintedColumn.values()) {
      labels.put(column, words.text(plan.more().own().label(column.code(), column.label())));
    }
    return new LedgerHeading(
        plan.title(),
        String.join(words.text("duban.document.factSeparator"), facts),
        columns,
        labels,
        words.text("duban.document.footer"));
  }

  private String copies(Plan plan) {
    List<UnitId> ids = plan.more().ccUnits();
    if (ids.isEmpty()) {
      return null;
    }
    Map<UnitId, Unit> units = organisation.shown(ids);
    return names(ids.stream().map(units::get).filter(Objects::nonNull).toList());
  }

  private void fact(List<String> facts, String name, Object value) {
    if (value != null) {
      facts.add(words.text("duban.document.fact." + name, value.toString()));
    }
  }

  LedgerLine line(BoardItem board, List<PrintedColumn> columns) {
    Map<PrintedColumn, String> cells = new EnumMap<>(PrintedColumn.class);
    for (PrintedColumn column : columns) {
      String text = cell(board, column, columns);
      if (text != null) {
        cells.put(column, text);
      }
    }
    return new LedgerLine(cells, board.measures().stream().map(this::measure).toList());
  }

  private String cell(BoardItem board, PrintedColumn column, List<PrintedColumn> columns) {
    Item item = board.item();
    ItemContent content = item.content();
    return switch (column) {
      case NUMBER -> item.number();
      case CATEGORY -> content.category();
      case PROBLEM -> Fingerprint.problem(content.title(), content.detail());
      case ROOT_CAUSE -> content.rootCause();
      case GOAL -> content.goal();
      case LEADER -> PeopleWords.said(content.leader());
      case LEAD_UNIT -> units(board, columns);
      case OWNER -> PeopleWords.said(content.owner());
      case DUE -> content.term().equals(DueTerm.NONE) ? null : words.text(content.term().text());
      case PROGRESS -> progress(board.latest());
      case STATUS -> status(board);
      case SEVERITY ->
          content.severity() == null
              ? null
              : words.text("duban.rectification.severity." + content.severity());
      case LEVEL -> Objects.toString(content.level(), null);
      case CO_UNITS -> names(board.coUnits());
      case CC_UNITS -> names(board.ccUnits());
      case ORIG_DUE -> Objects.toString(item.origDueOn(), null);
      case CLOSED_ON -> Objects.toString(item.closedOn(), null);
      case CYCLE -> String.valueOf(item.cycle());
      default -> column.own().map(content.own()::get).orElse(null);
    };
  }

  /** With its figures behind it. */
  private String progress(Progress latest) {
    if (latest == null || latest.figures().isEmpty()) {
      return latest == null ? null : latest.text();
    }
    return words.text(
        "duban.document.progress",
        latest.text(),
        new ArrayList<>(latest.figures().stream().map(ProgressFigure::said).toList()));
  }

  /** The state, then how much time is left or lost, or the day it was closed. */
  private String status(BoardItem board) {
    Item item = board.item();
    String status = words.text(item.status().term());
    if (item.closedOn() != null) {
      return status + "\n" + item.closedOn();
    }
    Light light = board.light();
    if (!item.status().isActive() || light.daysLeft() == null) {
      return status;
    }
    String label = words.text(light.label());
    String text = words.text(light.text());
    return status
        + "\n"
        + (text.startsWith(label) ? text : words.text("duban.document.light", label, text));
  }

  private Map<PrintedColumn, String> measure(Measure measure) {
    Map<PrintedColumn, String> cells = new EnumMap<>(PrintedColumn.class);
    cells.put(PrintedColumn.MEASURE_TEXT, measure.text());
    cells.put(PrintedColumn.MEASURE_OWNER, PeopleWords.said(measure.owner()));
    cells.put(PrintedColumn.MEASURE_DUE, Objects.toString(measure.dueOn(), null));
    cells.put(
        PrintedColumn.MEASURE_KIND,
        measure.kind() == null ? null : words.text(measure.kind().term()));
    cells.put(PrintedColumn.MEASURE_STATUS, words.text(measure.status().term()));
    return cells;
  }

  /** Those that help and those that get a copy stand behind it where they have no column. */
  private String units(BoardItem board, List<PrintedColumn> columns) {
    String named = board.leadUnit() == null ? "" : board.leadUnit().name();
    if (!board.coUnits().isEmpty() && !columns.contains(PrintedColumn.CO_UNITS)) {
      named = words.text(Term.of("duban.document.units", named, names(board.coUnits())));
    }
    return board.ccUnits().isEmpty() || columns.contains(PrintedColumn.CC_UNITS)
        ? named
        : named + "\n" + words.text(Term.of("duban.document.copies", names(board.ccUnits())));
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::name).collect(Collectors.joining("、"));
  }
}
