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
import org.springframework.stereotype.Component;

/** A plan with everything its head says, in the viewer's language. */
@Component
class PlanJson {
  private final LedgerJson ledger;
  private final OrganisationService organisation;
  private final Words words;

  PlanJson(LedgerJson ledger, OrganisationService organisation, Words words) {
    this.ledger = ledger;
    this.organisation = organisation;
    this.words = words;
  }

  /** As a page of the list has it, with the names of the units that get a copy. */
  Map<String, Object> plan(Plan plan, boolean mayEdit) {
    Map<String, Object> said = ledger.plan(plan, mayEdit);
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
    List<ChecklistPartView> facts = new ArrayList<>();
    List<Unit> units = units(plan);
    for (PlanField field : PlanField.values()) {
      String said = field.said(plan, id -> name(units, id));
      if (said != null && field != PlanField.TITLE) {
        facts.add(new ChecklistPartView(words.text(field.label()), said(field, said)));
      }
    }
    return facts;
  }

  Map<String, Object> conflict(PlanField field, Change change, String yours) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("field", field.wire());
    said.put("label", words.text(field.label()));
    said.put("base", said(field, change.before()));
    said.put("yours", said(field, yours));
    said.put("theirs", said(field, change.after()));
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
    PlanField field = PlanField.byWire(change.field()).orElseThrow();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("field", change.field());
    said.put("label", words.text(field.label()));
    said.put("before", said(field, change.before()));
    said.put("after", said(field, change.after()));
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

  private String said(PlanField field, String value) {
    return value != null && field == PlanField.SOURCE
        ? words.text(Source.valueOf(value).term())
        : value;
  }
}
