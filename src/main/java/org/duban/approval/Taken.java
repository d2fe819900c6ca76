package org.duban.approval;

import java.time.Instant;
import org.duban.shared.PersonRef;

/**
 * A step as it was decided.
 *
 * @param opinion the reason of a return; may be null otherwise
 */
public record Taken(Step step, PersonRef by, Decision decision, String opinion, Instant at) {}
