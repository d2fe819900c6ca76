package org.duban.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.confluence.Words;
import org.duban.organisation.OrganisationService;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitId;
import org.duban.shared.Slice;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** A plan with everything its head says, in the viewer's language. */
@Component
class PlanJson {
  private static final String STATUS = "planStatus";

  private final LedgerJson ledger;
  private final OrganisationService organisation;
  private final Words words;

  PlanJson(LedgerJson ledger, OrganisationService organisation, Words words) {
    this.ledger = ledger;
    this.organisation = organisation;
    this.words = words;
  }

  /** As a page of the list has it, with the names of the units that get a copy. */
  Map<String, Object> plan(Plan plan, boolean office) {
    Map<String, Object> said = ledger.plan(plan, office);
    said.put(
        "ccUnits",
        units(plan).stream().map(u -> Map.of("id", u.id().value(), "name", u.name())).toList());
    said.put("facts", facts(plan));
    said.put("brief", brief(plan));
    return said;
  }

  /** What to know of a plan at a glance: source, document, due date; null where none is known. */
  String brief(Plan plan) {
    List<String> said =
        Stream.of(
                plan.isEnded() ? words.text(plan.status().term()) : null,
                plan.source() == null ? null : words.text(plan.source().term()),
                plan.sourceDoc(),
                plan.more().dueOn() == null
                    ? null
                    : words.text("duban.plan.facts.due", plan.more().dueOn().toString()))
            .filter(Objects::nonNull)
            .toList();
    return said.isEmpty() ? null : String.join(" · ", said);
  }

  /** The facts that are known, by their labels; the code and the title stand elsewhere. */
  List<ChecklistPartView> facts(Plan plan) {
    List<ChecklistPartView> facts = new ArrayList<>(ended(plan));
    List<Unit> units = units(plan);
    for (PlanField field : PlanField.values()) {
      String said = field.said(plan, id -> name(units, id));
      if (said != null && field != PlanField.TITLE) {
        facts.add(new ChecklistPartView(words.text(field.label()), said(field.wire(), said)));
      }
    }
    return facts;
  }

  /** Since when it is ended, by whom and why; nothing of a plan that goes on. */
  private List<ChecklistPartView> ended(Plan plan) {
    PlanEnd end = plan.end();
    return end == null
        ? List.of()
        : List.of(
            new ChecklistPartView(
                words.text(label(STATUS)),
                words.text("duban.plan.facts.ended", end.on().toString(), end.by().name())),
            new ChecklistPartView(words.text("duban.plan.facts.endReason"), end.reason()));
  }

  Map<String, Object> conflict(Change change, String yours) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("field", change.field());
    said.put("label", words.text(label(change.field())));
    said.put("base", said(change.field(), change.before()));
    said.put("yours", said(change.field(), yours));
    said.put("theirs", said(change.field(), change.after()));
    return said;
  }

  /** Who changed what of the plan's data. */
  Map<String, Object> history(Slice<AuditEntry> history) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("entries", history.rows().stream().map(this::entry).toList());
    said.put("next", history.next().orElse(null));
    return said;
  }

  private Map<String, Object> entry(AuditEntry entry) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", entry.id());
    said.put("at", entry.at().toString());
    said.put("who", entry.who());
    said.put("action", entry.action());
    said.put("text", words.text("duban.rectification.history." + entry.action()));
    said.put("changes", entry.changes().stream().map(this::change).toList());
    return said;
  }

  private Map<String, Object> change(Change change) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("field", change.field());
    said.put("label", words.text(label(change.field())));
    said.put("before", said(change.field(), change.before()));
    said.put("after", said(change.field(), change.after()));
    return said;
  }

  /** Asks for the units only where there are any: a page of the list pays nothing for them. */
  private List<Unit> units(Plan plan) {
    if (plan.more().ccUnits().isEmpty()) {
      return List.of();
    }
    Map<UnitId, Unit> all = organisation.unitsById();
    return plan.more().ccUnits().stream().filter(all::containsKey).map(all::get).toList();
  }

  private static String name(List<Unit> units, UnitId id) {
    return units.stream()
        .filter(u -> u.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse("#" + id.value());
  }

  /** Also of what is no field that anyone edits, such as the space a plan is in. */
  private static Term label(String field) {
    return Term.of("duban.plan.field." + field);
  }

  private String said(String field, String value) {
    if (value == null) {
      return null;
    }
    return switch (field) {
      case "source" -> words.text(Source.valueOf(value).term());
      case STATUS -> words.text(PlanStatus.valueOf(value).term());
      default -> value;
    };
  }
}
