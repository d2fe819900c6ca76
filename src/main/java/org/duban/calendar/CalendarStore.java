package org.duban.calendar;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.confluence.Transactions;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class CalendarStore {
  /** About forty days a year for a hundred years. */
  private static final int MAX_DAYS = 4_000;

  private final ActiveObjects ao;
  private final Transactions transactions;

  CalendarStore(ActiveObjects ao, Transactions transactions) {
    this.ao = ao;
    this.transactions = transactions;
  }

  List<SpecialDay> all() {
    return days(Query.select().order("ON_DATE ASC").limit(MAX_DAYS));
  }

  List<SpecialDay> of(int year) {
    return days(Query.select().where("CAL_YEAR = ?", year).order("ON_DATE ASC").limit(366));
  }

  CalendarYear year(int year) {
    return new CalendarYear(year, version(row(year)), of(year));
  }

  /** As it is once nobody else is writing it; see {@link Transactions#lock}. */
  CalendarYear lock(int year) {
    Optional<CalendarYearRow> locked =
        row(year).flatMap(row -> transactions.lock(CalendarYearRow.class, row.getID()));
    return new CalendarYear(year, version(locked), of(year));
  }

  /**
   * Writes a locked year with its version raised by one.
   *
   * @throws Refusal CONFLICT if someone imported the first table of that year meanwhile
   */
  void replace(CalendarYear locked, List<SpecialDay> days) {
    int year = locked.year();
    try {
      write(locked);
      ao.deleteWithSQL(HolidayRow.class, "CAL_YEAR = ?", year);
      ao.create(HolidayRow.class, days.stream().map(day -> row(year, day)).toList());
    } catch (ActiveObjectsException someoneWasFirst) {
      throw CalendarService.meanwhile(year, Map.of());
    }
  }

  private void write(CalendarYear locked) {
    Optional<CalendarYearRow> found = row(locked.year());
    if (found.isEmpty()) {
      ao.create(CalendarYearRow.class, Map.of("CAL_YEAR", locked.year(), "VERSION", 1));
    } else {
      found.get().setVersion(locked.version() + 1);
      found.get().save();
    }
  }

  private static Map<String, Object> row(int year, SpecialDay day) {
    return Map.of(
        "CAL_YEAR", year,
        "ON_DATE", day.date().toString(),
        "KIND", day.kind().name(),
        "NAME", day.name());
  }

  private Optional<CalendarYearRow> row(int year) {
    Query query = Query.select().where("CAL_YEAR = ?", year).limit(1);
    return Arrays.stream(ao.find(CalendarYearRow.class, query)).findFirst();
  }

  private static int version(Optional<CalendarYearRow> row) {
    return row.map(CalendarYearRow::getVersion).orElse(0);
  }

  private List<SpecialDay> days(Query query) {
    return Arrays.stream(ao.find(HolidayRow.class, query))
        .map(
            row ->
                new SpecialDay(
                    LocalDate.parse(row.getOnDate()),
                    DayKind.valueOf(row.getKind()),
                    row.getName() == null ? "" : row.getName()))
        .toList();
  }
}
