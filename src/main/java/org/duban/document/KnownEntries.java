package org.duban.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.rectification.BoardItem;
import org.duban.rectification.ItemContent;
import org.duban.rectification.Measure;

/** What a plan holds while a file is judged against it: each of its items answers one entry. */
final class KnownEntries {
  private final Map<String, List<String>> unitsByWords = new HashMap<>();
  private final Set<String> problems = new HashSet<>();
  private final Set<String> imported = new HashSet<>();

  void add(BoardItem item) {
    String unit = item.leadUnit() == null ? null : item.leadUnit().name();
    unitsByWords.computeIfAbsent(fingerprint(item, true), w -> new ArrayList<>()).add(unit);
    problems.add(fingerprint(item, false));
  }

  /** Fingerprints, of words and exact, of what once came in from a file, whatever became of it. */
  void addImported(Collection<String> fingerprints) {
    imported.addAll(fingerprints);
  }

  boolean wasImported(String fingerprint) {
    return imported.contains(fingerprint);
  }

  boolean hasProblem(String alone) {
    return problems.contains(alone);
  }

  /** Whether an item with the entry's words is left that no other entry was. */
  boolean hasWords(LedgerEntry entry) {
    return !unitsByWords.getOrDefault(entry.fingerprint(), List.of()).isEmpty();
  }

  /**
   * Takes such an item for the entry.
   *
   * @return false where each of them has a lead unit, and another one than the entry
   */
  boolean take(LedgerEntry entry) {
    List<String> left = unitsByWords.get(entry.fingerprint());
    String unit = entry.units().isEmpty() ? null : entry.units().get(0);
    if (unit != null && left.remove(unit)) {
      return true;
    }
    int any = unit == null ? left.size() - 1 : left.indexOf(null);
    if (any >= 0) {
      left.remove(any);
    }
    return any >= 0;
  }

  private static String fingerprint(BoardItem item, boolean withMeasures) {
    ItemContent content = item.item().content();
    return Fingerprint.of(
        content.category(),
        Fingerprint.problem(content.title(), content.detail()),
        withMeasures ? item.measures().stream().map(Measure::text).toList() : List.of());
  }
}
