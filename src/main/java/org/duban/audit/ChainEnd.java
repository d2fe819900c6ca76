package org.duban.audit;

/**
 * How far a chain was followed.
 *
 * @param seal the subject's last own seal, or null
 * @param sealSeq the number of the entry with that seal, and the subject's version in it
 */
record ChainEnd(int seq, int version, String hash, String seal, int sealSeq, int sealVersion) {
  /** Before the first entry. */
  static final ChainEnd START = new ChainEnd(0, 0, AuditChain.START, null, 0, 0);

  ChainEnd after(ChainLink link) {
    for (Change seal : link.seals()) {
      if (seal.sealed().equals(link.subject())) {
        return new ChainEnd(
            link.seq(), link.version(), link.hash(), seal.after(), link.seq(), link.version());
      }
    }
    return new ChainEnd(link.seq(), link.version(), link.hash(), seal, sealSeq, sealVersion);
  }

  boolean precedes(ChainLink link) {
    return link.sound() && link.seq() == seq + 1 && link.previous().equals(hash);
  }

  boolean reaches(Witness witness) {
    return seq >= witness.entries() && version >= witness.version();
  }

  /** False if the row is not what the trail says it was made in this very version. */
  boolean agrees(Witness witness) {
    return seal == null
        || witness.digest() == null
        || sealVersion != witness.version()
        || seal.equals(witness.digest());
  }
}
