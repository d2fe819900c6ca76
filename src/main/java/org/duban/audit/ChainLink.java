package org.duban.audit;

import java.util.List;

/**
 * An entry as a link of its subject's chain.
 *
 * @param sound its words still give its hash
 * @param seals what it says rows held; of a sound entry only
 */
record ChainLink(
    int id,
    Subject subject,
    int seq,
    int version,
    String previous,
    String hash,
    boolean sound,
    List<Change> seals) {}
