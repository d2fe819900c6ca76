package org.duban.rectification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.duban.approval.ApprovalPolicies;
import org.duban.approval.ApprovalPolicy;
import org.duban.approval.ExtensionPolicies;
import org.duban.approval.ExtensionPolicy;
import org.duban.calendar.CalendarService;
import org.duban.calendar.WorkCalendar;
import org.duban.confluence.OfficeClock;
import org.duban.policy.PolicyService;
import org.springframework.stereotype.Component;

/** What a plan goes by: the policies of its space, as they stand now. */
@Component
class Policies {
  private final PolicyService policies;
  private final CalendarService calendar;
  private final OfficeClock clock;
  private final LightPolicies lights;
  private final TermPolicies terms;
  private final NumberRules numbers;
  private final ApprovalPolicies approvals;
  private final ExtensionPolicies extensions;
  private final ViewPolicies views;
  private final WorkPolicies works;

  Policies(
      PolicyService policies,
      CalendarService calendar,
      OfficeClock clock,
      LightPolicies lights,
      TermPolicies terms,
      NumberRules numbers,
      ApprovalPolicies approvals,
      ExtensionPolicies extensions,
      ViewPolicies views,
      WorkPolicies works) {
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
    this.lights = lights;
    this.terms = terms;
    this.numbers = numbers;
    this.approvals = approvals;
    this.extensions = extensions;
    this.views = views;
    this.works = works;
  }

  Lights lights(Plan plan) {
    return lights(plan, clock.today());
  }

  /** As they shine on another day, by today's policy. */
  Lights lights(Plan plan, LocalDate day) {
    return new Lights(policies.in(plan.spaceKey(), lights), calendar.calendar(), day);
  }

  TermPolicy terms(Plan plan) {
    return policies.in(plan.spaceKey(), terms);
  }

  NumberRule numbers(String spaceKey) {
    return policies.in(spaceKey, numbers);
  }

  ApprovalPolicy approval(Plan plan) {
    return policies.in(plan.spaceKey(), approvals);
  }

  /** How often at most anything kept up is looked at, anywhere; empty if nowhere. */
  Optional<Integer> shortestCheck() {
    return policies.everywhere(approvals).stream()
        .map(ApprovalPolicy::checkEveryDays)
        .filter(Objects::nonNull)
        .min(Integer::compareTo);
  }

  ExtensionPolicy extension(Plan plan) {
    return policies.in(plan.spaceKey(), extensions);
  }

  ViewPolicy view(Plan plan) {
    return policies.in(plan.spaceKey(), views);
  }

  WorkPolicy work(Plan plan) {
    return policies.in(plan.spaceKey(), works);
  }

  ItemRules rules(Plan plan) {
    return new ItemRules(approval(plan), work(plan));
  }

  WorkCalendar calendar() {
    return calendar.calendar();
  }

  /** Differs whenever a policy or a holiday table was changed. */
  int stamp() {
    return 31 * policies.stamp() + calendar.stamp();
  }
}
