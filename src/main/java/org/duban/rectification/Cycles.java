package org.duban.rectification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** The rounds an item has gone, for whoever may see the item. */
@Component
public class Cycles {
  private final CycleStore store;
  private final Guard guard;
  private final Words words;
  private final Transactions transactions;

  public Cycles(CycleStore store, Guard guard, Words words, Transactions transactions) {
    this.store = store;
    this.guard = guard;
    this.words = words;
    this.transactions = transactions;
  }

  /** From the first to the present one. */
  public List<Cycle> of(ItemId id) {
    return transactions.run(() -> store.of(guard.see(id)));
  }

  List<Map<String, Object>> json(ItemId id) {
    return of(id).stream().map(this::json).toList();
  }

  private Map<String, Object> json(Cycle cycle) {
    Map<String, Object> said = new java.util.LinkedHashMap<>();
    Cycle.Reopening again = cycle.reopening();
    said.put("cycle", cycle.number());
    said.put(
        "reopening",
        again == null
            ? null
            : Map.of(
                "on", again.on().toString(),
                "reason", again.reason(),
                "basis", again.basis(),
                "by", again.by()));
    said.put("ends", cycle.ends().stream().map(this::json).toList());
    return said;
  }

  private Map<String, Object> json(Cycle.End end) {
    Map<String, Object> said = new java.util.LinkedHashMap<>();
    said.put("outcome", end.outcome().name());
    said.put("outcomeText", words.text(end.outcome().term()));
    said.put("on", end.on().toString());
    said.put("dueOn", Objects.toString(end.dueOn(), null));
    said.put("rounds", end.rounds());
    said.put("by", end.by());
    return said;
  }
}
