package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Looks through items for those that one viewer is asked about, piece by piece, until enough are
 * found. A plan in which nothing can be for them is left out of the next piece, so that what waits
 * for others never hides what waits for them; nor is one that has ended. Plans and rights are asked
 * for once.
 */
final class Lookout {
  static final int ENOUGH = 200;
  private static final int PIECES = 25;

  private final PlanStore plans;
  private final ItemStore items;
  private final RectificationRights rights;
  private final Map<PlanId, Optional<Plan>> visible = new HashMap<>();
  private final Map<PlanId, PlanAccess> access = new HashMap<>();
  private final Set<PlanId> ended;

  Lookout(PlanStore plans, ItemStore items, RectificationRights rights) {
    this.plans = plans;
    this.items = items;
    this.rights = rights;
    this.ended = Set.copyOf(plans.ended());
  }

  /** Nothing in them is for anybody. */
  Set<PlanId> ended() {
    return ended;
  }

  /** What was found. {@code more}: there are others, or the search was given up among very many. */
  record Found(List<Item> items, boolean more) {
    Found and(Found other) {
      List<Item> both = new ArrayList<>(items);
      other.items.stream().filter(item -> !both.contains(item)).forEach(both::add);
      return cut(both, more || other.more);
    }

    private static Found cut(List<Item> all, boolean more) {
      boolean tooMany = all.size() > ENOUGH;
      return new Found(List.copyOf(tooMany ? all.subList(0, ENOUGH) : all), tooMany || more);
    }
  }

  /** Gives the next items each time it is asked; nothing at the end. */
  interface Pieces {
    Optional<List<Item>> next();
  }

  /**
   * The most urgent first.
   *
   * @param could whether anything of a plan can be for someone with this access to it
   * @param asked of visible items those that are
   */
  Found urgent(Where where, Predicate<PlanAccess> could, UnaryOperator<List<Item>> asked) {
    List<Item> last = new ArrayList<>();
    return search(
        () -> {
          if (last.size() > 0 && last.size() < ENOUGH) {
            return Optional.empty();
          }
          Item after = last.isEmpty() ? null : last.get(last.size() - 1);
          last.clear();
          last.addAll(items.urgent(without(where, could), after, ENOUGH));
          return last.isEmpty() ? Optional.empty() : Optional.of(last);
        },
        could,
        asked);
  }

  Found search(Pieces pieces, Predicate<PlanAccess> could, UnaryOperator<List<Item>> asked) {
    List<Item> found = new ArrayList<>();
    for (int read = 0; read < PIECES && found.size() <= ENOUGH; read++) {
      Optional<List<Item>> piece = pieces.next();
      if (piece.isEmpty()) {
        return Found.cut(found, false);
      }
      learn(piece.get());
      found.addAll(
          asked.apply(
              piece.get().stream()
                  .filter(item -> plan(item).filter(p -> could.test(access(p))).isPresent())
                  .toList()));
    }
    return Found.cut(found, true);
  }

  /** Of an item that was found. */
  Plan planOf(Item item) {
    return plan(item).orElseThrow();
  }

  PlanAccess access(Plan plan) {
    return access.computeIfAbsent(plan.id(), id -> rights.access(plan));
  }

  private Optional<Plan> plan(Item item) {
    return visible.getOrDefault(item.plan(), Optional.empty());
  }

  private void learn(Collection<Item> piece) {
    Set<PlanId> unknown =
        piece.stream().map(Item::plan).collect(Collectors.toCollection(HashSet::new));
    unknown.removeAll(visible.keySet());
    unknown.removeAll(ended);
    Map<PlanId, Plan> read = plans.find(unknown);
    unknown.forEach(
        id -> visible.put(id, Optional.ofNullable(read.get(id)).filter(rights::maySee)));
  }

  private Where without(Where where, Predicate<PlanAccess> could) {
    Set<PlanId> barren = new HashSet<>(ended);
    visible.forEach(
        (id, plan) -> {
          if (plan.filter(p -> could.test(access(p))).isEmpty()) {
            barren.add(id);
          }
        });
    return where.copy().without(barren);
  }
}
