package org.duban.rectification;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import org.duban.approval.ApprovalPolicies;
import org.duban.approval.ExtensionPolicies;
import org.duban.calendar.CalendarService;
import org.duban.policy.PolicyFixture;
import org.duban.policy.PolicyService;

/** The rules of this feature as places may set them, with the door to set them by. */
record RulesFixture(PolicyService service, Policies policies) {
  static RulesFixture on(ActiveObjects ao, PolicyFixture.World world, CalendarService calendar) {
    LightPolicies lights = new LightPolicies();
    TermPolicies terms = new TermPolicies();
    NumberRules numbers = new NumberRules();
    ApprovalPolicies closing = new ApprovalPolicies();
    ExtensionPolicies extending = new ExtensionPolicies();
    ViewPolicies viewing = new ViewPolicies();
    WorkPolicies working = new WorkPolicies();
    PolicyService service =
        PolicyFixture.on(
            ao, world, List.of(lights, terms, numbers, closing, extending, viewing, working));
    return new RulesFixture(
        service,
        new Policies(
            service,
            calendar,
            world.clock(),
            lights,
            terms,
            numbers,
            closing,
            extending,
            viewing,
            working));
  }
}
