package org.duban.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duban.shared.Checked;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** What someone answered in the wizard of 整改方案; read once for the page and once for its plan. */
record PlanAnswers(
    String title,
    Source source,
    String sourceDoc,
    LocalDate receivedOn,
    LocalDate dueOn,
    String leadingGroup,
    String organ) {
  /** Only the wizard's page has this answer, so that other blueprints' pages get no plan. */
  private static final String MARK = "planWizard";

  static boolean isThere(Map<String, Object> context) {
    return "true".equals(String.valueOf(context.get(MARK)));
  }

  /**
   * @throws Refusal INVALID naming the field
   */
  static PlanAnswers of(Map<String, Object> context) {
    LocalDate received = Checked.date(label("receivedOn"), text(context, "receivedOn"));
    LocalDate due = Checked.date(label("planDueOn"), text(context, "dueOn"));
    PlanEdit.requireOrder(received, due);
    return new PlanAnswers(
        Checked.required(label("title"), line(context, "title")),
        source(text(context, "source")),
        line(context, "sourceDoc"),
        received,
        due,
        line(context, "leadingGroup", "leaderGroup"),
        line(context, "organ"));
  }

  NewPlan plan(PageId page) {
    return new NewPlan(
        null,
        page,
        title,
        source,
        organ,
        receivedOn,
        sourceDoc,
        new PlanMore(leadingGroup, dueOn, List.of(), OwnColumns.NONE));
  }

  private static Source source(String name) {
    return Arrays.stream(Source.values())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String line(Map<String, Object> context, String name) {
    return line(context, name, name);
  }

  private static String line(Map<String, Object> context, String name, String field) {
    return Checked.line(label(field), text(context, name), Checked.LINE);
  }

  private static Term label(String name) {
    return Term.of("duban.plan.field." + name);
  }

  /** In the wizard each name starts with plan, so as not to meet the platform's own. */
  private static String text(Map<String, Object> context, String name) {
    Object value = context.get("plan" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    return value == null ? null : String.valueOf(value);
  }
}
