package org.duban.audit;

import java.util.List;

/**
 * @param version the subject's version once this is done, so that a reader of an older version can
 *     be told what happened since
 */
public record NewEntry(
    Subject subject, Subject scope, String action, int version, List<Change> changes) {
  public NewEntry {
    changes = changes.stream().filter(Change::isReal).toList();
  }
}
