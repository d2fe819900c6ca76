package org.duban.rectification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.shared.Refusal;

/**
 * What the author of a page asked of the checklist. Macro defaults are not applied by the platform,
 * so they are here.
 *
 * @param plan its id or code, or null for the plan of the page
 * @param draft what a plan for the page can be made of, or null
 * @param rows 1 to 500
 */
record ChecklistParameters(String plan, String draft, Set<ItemStatus> statuses, int rows) {
  private static final int ROWS = 50;
  private static final int MAX_ROWS = Ledger.MAX;

  static ChecklistParameters of(Map<String, String> given) {
    return new ChecklistParameters(
        text(given, "plan"),
        text(given, "draft"),
        statuses(text(given, "status")),
        rows(text(given, "rows")));
  }

  Optional<PlanId> planId() {
    return Optional.ofNullable(plan)
        .filter(p -> p.matches("[0-9]{1,9}"))
        .map(p -> new PlanId(Integer.parseInt(p)));
  }

  ItemFilter filter() {
    return new ItemFilter(statuses, null, null, null, null, List.of());
  }

  String status() {
    return String.join(",", statuses.stream().map(ItemStatus::name).toList());
  }

  private static String text(Map<String, String> given, String name) {
    String value = given.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Separated as platform versions and hand-written storage differ: comma, semicolon, blank. */
  private static Set<ItemStatus> statuses(String list) {
    Set<ItemStatus> statuses = EnumSet.noneOf(ItemStatus.class);
    if (list != null) {
      for (String name : list.split("[,;，；\\s]+")) {
        statuses.add(
            Arrays.stream(ItemStatus.values())
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("duban.checklist.refusal.status", name)));
      }
    }
    return statuses;
  }

  private static int rows(String text) {
    if (text == null) {
      return ROWS;
    }
    int rows = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (rows < 1 || rows > MAX_ROWS) {
      throw Refusal.invalid("duban.checklist.refusal.rows", text);
    }
    return rows;
  }
}
