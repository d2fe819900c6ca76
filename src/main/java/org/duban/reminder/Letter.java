package org.duban.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.duban.calendar.DayCount;
import org.duban.shared.Term;

/** What one person is told today. It keeps the most pressing lines of each part, and counts all. */
final class Letter {
  /** Parts of a letter, in its order. */
  enum Part {
    MINE,
    OVERSEEN,
    UNTOLD
  }

  /**
   * @param who the person who could not be told, and {@code why}; null in other parts
   */
  record Line(int id, Term name, LocalDate dueOn, Left left, String path, String who, Term why) {}

  /**
   * @param days until the date, or negative since then, as {@code by} counts them
   * @param unknown years of which only the weekends were known
   */
  record Left(int days, DayCount by, Set<Integer> unknown) {}

  private static final Comparator<Line> PRESSING =
      Comparator.comparing(Line::dueOn).thenComparing(Line::path).thenComparing(Line::id);

  private final String person;
  private final String address;
  private final int most;
  private final Map<Part, PriorityQueue<Line>> lines = new EnumMap<>(Part.class);
  private final Map<Part, Integer> counts = new EnumMap<>(Part.class);
  private final Set<Integer> unknown = new TreeSet<>();

  Letter(String person, String address, int most) {
    this.person = person;
    this.address = address;
    this.most = most;
  }

  void add(Part part, Line line) {
    unknown.addAll(line.left().unknown());
    PriorityQueue<Line> kept =
        lines.computeIfAbsent(part, p -> new PriorityQueue<>(PRESSING.reversed()));
    kept.add(line);
    if (kept.size() > most) {
      kept.poll();
    }
    counts.merge(part, 1, Integer::sum);
  }

  String person() {
    return person;
  }

  /** Years of which only the weekends were known when days were counted. */
  Set<Integer> unknown() {
    return unknown;
  }

  String address() {
    return address;
  }

  int count(Part part) {
    return counts.getOrDefault(part, 0);
  }

  /** The most pressing first. */
  List<Line> lines(Part part) {
    List<Line> sorted = new ArrayList<>(lines.getOrDefault(part, new PriorityQueue<>(PRESSING)));
    sorted.sort(PRESSING);
    return sorted;
  }
}
