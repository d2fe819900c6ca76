package org.duban.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.duban.calendar.DayCount;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 提醒规则: how long before, how often after, and when leader and head are told. */
@Component
public class ReminderPolicies implements PolicyKind<ReminderPolicy> {
  private static final int MAX_TIMES = 10;
  private static final int MAX_BEFORE = 180;
  private static final int MAX_AFTER = 365;

  @Override
  public String key() {
    return "reminder";
  }

  @Override
  public Map<String, ReminderPolicy> shipped() {
    Map<String, ReminderPolicy> shipped = new LinkedHashMap<>();
    shipped.put("THREE_TIMES", ReminderPolicy.SHIPPED);
    shipped.put(
        "WORKING_DAYS",
        new ReminderPolicy(List.of(10, 3), List.of(), true, 5, 1, 5, null, DayCount.WORKING, true));
    shipped.put(
        "JIANGJIN_STEPS",
        new ReminderPolicy(
            List.of(20, 10), List.of(10), true, 7, 1, 1, 1, DayCount.CALENDAR, false));
    return shipped;
  }

  @Override
  public ReminderPolicy read(PolicyFields fields) {
    return new ReminderPolicy(
        before(fields, "daysBefore"),
        before(fields, "leaderBefore"),
        fields.flag("atDue", true),
        fields.required("overdueEvery", 1, MAX_AFTER),
        fields.number("leaderAfter", 1, MAX_AFTER),
        fields.number("headAfter", 1, MAX_AFTER),
        fields.number("chiefAfter", 1, MAX_AFTER),
        fields.code("days", DayCount.class, DayCount.CALENDAR),
        fields.flag("workingDaysOnly", false));
  }

  private static List<Integer> before(PolicyFields fields, String field) {
    TreeSet<Integer> before = new TreeSet<>(fields.numbers(field, 1, MAX_BEFORE));
    if (before.size() > MAX_TIMES) {
      throw fields.wrong(field, "duban.policy.refusal.many", MAX_TIMES);
    }
    return new ArrayList<>(before.descendingSet());
  }

  @Override
  public Map<String, Object> write(ReminderPolicy policy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("daysBefore", policy.daysBefore());
    fields.put("leaderBefore", policy.leaderBefore());
    fields.put("atDue", policy.atDue());
    fields.put("overdueEvery", policy.overdueEvery());
    fields.put("leaderAfter", policy.leaderAfter());
    fields.put("headAfter", policy.headAfter());
    fields.put("chiefAfter", policy.chiefAfter());
    fields.put("days", policy.days().name());
    fields.put("workingDaysOnly", policy.workingDaysOnly());
    return fields;
  }
}
