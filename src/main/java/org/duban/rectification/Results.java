package org.duban.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duban.confluence.Transactions;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/**
 * 整改成效: what the figures of progress come to, as the current user: a plan they may not see is not
 * found. Like every figure of a plan it counts all its matters, but for cancelled ones.
 */
@Component
public class Results {
  private final Unchanged<Summed, List<Result>> known = new Unchanged<>();

  private record Summed(List<PlanId> plans, LocalDate to) {}

  private final ResultStore store;
  private final Ledger ledger;
  private final Transactions transactions;

  Results(ResultStore store, Ledger ledger, Transactions transactions) {
    this.store = store;
    this.ledger = ledger;
    this.transactions = transactions;
  }

  /** A name with its unit, as a form offers it. */
  record Suggestion(Term name, Term unit) {}

  /** What offices mostly count, before a plan has words of its own. */
  static final List<Suggestion> SUGGESTED =
      List.of(
          suggestion("regulations"),
          suggestion("recovered"),
          suggestion("accountable"),
          suggestion("reminded"),
          suggestion("trained"));

  private static Suggestion suggestion(String what) {
    return new Suggestion(
        Term.of("duban.rectification.figure.suggested." + what),
        Term.of("duban.rectification.figure.suggested." + what + ".unit"));
  }

  /**
   * Those most often reported first, at most {@link ResultStore#MAX} of a plan.
   *
   * @param from the first day of the progress that counts; null for any
   * @param to the last one, whose evening it is seen from: a matter that is cancelled later still
   *     counts; null for today
   */
  public List<Result> of(Collection<PlanId> plans, LocalDate from, LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw Refusal.invalid("duban.rectification.refusal.period", from.toString(), to.toString());
    }
    return transactions.run(
        () -> {
          List<PlanId> seen = ledger.visible(plans).stream().map(Plan::id).toList();
          return store.results(seen, new ResultStore.Period(from, to));
        });
  }

  /**
   * The same of plans that were found already; not added up again while nothing of theirs changes.
   */
  public List<Result> of(Figures.Asked asked, LocalDate to) {
    Summed summed = new Summed(List.copyOf(asked.plans()), to);
    return transactions.run(
        () ->
            known
                .get(
                    summed,
                    asked.entries(),
                    any ->
                        Optional.of(
                            store.results(summed.plans(), new ResultStore.Period(null, to))))
                .orElseThrow());
  }
}
