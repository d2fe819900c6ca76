package org.duban.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  private final KnownEntries known;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Set<String> problems = new HashSet<>();
  private final Set<String> units;
  private final boolean createUnits;
  private final TakeOverWish takeOver;
  private final LocalDate today;
  private final Set<String> missingUnits = new LinkedHashSet<>();

  /**
   * @param units names of the units there are
   * @param takeOver null where all comes in as new
   */
  LedgerIntake(
      KnownEntries known,
      Collection<String> units,
      boolean createUnits,
      TakeOverWish takeOver,
      LocalDate today) {
    this.known = known;
    this.units = Set.copyOf(units);
    this.createUnits = createUnits;
    this.takeOver = takeOver;
    this.today = today;
  }

  KnownEntries known() {
    return known;
  }

  Judged judge(LedgerEntry entry) {
    String alone = entry.problemAlone();
    Judged judged = entry.title() == null ? taken(entry, List.of()) : compared(entry, alone);
    if (judged.state() != State.REJECTED) {
      rows.putIfAbsent(entry.fingerprint(), entry.firstRow());
      rows.putIfAbsent(entry.exact(), entry.firstRow());
      problems.add(alone);
    }
    return judged;
  }

  /** The same words need not be the same problem: in one file, rows that differ are several. */
  private Judged compared(LedgerEntry entry, String alone) {
    Integer same = rows.get(entry.exact());
    if (same != null) {
      return new Judged(
          entry.with(List.of(whole(entry, entry.title(), false, "sameRow", same))), State.REPEAT);
    }
    Judged repeat = new Judged(entry.with(List.of()), State.REPEAT);
    boolean imported = known.wasImported(entry.exact());
    if (known.hasWords(entry)) {
      KnownEntries.Taken taken = known.take(entry);
      if (taken == KnownEntries.Taken.OTHERWISE) {
        List<CellFault> notice = List.of(whole(entry, entry.title(), false, "otherwise"));
        return new Judged(entry.with(notice), State.REPEAT);
      }
      if (taken == KnownEntries.Taken.SAME || imported) {
        return repeat;
      }
      String unit = entry.units().get(0);
      return taken(entry, List.of(whole(entry, unit, true, "otherUnit", unit)));
    }
    Integer above = rows.get(entry.fingerprint());
    if (imported || above == null && known.wasImported(entry.fingerprint())) {
      return repeat;
    }
    if (above != null) {
      return taken(entry, List.of(whole(entry, entry.title(), false, "sameWords", above)));
    }
    return known.hasProblem(alone) && !problems.contains(alone)
        ? taken(entry, List.of(whole(entry, entry.title(), true, "sameProblem")))
        : taken(entry, List.of());
  }

  private Judged taken(LedgerEntry entry, List<CellFault> compared) {
    List<CellFault> faults = new ArrayList<>(entry.faults());
    faults.addAll(compared);
    for (String unit : entry.named()) {
      if (!units.contains(unit)) {
        missingUnits.add(unit);
        faults.add(whole(entry, unit, !createUnits, createUnits ? "newUnit" : "noUnit", unit));
      }
    }
    if (entry.status() == StatusHint.VOID) {
      faults.add(whole(entry, entry.statusWords(), true, "void"));
    }
    if (takeOver != null) {
      faults.addAll(takeOver.faults(entry, today));
    }
    LedgerEntry judged = entry.with(faults);
    return new Judged(judged, judged.isRejected() ? State.REJECTED : State.NEW);
  }

  private static CellFault whole(
      LedgerEntry entry, String value, boolean rejects, String why, Serializable... arguments) {
    return new CellFault(entry.firstRow(), -1, value, Reason.of(why, arguments), rejects);
  }

  Set<String> missingUnits() {
    return missingUnits;
  }
}
