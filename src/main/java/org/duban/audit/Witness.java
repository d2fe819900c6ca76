package org.duban.audit;

/**
 * What a register keeps beside the trail and the trail must at least reach: without it nobody could
 * tell that the last entries of a chain were removed.
 *
 * @param version of the subject's row
 * @param entries how many entries that row accounts for
 * @param digest of what the row holds, to be compared with its last seal; null if it has none
 */
public record Witness(Subject subject, int version, int entries, String digest) {
  public Witness(Subject subject, int version, int entries) {
    this(subject, version, entries, null);
  }
}
