package org.duban.organisation;

import java.util.List;
import java.util.Objects;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.audit.Subject;
import org.duban.confluence.CurrentUser;
import org.duban.shared.PersonRef;

/** Writes this feature's entries of the trail, all in the scope of the settings. */
final class OrganisationTrail {
  private final AuditTrail trail;
  private final CurrentUser user;

  OrganisationTrail(AuditTrail trail, CurrentUser user) {
    this.trail = trail;
    this.user = user;
  }

  void created(Subject subject, Change... changes) {
    trail.appendFirst(
        List.of(new NewEntry(subject, Subject.SETTINGS, "CREATE", 1, List.of(changes))),
        user.get().asPerson(null));
  }

  static void note(List<Change> changes, String field, String before, String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }

  void told(String kind, int id, int version, List<Change> changes) {
    Subject subject = new Subject(kind, id);
    trail.append(
        new NewEntry(subject, Subject.SETTINGS, "EDIT", version, changes),
        user.get().asPerson(null));
  }

  static String said(boolean flag) {
    return flag ? "true" : null;
  }

  static String said(PersonRef person) {
    if (person == null) {
      return null;
    }
    return person.post() == null ? person.name() : person.name() + " (" + person.post() + ")";
  }
}
