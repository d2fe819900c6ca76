package org.duban.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.audit.Change;
import org.duban.shared.PersonRef;

/** What a correction changed, in words for the trail. */
final class Corrected {
  private final List<Change> changes = new ArrayList<>();

  void note(String field, String before, String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }

  List<Change> all() {
    return changes;
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
