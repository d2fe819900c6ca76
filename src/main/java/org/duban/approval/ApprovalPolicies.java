package org.duban.approval;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.duban.policy.PolicyFields;
import org.duban.policy.PolicyKind;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** 销号流程: which steps, what each needs, which conditions. */
@Component
public class ApprovalPolicies implements PolicyKind<ApprovalPolicy> {
  @Override
  public String key() {
    return "closeOut";
  }

  @Override
  public Map<String, ApprovalPolicy> shipped() {
    return Map.of("TWO_STEPS", ApprovalPolicy.SHIPPED);
  }

  @Override
  public ApprovalPolicy read(PolicyFields fields) {
    List<Step> steps = fields.codes("steps", Step.class);
    if (!steps.equals(List.of(Step.OFFICE)) && !steps.equals(List.of(Step.LEADER, Step.OFFICE))) {
      throw fields.wrong("steps", "duban.policy.refusal.steps");
    }
    List<String> conditions = fields.lines("conditions", 100);
    if (conditions.size() > 12 || new LinkedHashSet<>(conditions).size() < conditions.size()) {
      throw fields.wrong("conditions", "duban.policy.refusal.conditions", 12);
    }
    return new ApprovalPolicy(
        steps,
        fields.code("closer", Closer.class, Closer.EITHER),
        fields.flag("opinionRequired", false),
        fields.required("minEvidence", 0, 10),
        fields.flag("statementRequired", true),
        conditions,
        fields.names("checkEveryDays")
            ? fields.number("checkEveryDays", 1, 730)
            : ApprovalPolicy.SHIPPED.checkEveryDays());
  }

  @Override
  public Map<String, Object> write(ApprovalPolicy policy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("steps", policy.steps().stream().map(Step::name).toList());
    fields.put("closer", policy.closer().name());
    fields.put("opinionRequired", policy.opinionRequired());
    fields.put("minEvidence", policy.minEvidence());
    fields.put("statementRequired", policy.statementRequired());
    fields.put("conditions", policy.conditions());
    fields.put("checkEveryDays", policy.checkEveryDays());
    return fields;
  }

  @Override
  public Map<String, Term> words(ApprovalPolicy policy) {
    return policy.conditionWords();
  }
}
