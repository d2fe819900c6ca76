package org.duban.rectification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duban.confluence.AccessMode;
import org.duban.confluence.EachForItself;
import org.duban.confluence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adds up the tally of plans, takes plans into it that are older than it is, and compares it with
 * the items themselves. Each plan in a transaction of its own, under the plan's lock: new items
 * wait for it, edits do not.
 */
@Component
public class TallyUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(TallyUpkeep.class);

  /** Fewer rows than this cost a reader nothing. */
  static final int LOOSE = 200;

  private static final int AT_ONCE = 5_000;
  private static final int PLANS = 200;
  private static final int TRIES = 5;

  private final PlanStore plans;
  private final FigureStore figures;
  private final TallySumStore sums;
  private final LooseStore unpaired;
  private final AccessMode mode;
  private final Transactions transactions;

  TallyUpkeep(
      PlanStore plans,
      FigureStore figures,
      TallySumStore sums,
      LooseStore unpaired,
      AccessMode mode,
      Transactions transactions) {
    this.plans = plans;
    this.figures = figures;
    this.sums = sums;
    this.unpaired = unpaired;
    this.mode = mode;
    this.transactions = transactions;
  }

  /** Adds up where much was written, and takes plans in; done are the plans touched. */
  EachForItself tidy() {
    EachForItself each = new EachForItself("plans added up");
    if (!mode.isReadOnly()) {
      transactions
          .run(() -> sums.loose(LOOSE))
          .forEach(plan -> each.run(name(plan), () -> fold(plan)));
      eachPlan(
          some -> {
            Set<PlanId> missing = new HashSet<>(some);
            missing.removeAll(transactions.run(() -> sums.ready(some)));
            missing.forEach(plan -> each.run(name(plan), () -> mend(plan) ? 1 : 0));
          });
    }
    return each;
  }

  /** Compares every plan with its items; done are those that had to be put right. */
  EachForItself mendAll() {
    EachForItself each = new EachForItself("plans put right");
    if (!mode.isReadOnly()) {
      eachPlan(some -> some.forEach(plan -> each.run(name(plan), () -> mend(plan) ? 1 : 0)));
    }
    return each;
  }

  int fold(PlanId plan) {
    int folded;
    do {
      folded =
          transactions.run(
              () -> {
                plans.takeSeqs(plan, 0);
                return sums.fold(plan, AT_ONCE);
              });
    } while (folded == AT_ONCE);
    return 1;
  }

  /** Puts a plan's tally right, and what is kept of its measures; false where it was. */
  boolean mend(PlanId plan) {
    return transactions.run(
        () -> {
          plans.takeSeqs(plan, 0);
          boolean ready = !sums.ready(List.of(plan)).isEmpty();
          Optional<Map<Dimension, Map<TallyCell, Integer>>> missing = missing(plan);
          boolean wrong = missing.filter(found -> !isNone(found)).isPresent();
          if (wrong && ready) {
            LOG.warn("The figures of plan {} were not those of its items: put right", plan.value());
          }
          missing.filter(any -> wrong || !ready).ifPresent(m -> sums.correct(plan, m, !ready));
          return unpaired.mend(plan) | wrong;
        });
  }

  /** How many figures of a plan differ from its items; empty while too many are writing. */
  Optional<Integer> faults(PlanId plan) {
    return transactions.run(
        () ->
            sums.ready(List.of(plan)).isEmpty()
                ? Optional.of(0)
                : missing(plan).map(m -> m.values().stream().mapToInt(Map::size).sum()));
  }

  /**
   * What the items have and the tally has not. Reads both in several statements, so it counts only
   * if no row of the tally came or went meanwhile: whoever changes a figure adds one.
   */
  private Optional<Map<Dimension, Map<TallyCell, Integer>>> missing(PlanId plan) {
    for (int i = 0; i < TRIES; i++) {
      TallySumStore.Stamp before = sums.stamp(plan);
      Map<Dimension, Map<TallyCell, Integer>> missing = TallySumStore.none();
      figures
          .counted(plan)
          .forEach(
              (cell, amount) ->
                  missing.forEach((d, cells) -> TallySumStore.add(cells, cell, amount, d)));
      sums.all(plan)
          .forEach(
              (dimension, cells) ->
                  cells.forEach(
                      (cell, amount) -> missing.get(dimension).merge(cell, -amount, Integer::sum)));
      if (before.equals(sums.stamp(plan))) {
        missing.values().forEach(cells -> cells.values().removeIf(amount -> amount == 0));
        return Optional.of(missing);
      }
    }
    return Optional.empty();
  }

  private static String name(PlanId plan) {
    return "plan " + plan.value();
  }

  private static boolean isNone(Map<Dimension, Map<TallyCell, Integer>> cells) {
    return cells.values().stream().allMatch(Map::isEmpty);
  }

  private void eachPlan(Consumer<List<PlanId>> some) {
    int after = 0;
    List<PlanId> page;
    do {
      int from = after;
      page =
          transactions.run(() -> plans.witnesses(from, PLANS)).stream()
              .map(witness -> new PlanId(witness.subject().id()))
              .toList();
      if (!page.isEmpty()) {
        some.accept(page);
        after = page.get(page.size() - 1).value();
      }
    } while (page.size() == PLANS);
  }
}
