package org.duban.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duban.confluence.Words;
import org.duban.document.LedgerLine.MeasureLine;
import org.duban.organisation.Unit;
import org.duban.rectification.BoardItem;
import org.duban.rectification.DueTerm;
import org.duban.rectification.ItemContent;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.Ledger;
import org.duban.rectification.LedgerPage;
import org.duban.rectification.Measure;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * A plan's ledger as a workbook, as its viewer may see it: the same list, filter and rights as on
 * the page.
 */
@Component
public class LedgerExport {
  private static final List<String> COLUMNS =
      List.of(
          "NUMBER",
          "CATEGORY",
          "PROBLEM",
          "ROOT_CAUSE",
          "MEASURE",
          "MEASURE_TEXT",
          "MEASURE_OWNER",
          "MEASURE_DUE",
          "GOAL",
          "LEADER",
          "LEAD_UNIT",
          "OWNER",
          "DUE",
          "PROGRESS",
          "STATUS");

  private final Ledger ledger;
  private final Words words;

  public LedgerExport(Ledger ledger, Words words) {
    this.ledger = ledger;
    this.words = words;
  }

  /** A workbook whose first page has been read, so that refusals came before the first byte. */
  public interface Ready {
    String fileName();

    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param split each measure on its own row
   * @throws org.duban.shared.Refusal NOT_FOUND for a plan that the viewer may not see
   */
  public Ready open(PlanId plan, ItemFilter filter, boolean split) {
    return open(cursor -> ledger.page(plan, filter, cursor, LedgerPages.SIZE), split);
  }

  Ready open(LedgerPages pages, boolean split) {
    LedgerPage first = pages.page(java.util.Optional.empty());
    LedgerHeading heading = heading(first, split);
    String fileName = LedgerWorkbook.sheetName(heading.title()) + "-" + first.today() + ".xlsx";
    return new Ready() {
      @Override
      public String fileName() {
        return fileName;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        try (LedgerWorkbook workbook = new LedgerWorkbook(out, heading)) {
          pages.each(first, item -> add(workbook, line(item)));
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

  private LedgerHeading heading(LedgerPage page, boolean split) {
    Plan plan = page.plan();
    List<String> facts = new ArrayList<>();
    fact(facts, "code", plan.code());
    fact(facts, "source", plan.source() == null ? null : words.text(plan.source().term()));
    fact(facts, "sourceDoc", plan.sourceDoc());
    fact(facts, "organ", plan.organ());
    fact(facts, "leaderGroup", plan.more().leaderGroup());
    fact(facts, "receivedOn", plan.receivedOn());
    fact(facts, "planDueOn", plan.more().dueOn());
    fact(facts, "today", page.today());
    if (page.own() != null) {
      facts.add(words.text(page.own().text()));
    }
    Map<String, String> labels = new HashMap<>();
    COLUMNS.forEach(name -> labels.put(name, words.text("duban.document.column." + name)));
    return new LedgerHeading(
        plan.title(),
        String.join(words.text("duban.document.factSeparator"), facts),
        labels,
        words.text("duban.document.footer"),
        split);
  }

  private void fact(List<String> facts, String name, Object value) {
    if (value != null) {
      facts.add(words.text("duban.document.fact." + name, value.toString()));
    }
  }

  LedgerLine line(BoardItem board) {
    ItemContent content = board.item().content();
    String status = words.text(board.item().status().term());
    return new LedgerLine(
        board.item().number(),
        content.category(),
        Fingerprint.problem(content.title(), content.detail()),
        content.rootCause(),
        board.measures().stream().map(this::measure).toList(),
        content.goal(),
        said(content.leader()),
        units(board),
        said(content.owner()),
        content.term().equals(DueTerm.NONE) ? null : words.text(content.term().text()),
        board.latest() == null ? null : board.latest().text(),
        board.item().closedOn() == null ? status : status + "\n" + board.item().closedOn());
  }

  private MeasureLine measure(Measure measure) {
    return new MeasureLine(
        measure.text(), said(measure.owner()), Objects.toString(measure.dueOn(), null));
  }

  private String units(BoardItem board) {
    String lead = board.leadUnit() == null ? "" : board.leadUnit().name();
    String named =
        board.coUnits().isEmpty()
            ? lead
            : words.text(Term.of("duban.document.units", lead, names(board.coUnits())));
    return board.ccUnits().isEmpty()
        ? named
        : named + "\n" + words.text(Term.of("duban.document.copies", names(board.ccUnits())));
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::name).collect(Collectors.joining("、"));
  }

  private static String said(PersonRef person) {
    if (person == null) {
      return null;
    }
    return person.post() == null ? person.name() : person.name() + "（" + person.post() + "）";
  }
}
