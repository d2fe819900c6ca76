package org.duban.rectification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duban.confluence.Transactions;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** The same edit of many items: assigning a whole page of a ledger in one go. */
@Component
public class BulkEdits {
  static final int MAX = 200;

  private final ItemService items;
  private final ItemStore store;
  private final Guard guard;
  private final RectificationRights rights;
  private final Transactions transactions;

  public BulkEdits(
      ItemService items,
      ItemStore store,
      Guard guard,
      RectificationRights rights,
      Transactions transactions) {
    this.items = items;
    this.store = store;
    this.guard = guard;
    this.rights = rights;
    this.transactions = transactions;
  }

  /**
   * What became of each.
   *
   * @param done ids in the order of writing
   * @param failed why not, by id
   * @param applied false when all were to be written and one could not be
   */
  public record Outcome(List<ItemId> done, Map<ItemId, Refusal> failed, boolean applied) {}

  /**
   * Each item under its own version and for itself; or, if {@code all}, every one or none.
   *
   * @param versions by id, at most 200
   */
  public Outcome edit(PlanId plan, Map<ItemId, Integer> versions, ItemEdit edit, boolean all) {
    rights.writer();
    ItemRules.office(rights.access(guard.plan(plan))).require();
    if (versions.isEmpty() || versions.size() > MAX) {
      throw Refusal.invalid("duban.rectification.refusal.bulk", MAX);
    }
    List<ItemId> ids = new ArrayList<>(versions.keySet());
    ids.sort(Comparator.comparing(ItemId::value));
    Set<ItemId> known =
        transactions.run(() -> store.find(ids)).stream()
            .filter(item -> item.plan().equals(plan))
            .map(Item::id)
            .collect(Collectors.toSet());
    Consumer<ItemId> one =
        id -> {
          if (!known.contains(id)) {
            throw Ledger.noItem(id);
          }
          items.edit(id, versions.get(id), edit);
        };
    return all ? everyOne(ids, one) : each(ids, one);
  }

  private static Outcome each(List<ItemId> ids, Consumer<ItemId> one) {
    List<ItemId> done = new ArrayList<>();
    Map<ItemId, Refusal> failed = new LinkedHashMap<>();
    for (ItemId id : ids) {
      try {
        one.accept(id);
        done.add(id);
      } catch (Refusal refusal) {
        failed.put(id, refusal);
      }
    }
    return new Outcome(done, failed, true);
  }

  private Outcome everyOne(List<ItemId> ids, Consumer<ItemId> one) {
    List<ItemId> tried = new ArrayList<>();
    try {
      transactions.run(
          () -> {
            for (ItemId id : ids) {
              tried.add(id);
              one.accept(id);
            }
            return null;
          });
      return new Outcome(ids, Map.of(), true);
    } catch (Refusal refusal) {
      return new Outcome(List.of(), Map.of(tried.get(tried.size() - 1), refusal), false);
    }
  }
}
