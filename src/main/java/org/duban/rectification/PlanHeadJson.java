package org.duban.rectification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.confluence.Words;

/** Says what is known of a plan wherever it is named, for the wire. */
final class PlanHeadJson {
  private final Words words;

  PlanHeadJson(Words words) {
    this.words = words;
  }

  /**
   * @param office whether the viewer does the office's work in it, ended or not
   */
  Map<String, Object> plan(Plan plan, boolean office) {
    boolean ended = plan.isEnded();
    return LedgerJson.map(
        "id", plan.id().value(),
        "code", plan.code(),
        "title", plan.title(),
        "source", Objects.toString(plan.source(), null),
        "sourceText", plan.source() == null ? null : words.text(plan.source().term()),
        "organ", plan.organ(),
        "sourceDoc", plan.sourceDoc(),
        "receivedOn", Objects.toString(plan.receivedOn(), null),
        "planDueOn", Objects.toString(plan.more().dueOn(), null),
        "leaderGroup", plan.more().leaderGroup(),
        "ownColumns", plan.more().own().all().stream().map(PlanHeadJson::own).toList(),
        "spaceKey", plan.spaceKey(),
        "pageId", plan.page() == null ? null : plan.page().value(),
        "version", plan.version(),
        "status", plan.status().name(),
        "statusText", words.text(plan.status().term()),
        "ended", ended ? end(plan.end()) : null,
        "can",
            Map.of("edit", office && !ended, "end", office && !ended, "reopen", office && ended));
  }

  private static Map<String, Object> own(OwnColumns.Column column) {
    return Map.of("code", column.field().wire(), "name", column.name(), "aside", column.aside());
  }

  private static Map<String, Object> end(PlanEnd end) {
    return LedgerJson.map("on", end.on().toString(), "by", end.by(), "reason", end.reason());
  }

  /** One line that says why nothing can be written, or none. */
  List<String> ended(Plan plan) {
    return plan.isEnded() ? List.of(words.text(plan.end().text())) : List.of();
  }
}
