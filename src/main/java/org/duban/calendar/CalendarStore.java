package org.duban.calendar;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class CalendarStore {
  /** About forty days a year for a hundred years. */
  private static final int MAX_DAYS = 4_000;

  private final ActiveObjects ao;

  CalendarStore(ActiveObjects ao) {
    this.ao = ao;
  }

  List<SpecialDay> all() {
    return days(Query.select().order("ON_DATE ASC").limit(MAX_DAYS));
  }

  List<SpecialDay> of(int year) {
    return days(Query.select().where("CAL_YEAR = ?", year).order("ON_DATE ASC").limit(366));
  }

  /** In the caller's transaction. */
  void replace(int year, List<SpecialDay> days) {
    ao.deleteWithSQL(HolidayRow.class, "CAL_YEAR = ?", year);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SpecialDay day : days) {
      rows.add(
          Map.of(
              "CAL_YEAR", year,
              "ON_DATE", day.date().toString(),
              "KIND", day.kind().name(),
              "NAME", day.name()));
    }
    try {
      ao.create(HolidayRow.class, rows);
    } catch (ActiveObjectsException sameDates) {
      throw Refusal.conflict("duban.calendar.refusal.meanwhile", Map.of(), String.valueOf(year));
    }
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
