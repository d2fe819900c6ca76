package org.duban.audit;

/**
 * What a register keeps beside the trail and the trail must at least reach: without it nobody could
 * tell that the last entries of a chain were removed.
 *
 * @param version of the subject's row
 * @param entries how many entries that row accounts for
 */
public record Witness(Subject subject, int version, int entries) {}
