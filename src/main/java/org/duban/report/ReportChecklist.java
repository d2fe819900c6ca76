package org.duban.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.rectification.ItemService;
import org.duban.rectification.Link;
import org.duban.rectification.NewItem;
import org.duban.rectification.NewMeasure;
import org.duban.rectification.NewPlan;
import org.duban.rectification.PlanId;
import org.duban.rectification.PlanService;
import org.duban.rectification.Source;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes the plan behind a report's checklist: problems, measures, and the pairs that were ticked.
 */
@Component
class ReportChecklist {
  private static final String PROBLEM = "PROBLEM";
  private static final String MEASURE = "MEASURE";

  private final PlanService plans;
  private final ItemService items;

  ReportChecklist(PlanService plans, ItemService items) {
    this.plans = plans;
    this.items = items;
  }

  /** Joins the caller's transaction. The plan is hidden until it is bound to its page. */
  int make(
      String spaceKey, Basics basics, List<NewDraft.Entry> entries, List<NewDraft.Pair> pairs) {
    Map<String, Integer> problemAt = new HashMap<>();
    Map<String, Integer> measureAt = new HashMap<>();
    List<NewItem> problems = new ArrayList<>();
    List<NewMeasure> measures = new ArrayList<>();
    for (NewDraft.Entry entry : entries == null ? List.<NewDraft.Entry>of() : entries) {
      if (PROBLEM.equals(entry.kind())) {
        problemAt.put(entry.ref(), problems.size());
        problems.add(new NewItem(null, entry.title(), entry.text()));
      } else if (MEASURE.equals(entry.kind())) {
        measureAt.put(entry.ref(), measures.size());
        measures.add(new NewMeasure(measureText(entry), null, null, null));
      } else {
        throw Refusal.invalid("duban.report.refusal.kind", String.valueOf(entry.kind()));
      }
    }
    List<Link> links = new ArrayList<>();
    for (NewDraft.Pair pair : pairs == null ? List.<NewDraft.Pair>of() : pairs) {
      links.add(new Link(place(problemAt, pair.problem()), place(measureAt, pair.measure())));
    }
    String organ = basics.organ().isEmpty() ? null : basics.organ();
    PlanId plan =
        plans.create(
            new NewPlan(
                spaceKey, null, basics.title(), Source.SELF_CHECK, organ, null, null, true));
    if (!problems.isEmpty() || !measures.isEmpty()) {
      items.createAll(plan, problems, measures, links);
    }
    return plan.value();
  }

  private static int place(Map<String, Integer> places, String ref) {
    Integer place = places.get(ref);
    if (place == null) {
      throw Refusal.invalid("duban.report.refusal.pair", String.valueOf(ref));
    }
    return place;
  }

  /** As the report says it, without its number; a corrected title comes first. */
  private static String measureText(NewDraft.Entry entry) {
    String text = entry.text() == null ? "" : entry.text();
    String title = entry.title() == null ? "" : entry.title();
    int at = text.indexOf(title);
    if (at >= 0) {
      return text.substring(at).strip();
    }
    return (title + "\n" + text).strip();
  }
}
