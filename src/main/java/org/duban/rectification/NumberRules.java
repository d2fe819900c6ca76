package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 编号规则: prefix, year, running number. */
@Component
class NumberRules implements PolicyKind<NumberRule> {
  @Override
  public String key() {
    return "number";
  }

  @Override
  public Map<String, NumberRule> shipped() {
    return Map.of("ZG", NumberRule.SHIPPED);
  }

  @Override
  public NumberRule read(PolicyFields fields) {
    String prefix = fields.line("prefix", 12);
    if (prefix == null || !prefix.matches("[\\p{L}\\p{N}]{1,12}")) {
      throw fields.wrong("prefix", "duban.policy.refusal.prefix");
    }
    return new NumberRule(prefix, fields.required("digits", 1, 6));
  }

  @Override
  public Map<String, Object> write(NumberRule rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("prefix", rule.prefix());
    fields.put("digits", rule.digits());
    return fields;
  }
}
