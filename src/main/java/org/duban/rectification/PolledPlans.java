package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans of pages that are being polled, each with the latest ids of its trail: while these are the
 * same the row is too, on whichever node it is changed, since no plan is changed without an entry
 * in the same transaction. Who may see the plan is asked every time.
 */
final class PolledPlans {
  private static final int MAX = 200;

  private record Polled(List<Integer> latest, Plan plan) {}

  private final Map<PlanId, Polled> plans =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanId, Polled> eldest) {
          return size() > MAX;
        }
      };

  /**
   * @param latest read before this call: a row older than its ids would be kept for ever otherwise
   */
  Optional<Plan> get(PlanId id, List<Integer> latest, Function<PlanId, Optional<Plan>> read) {
    Polled known = known(id);
    if (known != null && known.latest().equals(latest)) {
      return Optional.of(known.plan());
    }
    Optional<Plan> fresh = read.apply(id);
    // no entry at all: nothing would tell of a change
    fresh.filter(plan -> !latest.isEmpty()).ifPresent(plan -> keep(id, new Polled(latest, plan)));
    return fresh;
  }

  private synchronized Polled known(PlanId id) {
    return plans.get(id);
  }

  private synchronized void keep(PlanId id, Polled polled) {
    plans.put(id, polled);
  }
}
