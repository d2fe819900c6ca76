package org.duban.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.audit.Subject;
import org.duban.confluence.OfficeClock;
import org.duban.rectification.Figures;
import org.duban.rectification.PastFigures;
import org.duban.rectification.PlanId;
import org.duban.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Writes the end of a month down, once, whoever else tries. */
@Component
class SnapshotTaking {
  static final String ACTION = "MONTH_END";
  private static final PersonRef JOB = new PersonRef(null, "Duban", null);

  private final SnapshotStore store;
  private final PastFigures past;
  private final AuditTrail audit;
  private final OfficeClock clock;

  SnapshotTaking(SnapshotStore store, PastFigures past, AuditTrail audit, OfficeClock clock) {
    this.store = store;
    this.past = past;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param by null for the job
   * @return whether it was taken just now, by this call
   */
  boolean take(PlanId plan, YearMonth month, PersonRef by) {
    return store.once(plan, month, () -> write(plan, month, by));
  }

  private void write(PlanId plan, YearMonth month, PersonRef by) {
    LocalDate last = month.atEndOfMonth();
    Map<Figures.By, List<Snapshot.Row>> parts = new EnumMap<>(Figures.By.class);
    Snapshot.Figures total;
    if (past.isUntouchedSince(plan, last, ACTION)) {
      for (Figures.By dimension : Figures.By.values()) {
        parts.put(
            dimension,
            past.groups(plan, dimension, last).stream()
                .map(g -> new Snapshot.Row(g.key(), g.name(), FigureText.figures(g)))
                .toList());
      }
      total =
          FigureText.sum(parts.get(Figures.By.UNIT).stream().map(Snapshot.Row::figures).toList());
    } else {
      PastFigures.Told told = past.told(plan, last);
      total = new Snapshot.Figures(told.total(), told.counted(), told.closed(), told.hold(), null);
    }
    Instant now = clock.now();
    boolean late = clock.today().isAfter(last);
    int id =
        store.add(
            new Snapshot(0, plan, month, now, clock.today(), by, late, total, List.of()), parts);
    Subject subject = new Subject(ACTION, id);
    audit.appendFirst(
        List.of(
            new NewEntry(
                subject,
                new Subject("PLAN", plan.value()),
                ACTION,
                1,
                List.of(
                    new Change("month", null, month.toString()),
                    new Change("closed", null, total.closed() + "/" + total.counted()),
                    Change.seal(subject, store.digests(List.of(id)).get(id))))),
        by == null ? JOB : by);
  }
}
