package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.audit.AuditEntry;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** The rounds an item has gone, for whoever may see the item. */
@Component
public class Cycles {
  private final CycleStore store;
  private final Guard guard;
  private final HoldChecks holds;
  private final AuditTrail audit;
  private final Words words;
  private final Transactions transactions;

  public Cycles(
      CycleStore store,
      Guard guard,
      HoldChecks holds,
      AuditTrail audit,
      Words words,
      Transactions transactions) {
    this.store = store;
    this.guard = guard;
    this.holds = holds;
    this.audit = audit;
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

  /** The checks of what is kept up, newest first, and when the next one is due; null for never. */
  Map<String, Object> checks(ItemId id) {
    return transactions.run(
        () -> {
          Item item = guard.see(id);
          Map<String, Object> said = new java.util.LinkedHashMap<>();
          said.put(
              "checks", audit.times(Trail.subject(id), "CHECK").stream().map(this::check).toList());
          said.put(
              "nextCheckOn",
              holds.next(item, guard.plan(item.plan())).map(LocalDate::toString).orElse(null));
          return said;
        });
  }

  private Map<String, Object> check(AuditEntry entry) {
    Map<String, Object> said = new java.util.LinkedHashMap<>();
    said.put("at", entry.at().toString());
    said.put("by", entry.who());
    said.put(
        "opinion",
        entry.changes().stream()
            .filter(change -> change.field().equals("opinion"))
            .map(Change::after)
            .findFirst()
            .orElse(null));
    return said;
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
