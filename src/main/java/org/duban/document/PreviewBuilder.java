package org.duban.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.confluence.Words;
import org.duban.rectification.DueTerm;
import org.duban.rectification.ItemStatus;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** Collects judged entries for the preview, never more of them than it shows. */
final class PreviewBuilder {
  private static final int ROWS = 50;
  private static final int CLAIMS = 100;
  private static final int ERRORS = 200;
  private static final int LONGEST = 500;

  private final LedgerLayout layout;
  private final Words words;
  private final TakeOverWish takeOver;
  private final boolean mayCreateUnits;
  private final Map<String, Integer> claims = new LinkedHashMap<>();
  private final Map<String, ItemStatus> meant = new HashMap<>();
  private final List<LedgerPreview.Row> rows = new ArrayList<>();
  private final List<LedgerPreview.Fault> errors = new ArrayList<>();
  private final Map<LedgerIntake.State, Integer> states = new TreeMap<>();
  private int errorCount;

  /**
   * @param takeOver null where all comes in as new
   */
  PreviewBuilder(LedgerLayout layout, Words words, TakeOverWish takeOver, boolean mayCreateUnits) {
    this.mayCreateUnits = mayCreateUnits;
    this.layout = layout;
    this.words = words;
    this.takeOver = takeOver;
  }

  void add(LedgerIntake.Judged judged) {
    LedgerEntry entry = judged.entry();
    states.merge(judged.state(), 1, Integer::sum);
    claim(entry);
    if (rows.size() < ROWS) {
      rows.add(row(entry, judged.state()));
    }
    errorCount += entry.faults().size();
    entry.faults().stream().limit(ERRORS - errors.size()).map(this::fault).forEach(errors::add);
  }

  LedgerPreview build(
      List<LedgerLayout> layouts,
      LedgerFile.Tally tally,
      Refusal problem,
      List<String> missingUnits) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", tally.rows());
    counts.put("items", states.values().stream().mapToInt(Integer::intValue).sum());
    counts.put("ready", count(LedgerIntake.State.NEW));
    counts.put("repeats", count(LedgerIntake.State.REPEAT));
    counts.put("rejected", count(LedgerIntake.State.REJECTED));
    return new LedgerPreview(
        layouts.stream()
            .map(
                l ->
                    new LedgerPreview.Sheet(
                        l.sheet().index(),
                        l.sheet().name(),
                        l.sheet().hidden(),
                        Math.max(0, Math.round(l.likeness() * 10) / 10.0)))
            .toList(),
        layout.sheet().index(),
        List.of(layout.headerFirst(), layout.headerLast()),
        layout.columns().stream()
            .map(
                c ->
                    new LedgerPreview.Column(
                        c.index(),
                        c.letter(),
                        c.header(),
                        c.field() == null ? null : c.field().name(),
                        c.confidence(),
                        c.sample()))
            .toList(),
        Arrays.stream(LedgerField.values())
            .map(f -> new LedgerPreview.Field(f.name(), words.text(f.term())))
            .toList(),
        problem == null ? null : words.text(problem.key(), problem.arguments()),
        rows,
        counts,
        tally.skipped().entrySet().stream()
            .map(
                e ->
                    new LedgerPreview.Skipped(
                        e.getKey(),
                        words.text("duban.document.skipped." + e.getKey()),
                        e.getValue()))
            .toList(),
        errors,
        errorCount,
        count(LedgerIntake.State.REJECTED),
        missingUnits,
        mayCreateUnits,
        claims(),
        TakeOverWish.STATES.stream()
            .map(state -> new LedgerPreview.Field(state.name(), words.text(state.term())))
            .toList());
  }

  private void claim(LedgerEntry entry) {
    String words = TakeOverWish.plain(entry.statusWords());
    boolean listed = claims.containsKey(words) || claims.size() < CLAIMS;
    String claim = listed ? words : TakeOverWish.OTHERS;
    claims.merge(claim, 1, Integer::sum);
    meant.computeIfAbsent(
        claim,
        c ->
            takeOver != null
                ? listed ? takeOver.status(entry) : takeOver.said().get(TakeOverWish.OTHERS)
                : listed ? TakeOverWish.guess(entry.status()) : null);
  }

  private List<LedgerPreview.Claim> claims() {
    return claims.entrySet().stream()
        .map(
            claim -> {
              ItemStatus state = meant.get(claim.getKey());
              return new LedgerPreview.Claim(
                  claim.getKey(), claim.getValue(), state == null ? null : state.name());
            })
        .toList();
  }

  private int count(LedgerIntake.State state) {
    return states.getOrDefault(state, 0);
  }

  private LedgerPreview.Row row(LedgerEntry entry, LedgerIntake.State state) {
    DueTerm term = term(entry.term());
    ItemStatus standing = takeOver == null ? null : takeOver.status(entry);
    return new LedgerPreview.Row(
        entry.firstRow(),
        state.name(),
        entry.number(),
        entry.category(),
        entry.title(),
        cut(entry.detail()),
        entry.measures().stream().map(step -> cut(step.text())).toList(),
        PeopleWords.said(entry.leader()),
        entry.units(),
        PeopleWords.said(entry.owner()),
        term.equals(DueTerm.NONE) ? null : words.text(term.text()),
        term.dueOn() == null ? null : term.dueOn().toString(),
        cut(entry.dueWords()),
        cut(entry.progress()),
        entry.statusWords(),
        standing == null ? null : words.text(standing.term()),
        entry.closedOn() == null ? null : entry.closedOn().toString());
  }

  static DueTerm term(Deadline deadline) {
    return new DueTerm(deadline.kind(), deadline.dueOn(), deadline.longTerm(), false);
  }

  private LedgerPreview.Fault fault(CellFault fault) {
    Term why = fault.reason().why();
    return new LedgerPreview.Fault(
        layout.sheet().name(),
        fault.row(),
        fault.column() < 0 ? null : Merge.letter(fault.column()),
        fault.cell(),
        cut(fault.value()),
        why.key(),
        words.text(why),
        words.text(fault.reason().cure()),
        fault.rejects());
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
