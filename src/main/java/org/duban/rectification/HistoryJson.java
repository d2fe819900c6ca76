package org.duban.rectification;

import java.util.Map;
import java.util.stream.Collectors;
import org.duban.approval.ApprovalPolicy;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.confluence.Words;
import org.duban.shared.Slice;
import org.duban.shared.Term;

/** Says what the trail of items and measures holds, for the wire. */
final class HistoryJson {
  private final Words words;

  HistoryJson(Words words) {
    this.words = words;
  }

  Map<String, Object> page(Slice<AuditEntry> history, OwnColumns own) {
    return LedgerJson.map(
        "entries", history.rows().stream().map(entry -> entry(entry, own)).toList(),
        "next", history.next().orElse(null));
  }

  Map<String, Object> conflict(Change change, String yours, OwnColumns own) {
    return LedgerJson.map(
        "field", change.field(),
        "label", label(change.field(), own),
        "base", said(change.field(), change.before()),
        "yours", said(change.field(), yours),
        "theirs", said(change.field(), change.after()));
  }

  private Map<String, Object> entry(AuditEntry entry, OwnColumns own) {
    return LedgerJson.map(
        "id", entry.id(),
        "at", entry.at().toString(),
        "who", entry.who(),
        "action", entry.action(),
        "measureId", Trail.isMeasure(entry.subject()) ? entry.subject().id() : null,
        "text",
            words.text(
                Trail.isMeasure(entry.subject())
                    ? "duban.rectification.history.measure." + entry.action()
                    : "duban.rectification.history." + entry.action()),
        "changes", entry.changes().stream().map(change -> change(change, own)).toList());
  }

  private String label(String field, OwnColumns own) {
    return words.text(own.label(field, ItemField.label(field)));
  }

  private Map<String, Object> change(Change change, OwnColumns own) {
    return LedgerJson.map(
        "field", change.field(),
        "label", label(change.field(), own),
        "before", said(change.field(), change.before()),
        "after", said(change.field(), change.after()));
  }

  /** The trail keeps codes for terms, so that its hash does not depend on a language. */
  private String said(String field, String value) {
    if (value == null) {
      return null;
    }
    return switch (field) {
      case "status" -> words.text(ItemStatus.valueOf(value).term());
      case "termType" -> words.text(TermType.valueOf(value).term());
      case "measureStatus" -> words.text(MeasureStatus.valueOf(value).term());
      case "evidenceKind" -> words.text(EvidenceKind.valueOf(value).term());
      case "secLevel" -> words.text(SecLevel.valueOf(value).term());
      case "conditions" -> conditions(value);
      case "severity" -> words.text("duban.rectification.severity." + value);
      case "kind" -> words.text(MeasureKind.valueOf(value).term());
      case "late" -> words.text("duban.approval.extension.late");
      case "longTerm" -> words.text("duban.rectification.longTerm." + value);
      default -> value;
    };
  }

  /** Those ticked, one a line: codes of the app's own conditions, others in their words. */
  private String conditions(String ticked) {
    Map<String, Term> shipped = ApprovalPolicy.SHIPPED.conditionWords();
    return ticked
        .lines()
        .map(c -> shipped.containsKey(c) ? words.text(shipped.get(c)) : c)
        .collect(Collectors.joining("\n"));
  }
}
