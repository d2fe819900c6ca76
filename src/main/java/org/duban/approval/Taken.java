package org.duban.approval;

import java.time.Instant;
import org.duban.shared.PersonRef;

/**
 * A step as it was decided.
 *
 * @param id 0 before it is written
 * @param opinion the reason of a return; may be null otherwise
 */
public record Taken(
    int id, Step step, PersonRef by, Decision decision, String opinion, Instant at) {}
