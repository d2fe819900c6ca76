package org.duban.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.duban.audit.AuditTrail;
import org.duban.audit.Subject;
import org.duban.audit.Witness;
import org.duban.audit.WitnessSource;
import org.springframework.stereotype.Component;

/** Each year with a table has at least the entry of its import. */
@Component
class CalendarWitnesses implements WitnessSource {
  static final String TYPE = "CALENDAR";

  private final CalendarStore store;

  CalendarWitnesses(CalendarStore store) {
    this.store = store;
  }

  /** A year is its own id. */
  @Override
  public List<IntFunction<List<Witness>>> witnesses() {
    return List.of(this::after);
  }

  private List<Witness> after(int last) {
    return store.all().stream()
        .map(day -> day.date().getYear())
        .distinct()
        .filter(year -> year > last)
        .sorted()
        .limit(CHUNK)
        .map(year -> witness(store.year(year)))
        .toList();
  }

  /** A year that was imported before versions were counted has none, and at least one entry. */
  private static Witness witness(CalendarYear year) {
    int imports = Math.max(1, year.version());
    return new Witness(new Subject(TYPE, year.year()), imports, imports, digest(year.days()));
  }

  static String digest(List<SpecialDay> days) {
    return AuditTrail.digest(
        days.stream()
            .sorted(Comparator.comparing(SpecialDay::date))
            .map(SpecialDay::toString)
            .toArray());
  }
}
