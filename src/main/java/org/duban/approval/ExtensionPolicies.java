package org.duban.approval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 延期: how often, how far, and whether late. */
@Component
public class ExtensionPolicies implements PolicyKind<ExtensionPolicy> {
  @Override
  public String key() {
    return "extension";
  }

  @Override
  public Map<String, ExtensionPolicy> shipped() {
    return Map.of("TWICE", ExtensionPolicy.SHIPPED);
  }

  @Override
  public ExtensionPolicy read(PolicyFields fields) {
    return new ExtensionPolicy(
        fields.required("max", 0, 20),
        fields.flag("lateAllowed", true),
        fields.number("maxDays", 1, 1000));
  }

  @Override
  public Map<String, Object> write(ExtensionPolicy policy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("max", policy.max());
    fields.put("lateAllowed", policy.lateAllowed());
    fields.put("maxDays", policy.maxDays());
    return fields;
  }
}
