package org.duban.rectification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Transactions;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** The same edit of many items: assigning a whole page of a ledger in one go. */
@Component
public class BulkEdits {
  static final int MAX = 200;

  private final ItemService items;
  private final Guard guard;
  private final RectificationRights rights;
  private final Transactions transactions;

  public BulkEdits(
      ItemService items, Guard guard, RectificationRights rights, Transactions transactions) {
    this.items = items;
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
    return all ? everyOne(plan, ids, versions, edit) : each(plan, ids, versions, edit);
  }

  private Outcome each(
      PlanId plan, List<ItemId> ids, Map<ItemId, Integer> versions, ItemEdit edit) {
    List<ItemId> done = new ArrayList<>();
    Map<ItemId, Refusal> failed = new LinkedHashMap<>();
    for (ItemId id : ids) {
      try {
        one(plan, id, versions.get(id), edit);
        done.add(id);
      } catch (Refusal refusal) {
        failed.put(id, refusal);
      }
    }
    return new Outcome(done, failed, true);
  }

  private Outcome everyOne(
      PlanId plan, List<ItemId> ids, Map<ItemId, Integer> versions, ItemEdit edit) {
    List<ItemId> tried = new ArrayList<>();
    try {
      transactions.run(
          () -> {
            for (ItemId id : ids) {
              tried.add(id);
              one(plan, id, versions.get(id), edit);
            }
            return null;
          });
      return new Outcome(ids, Map.of(), true);
    } catch (Refusal refusal) {
      return new Outcome(List.of(), Map.of(tried.get(tried.size() - 1), refusal), false);
    }
  }

  private void one(PlanId plan, ItemId id, int version, ItemEdit edit) {
    if (!guard.see(id).plan().equals(plan)) {
      throw Ledger.noItem(id);
    }
    items.edit(id, version, edit);
  }
}
