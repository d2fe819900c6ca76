package org.duban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
  private final Map<String, List<Known>> byWords = new HashMap<>();
  private final Set<String> problems = new HashSet<>();
  private final Set<String> imported = new HashSet<>();

  /**
   * An item as the file may have it otherwise; any of it may be null.
   *
   * @param unit name of the lead unit
   * @param leader name alone
   */
  private record Known(String unit, String leader, LocalDate dueOn) {
    boolean differs(LedgerEntry entry) {
      String said = entry.leader() == null ? null : entry.leader().name();
      LocalDate due = entry.term().dueOn();
      return said != null && !said.equals(leader) || due != null && !due.equals(dueOn);
    }
  }

  /** Whether an item was taken for an entry, and whether that has another leader or date. */
  enum Taken {
    NONE,
    SAME,
    OTHERWISE
  }

  void add(BoardItem item) {
    ItemContent content = item.item().content();
    Known known =
        new Known(
            item.leadUnit() == null ? null : item.leadUnit().name(),
            content.leader() == null ? null : content.leader().name(),
            content.term().dueOn());
    byWords.computeIfAbsent(fingerprint(item, true), w -> new ArrayList<>()).add(known);
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
    return !byWords.getOrDefault(entry.fingerprint(), List.of()).isEmpty();
  }

  /** NONE where each such item has a lead unit, and another one than the entry. */
  Taken take(LedgerEntry entry) {
    List<Known> left = byWords.get(entry.fingerprint());
    String unit = entry.units().isEmpty() ? null : entry.units().get(0);
    Known found =
        left.stream()
            .filter(known -> unit == null || unit.equals(known.unit()))
            // the one that is the same throughout, if there is one
            .min(Comparator.comparing(known -> known.differs(entry)))
            .or(() -> left.stream().filter(known -> known.unit() == null).findFirst())
            .orElse(null);
    left.remove(found);
    return found == null ? Taken.NONE : found.differs(entry) ? Taken.OTHERWISE : Taken.SAME;
  }

  private static String fingerprint(BoardItem item, boolean withMeasures) {
    ItemContent content = item.item().content();
    return Fingerprint.of(
        content.category(),
        Fingerprint.problem(content.title(), content.detail()),
        withMeasures ? item.measures().stream().map(Measure::text).toList() : List.of());
  }
}
