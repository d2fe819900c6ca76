package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.calendar.DayCount;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 时限规则: what 立行立改 means in days. */
@Component
class TermPolicies implements PolicyKind<TermPolicy> {
  @Override
  public String key() {
    return "term";
  }

  @Override
  public Map<String, TermPolicy> shipped() {
    return Map.of("SIXTY_DAYS", TermPolicy.SHIPPED);
  }

  @Override
  public TermPolicy read(PolicyFields fields) {
    return new TermPolicy(
        fields.required("immediateDays", 1, 1000),
        fields.code("days", DayCount.class, DayCount.CALENDAR));
  }

  @Override
  public Map<String, Object> write(TermPolicy policy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("immediateDays", policy.immediateDays());
    fields.put("days", policy.days().name());
    return fields;
  }
}
