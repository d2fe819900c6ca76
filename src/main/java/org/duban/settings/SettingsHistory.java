package org.duban.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.AuditEntry;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.Subject;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Transactions;
import org.duban.confluence.Words;
import org.duban.organisation.Role;
import org.duban.organisation.RoleService;
import org.duban.shared.Refusal;
import org.duban.shared.Slice;
import org.springframework.stereotype.Component;

/** The trail of the settings, in words: for the office and administrators. */
@Component
public class SettingsHistory {
  private static final String FIELD = "duban.settings.history.field.";

  private final AuditTrail trail;
  private final RoleService roles;
  private final CurrentUser user;
  private final Words words;
  private final Transactions transactions;

  public SettingsHistory(
      AuditTrail trail,
      RoleService roles,
      CurrentUser user,
      Words words,
      Transactions transactions) {
    this.trail = trail;
    this.roles = roles;
    this.user = user;
    this.words = words;
    this.transactions = transactions;
  }

  /** Newest first, at most 200. */
  Map<String, Object> page(Optional<String> cursor, int limit) {
    Set<Role> mine = roles.rolesOf(user.get().key(), null);
    if (!mine.contains(Role.OFFICE) && !mine.contains(Role.ADMIN)) {
      throw Refusal.forbidden("duban.settings.notYours");
    }
    Slice<AuditEntry> found =
        transactions.run(() -> trail.historyOf(Subject.SETTINGS, cursor, limit));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("entries", found.rows().stream().map(this::entry).toList());
    page.put("next", found.next().orElse(null));
    return page;
  }

  private Map<String, Object> entry(AuditEntry entry) {
    String area = entry.subject().type();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", entry.id());
    said.put("at", entry.at().toString());
    said.put("who", entry.who());
    said.put("subject", entry.subject().toString());
    said.put("action", entry.action());
    said.put("text", text(area, entry));
    said.put("changes", entry.changes().stream().map(c -> change(area, c)).toList());
    return said;
  }

  private String text(String area, AuditEntry entry) {
    String what = words.text("duban.settings.history." + area + "." + entry.action());
    return area.equals("CALENDAR") ? what + " " + entry.subject().id() : what;
  }

  private Map<String, Object> change(String area, Change change) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("field", change.field());
    said.put("label", label(area, change.field()));
    said.put("before", value(change.field(), change.before()));
    said.put("after", value(change.field(), change.after()));
    return said;
  }

  private String label(String area, String field) {
    return switch (area) {
      case "ROLES" ->
          field.equals("space")
              ? words.text(FIELD + field)
              : words.text(Role.valueOf(field).term());
      case "CALENDAR" -> field.equals("days") ? words.text(FIELD + field) : field;
      case "POLICY" ->
          field.equals("policy")
              ? words.text(FIELD + field)
              : words.text("duban.policy.field." + field);
      default -> words.text(FIELD + field);
    };
  }

  /** The trail keeps codes for terms; what a rule was set to stands there as it is kept. */
  private String value(String field, String value) {
    if (value == null) {
      return null;
    }
    return switch (field) {
      case "policy" -> policy(value.split("@", 2));
      case "kind" -> words.text("duban.organisation.unitKind." + value);
      default -> value;
    };
  }

  private String policy(String[] place) {
    String name = words.text("duban.policy.name." + place[0]);
    return place.length == 1 ? name : name + " (" + place[1] + ")";
  }
}
