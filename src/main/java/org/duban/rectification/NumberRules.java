package org.duban.rectification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** 编号规则: prefix, year, running number; or a pattern of the office's own. */
@Component
class NumberRules implements PolicyKind<NumberRule> {
  private static final String EXAMPLE = "整改〔{year}〕{n}号";

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
    String pattern = fields.line("pattern", 40);
    if (pattern != null && !isPattern(pattern)) {
      throw fields.wrong(
          "pattern", "duban.policy.refusal.pattern", NumberRule.NUMBER, NumberRule.YEAR, EXAMPLE);
    }
    String prefix = fields.line("prefix", 12);
    if (prefix == null && pattern == null
        || prefix != null && !prefix.matches("[\\p{L}\\p{N}]{1,12}")) {
      throw fields.wrong("prefix", "duban.policy.refusal.prefix");
    }
    return new NumberRule(prefix, fields.required("digits", 1, 6), pattern);
  }

  /** What a number is written with, and neither separates several of them nor starts a formula. */
  private static boolean isPattern(String pattern) {
    String rest = pattern.replaceFirst("\\{n}", "0").replaceFirst("\\{year}", "0");
    return pattern.contains(NumberRule.NUMBER)
        && rest.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}〔〕（）()【】\\[\\]_.-]*");
  }

  @Override
  public Map<String, Object> write(NumberRule rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("prefix", rule.prefix());
    fields.put("digits", rule.digits());
    fields.put("pattern", rule.pattern());
    return fields;
  }
}
