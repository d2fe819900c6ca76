package host.job;

import java.time.Instant;

/**
 * One run of a job on one of the nodes.
 *
 * @param outcome RUNNING or a {@code RunOutcome}
 * @param by who pressed the button, or null when it was due
 */
public record JobRun(
    String job, Instant started, Instant ended, String outcome, String message, String by) {}
