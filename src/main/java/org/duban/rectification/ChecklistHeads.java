package org.duban.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.UnitId;
import org.springframework.stereotype.Component;

/** What stands above a checklist: figures, lights, what the page leaves out, and notices. */
@Component
class ChecklistHeads {
  private final LedgerJson json;
  private final PlanJson plans;
  private final Words words;
  private final OrganisationService organisation;

  ChecklistHeads(LedgerJson json, PlanJson plans, Words words, OrganisationService organisation) {
    this.json = json;
    this.plans = plans;
    this.words = words;
    this.organisation = organisation;
  }

  /**
   * @param listed whether the reader may see items at all
   */
  ChecklistView.Head head(LedgerPage page, ChecklistParameters wanted, boolean listed) {
    Completion completion = page.summary().completion();
    int hold = completion.of(ItemStatus.HOLD);
    List<LightView> lights = new ArrayList<>();
    page.lights()
        .forEach(
            (color, label) -> {
              int count = page.summary().byLight().getOrDefault(color, 0);
              if (count > 0 && color != LightColor.NONE) {
                lights.add(new LightView(color, words.text(label) + " " + count));
              }
            });
    return new ChecklistView.Head(
        String.valueOf(page.plan().id().value()),
        page.plan().title(),
        page.plan().code(),
        new ChecklistView.Facts(
            page.plan().version(),
            page.plan().isEnded() ? words.text(page.plan().status().term()) : null,
            plans.brief(page.plan()),
            plans.facts(page.plan()),
            page.plan().more().own().names()),
        completion.rate(),
        words.text(
            "duban.checklist.figure",
            String.valueOf(completion.of(ItemStatus.CLOSED)),
            String.valueOf(completion.counted())),
        hold == 0 ? null : words.text("duban.checklist.hold", String.valueOf(hold)),
        lights,
        wanted.asked().isEmpty() ? null : limits(wanted.asked()),
        listed ? json.notices(page) : notices(page),
        page.own() != null);
  }

  /** Above a list that is not shown. */
  private List<String> notices(LedgerPage page) {
    List<String> notices = new ArrayList<>(json.ended(page.plan()));
    notices.addAll(json.notices(page.yearsWithoutTable()));
    return notices;
  }

  private String limits(Map<String, String> asked) {
    List<String> parts = new ArrayList<>();
    asked.forEach(
        (name, value) ->
            parts.add(
                words.text("duban.checklist.limit." + name)
                    + words.text("duban.checklist.limit.is")
                    + said(name, value)));
    return words.text("duban.checklist.limits", String.join(words.text("duban.separator"), parts));
  }

  private String said(String name, String value) {
    if (value.equals(ItemFilter.NOBODY)) {
      return words.text("duban.checklist.unset");
    }
    return switch (name) {
      case "status" ->
          List.of(value.split(",")).stream()
              .map(status -> words.text(ItemStatus.valueOf(status).term()))
              .collect(Collectors.joining("、"));
      case "unit" -> organisation.get(new UnitId(Integer.parseInt(value))).name();
      case "light" -> words.text("duban.checklist.light." + value);
      case "due" -> DueSpan.read(value).map(due -> words.text(due.term())).orElse(value);
      case "level" -> words.text("duban.rectification.level", value);
      default -> value;
    };
  }
}
