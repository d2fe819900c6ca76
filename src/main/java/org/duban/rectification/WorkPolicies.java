package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 办理范围: whether heads and persons in charge act on matters of other sections. */
@Component
class WorkPolicies implements PolicyKind<WorkPolicy> {
  @Override
  public String key() {
    return "work";
  }

  @Override
  public Map<String, WorkPolicy> shipped() {
    Map<String, WorkPolicy> shipped = new LinkedHashMap<>();
    shipped.put("WORK_ANY", WorkPolicy.SHIPPED);
    shipped.put("WORK_OWN", new WorkPolicy(WorkPolicy.Reach.OWN));
    return shipped;
  }

  @Override
  public WorkPolicy read(PolicyFields fields) {
    return new WorkPolicy(
        fields.code("sections", WorkPolicy.Reach.class, WorkPolicy.SHIPPED.sections()));
  }

  @Override
  public Map<String, Object> write(WorkPolicy policy) {
    return Map.of("sections", policy.sections().name());
  }
}
