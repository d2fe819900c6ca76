package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 可见范围: whether plain staff see their own matters or all. */
@Component
class ViewPolicies implements PolicyKind<ViewPolicy> {
  @Override
  public String key() {
    return "view";
  }

  @Override
  public Map<String, ViewPolicy> shipped() {
    Map<String, ViewPolicy> shipped = new LinkedHashMap<>();
    shipped.put("VIEW_OWN", ViewPolicy.SHIPPED);
    shipped.put("VIEW_ALL", new ViewPolicy(ViewPolicy.Reach.ALL));
    return shipped;
  }

  @Override
  public ViewPolicy read(PolicyFields fields) {
    return new ViewPolicy(fields.code("staff", ViewPolicy.Reach.class, ViewPolicy.SHIPPED.staff()));
  }

  @Override
  public Map<String, Object> write(ViewPolicy policy) {
    return Map.of("staff", policy.staff().name());
  }
}
