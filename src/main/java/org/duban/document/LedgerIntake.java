package org.duban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides about each entry of a file, in order: taken, seen before, or rejected. Used once per
 * file, in the same way for the preview and for the import.
 */
final class LedgerIntake {
  /** NEW is taken; REPEAT is already in the plan, or further up in the same file. */
  enum State {
    NEW,
    REPEAT,
    REJECTED
  }

  record Judged(LedgerEntry entry, State state) {}

  private final Set<String> inPlan;
  private final Set<String> problems;
  private final Map<String, Integer> inFile = new HashMap<>();
  private final Set<String> units;
  private final boolean createUnits;
  private final TakeOverWish takeOver;
  private final LocalDate today;
  private final Set<String> missingUnits = new LinkedHashSet<>();

  /**
   * @param inPlan fingerprints of what the plan holds or once took in
   * @param problems fingerprints of its problems alone, without measures
   * @param units names of the units there are
   * @param takeOver null where all comes in as new
   */
  LedgerIntake(
      Set<String> inPlan,
      Set<String> problems,
      Collection<String> units,
      boolean createUnits,
      TakeOverWish takeOver,
      LocalDate today) {
    this.inPlan = inPlan;
    this.problems = problems;
    this.units = Set.copyOf(units);
    this.createUnits = createUnits;
    this.takeOver = takeOver;
    this.today = today;
  }

  void alsoInPlan(Set<String> fingerprints) {
    inPlan.addAll(fingerprints);
  }

  Judged judge(LedgerEntry entry) {
    if (entry.title() != null) {
      Integer above = inFile.get(entry.fingerprint());
      if (inPlan.contains(entry.fingerprint()) || above != null) {
        return new Judged(entry, State.REPEAT);
      }
    }
    List<CellFault> faults = new ArrayList<>(entry.faults());
    for (String unit : entry.named()) {
      if (!units.contains(unit)) {
        missingUnits.add(unit);
        faults.add(
            new CellFault(
                entry.firstRow(),
                -1,
                unit,
                Reason.of(createUnits ? "newUnit" : "noUnit", unit),
                !createUnits));
      }
    }
    if (entry.title() != null && problems.contains(entry.problemAlone())) {
      faults.add(
          new CellFault(entry.firstRow(), -1, entry.title(), Reason.of("sameProblem"), true));
    }
    if (entry.status() == StatusHint.VOID) {
      faults.add(new CellFault(entry.firstRow(), -1, entry.statusWords(), Reason.of("void"), true));
    }
    if (takeOver != null) {
      faults.addAll(takeOver.faults(entry, today));
    }
    LedgerEntry judged = entry.with(faults);
    if (judged.isRejected()) {
      return new Judged(judged, State.REJECTED);
    }
    inFile.put(entry.fingerprint(), entry.firstRow());
    return new Judged(judged, State.NEW);
  }

  Set<String> missingUnits() {
    return missingUnits;
  }
}
