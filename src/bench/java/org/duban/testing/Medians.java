package org.duban.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Two ways of doing the same, taken in turn in one run after both are warm; milliseconds. */
public record Medians(double ours, double peer) {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
  private static final int WARM = ROUNDS * 2 / 3;
  private static Object last;

  public static Medians of(Supplier<?> ours, Supplier<?> peer) {
    return of(() -> {}, ours, peer);
  }

  /**
   * @param before done before each round, not measured
   */
  public static Medians of(Runnable before, Supplier<?> ours, Supplier<?> peer) {
    List<Double> mine = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i < WARM + ROUNDS; i++) {
      before.run();
      // each goes first every other time: what the first leaves in the processor helps the second
      double one = i % 2 == 0 ? time(ours) : 0;
      double other = time(peer);
      one = i % 2 == 0 ? one : time(ours);
      if (i >= WARM) {
        mine.add(one);
        theirs.add(other);
      }
    }
    return new Medians(median(mine), median(theirs));
  }

  /** One way alone. */
  public static double alone(Supplier<?> work, int warm, int rounds) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < warm + rounds; i++) {
      double one = time(work);
      if (i >= warm) {
        times.add(one);
      }
    }
    return median(times);
  }

  public double ratio() {
    return ours / peer;
  }

  public void print(String what) {
    print(
        what,
        String.format(Locale.ROOT, "%.2f ms", ours),
        String.format(Locale.ROOT, "%.2f ms", peer),
        String.format(Locale.ROOT, "%.2f", ratio()));
  }

  /** A line of the Markdown table. */
  public static void print(String what, String ours, String peer, String ratio) {
    System.out.println("| " + String.join(" | ", what, ours, peer, ratio) + " |");
  }

  private static double time(Supplier<?> work) {
    long start = System.nanoTime();
    // kept, so that the work cannot be optimised away
    last = work.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
