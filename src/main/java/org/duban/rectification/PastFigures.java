package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.audit.AuditTrail;
import org.duban.audit.Subject;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.springframework.stereotype.Component;

/**
 * Figures as of the end of a day, for records. Asks no rights, since a job has no user: whoever
 * hands them on asks first.
 */
@Component
public class PastFigures {
  private final PlanStore plans;
  private final PastStore past;
  private final Figures figures;
  private final Policies policies;
  private final AuditTrail audit;
  private final OfficeClock clock;
  private final Transactions transactions;

  public PastFigures(
      PlanStore plans,
      PastStore past,
      Figures figures,
      Policies policies,
      AuditTrail audit,
      OfficeClock clock,
      Transactions transactions) {
    this.plans = plans;
    this.past = past;
    this.figures = figures;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** By id after the given one (0 for the first): the day on which each plan was made. */
  public Map<PlanId, LocalDate> plans(int afterId, int limit) {
    return transactions.run(
        () -> {
          Map<PlanId, LocalDate> begun = new LinkedHashMap<>();
          plans.begun(afterId, limit).forEach((id, at) -> begun.put(id, clock.day(at)));
          return begun;
        });
  }

  /**
   * Whether the plan still stands as it did at the end of the day: nothing was done to it since.
   *
   * @param butFor an action of the trail that changes no figure
   */
  public boolean isUntouchedSince(PlanId id, LocalDate day, String butFor) {
    return transactions.run(
        () ->
            audit
                .lastHappened(Trail.subject(id), butFor)
                .map(clock::day)
                .filter(last -> last.isAfter(day))
                .isEmpty());
  }

  /** As it stands now, with what is overdue judged at the end of the day. */
  public List<Figures.Group> groups(PlanId id, Figures.By by, LocalDate day) {
    return transactions.run(
        () -> {
          Plan plan = plans.find(id).orElseThrow();
          return figures.groups(id, by, policies.lights(plan, day));
        });
  }

  /** What can be told for certain of a day long past. */
  public record Told(int total, int counted, int closed, int hold) {}

  /**
   * From ended cycles, reopenings and cancellations, each with its date. A matter counts from the
   * day it was written down. An older ledger is known to have existed, whole, from the day its
   * findings were received or the first of its matters was settled.
   */
  public Told told(PlanId id, LocalDate day) {
    return transactions.run(
        () -> {
          List<PastStore.Life> lives = past.lives(id);
          List<PastStore.Turn> ends = past.ends(id);
          Map<Integer, PastStore.Turn> stood = new HashMap<>();
          Map<Integer, LocalDate> first = new HashMap<>();
          List<Integer> reopened =
              lives.stream().filter(l -> l.cycle() > 1).map(PastStore.Life::item).toList();
          past.reopenings(reopened).forEach(turn -> keep(stood, turn, day));
          for (PastStore.Turn end : ends) {
            keep(stood, end, day);
            first.merge(end.item(), end.on(), PastFigures::first);
          }
          Map<Subject, Instant> cancelled = audit.happened(Trail.subject(id), Action.CANCEL.name());
          LocalDate received = plans.find(id).orElseThrow().receivedOn();
          Map<Integer, LocalDate> ledgers = new HashMap<>();
          lives.stream()
              .filter(life -> life.takeOver() != null)
              .forEach(
                  life ->
                      known(life, received, first)
                          .ifPresent(on -> ledgers.merge(life.takeOver(), on, PastFigures::first)));
          int total = 0;
          int voided = 0;
          int closed = 0;
          int hold = 0;
          for (PastStore.Life life : lives) {
            if (began(life, ledgers).isAfter(day)) {
              continue;
            }
            Instant ended = cancelled.get(Trail.subject(new ItemId(life.item())));
            PastStore.Turn last = stood.get(life.item());
            ItemStatus outcome = last == null ? null : last.outcome();
            total++;
            voided += ended != null && !clock.day(ended).isAfter(day) ? 1 : 0;
            closed += outcome == ItemStatus.CLOSED ? 1 : 0;
            hold += outcome == ItemStatus.HOLD ? 1 : 0;
          }
          return new Told(total, total - voided, closed, hold);
        });
  }

  /** The last turn up to the day: the latest cycle's, and of that the one written last. */
  private static void keep(Map<Integer, PastStore.Turn> stood, PastStore.Turn turn, LocalDate day) {
    if (!turn.on().isAfter(day)) {
      stood.merge(turn.item(), turn, (a, b) -> b.cycle() >= a.cycle() ? b : a);
    }
  }

  private static Optional<LocalDate> known(
      PastStore.Life life, LocalDate received, Map<Integer, LocalDate> settled) {
    return Stream.of(received, settled.get(life.item()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  private LocalDate began(PastStore.Life life, Map<Integer, LocalDate> ledgers) {
    LocalDate written = clock.day(life.createdAt());
    return life.takeOver() == null
        ? written
        : first(written, ledgers.getOrDefault(life.takeOver(), written));
  }

  private static LocalDate first(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
