package org.duban.audit;

import java.util.List;

/**
 * What a check of the trail found.
 *
 * @param checked entries read
 * @param broken at most 200; none means that nothing was changed, removed or moved
 * @param complete false when more is broken than is listed
 */
public record Verification(long checked, List<Broken> broken, boolean complete) {
  /**
   * One fault.
   *
   * @param seq the entry's number in its subject's chain, or the first one that is gone
   */
  public record Broken(Subject subject, int seq, Fault fault) {}
}
