package org.duban.reminder;

import java.time.LocalDate;
import org.duban.calendar.CalendarService;
import org.duban.calendar.WorkCalendar;
import org.duban.policy.PolicyService;
import org.springframework.stereotype.Component;

/** What a round goes by: each place's own policy, and the working days. */
@Component
class ReminderRules {
  private final PolicyService policies;
  private final CalendarService calendar;
  private final ReminderPolicies kind;

  ReminderRules(PolicyService policies, CalendarService calendar, ReminderPolicies kind) {
    this.policies = policies;
    this.calendar = calendar;
    this.kind = kind;
  }

  ReminderPolicy in(String spaceKey) {
    return policies.in(spaceKey, kind);
  }

  WorkCalendar calendar() {
    return calendar.calendar();
  }

  /** The last date that anyone anywhere is reminded of today. */
  LocalDate horizon(LocalDate today) {
    return policies.everywhere(kind).stream()
        .map(policy -> policy.horizon(today, calendar()))
        .max(LocalDate::compareTo)
        .orElse(today);
  }
}
