package org.duban.audit;

/**
 * An entry as a link of its subject's chain.
 *
 * @param sound its words still give its hash
 */
record ChainLink(
    int id, Subject subject, int seq, int version, String previous, String hash, boolean sound) {
  /** Before the first entry. */
  static ChainLink start(Subject subject) {
    return new ChainLink(0, subject, 0, 0, AuditChain.START, AuditChain.START, true);
  }

  boolean follows(ChainLink before) {
    return sound && seq == before.seq + 1 && previous.equals(before.hash);
  }

  boolean reaches(Witness witness) {
    return seq >= witness.entries() && version >= witness.version();
  }
}
