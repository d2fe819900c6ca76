package org.duban.audit;

import java.time.Instant;
import java.util.List;
import org.duban.shared.PersonRef;

/**
 * An entry as it was written. {@code seq} counts the entries of one subject from 1 without gaps.
 */
public record AuditEntry(
    int id,
    Subject subject,
    int seq,
    String action,
    int version,
    Instant at,
    PersonRef who,
    List<Change> changes) {}
