package org.duban.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of the trail found.
 *
 * @param checked entries read
 * @param broken at most 200; none means that nothing was changed, removed or moved
 * @param complete false when more is broken than is listed
 * @param digest of the ends of all chains: whoever kept an older one can tell that nothing before
 *     it was written anew, if nothing has been added since
 */
public record Verification(long checked, List<Broken> broken, boolean complete, String digest) {
  static final int MAX = 200;

  /** With what the caller found by itself. */
  public Verification and(List<Broken> more) {
    List<Broken> all = new ArrayList<>(broken);
    all.addAll(more);
    boolean tooMany = all.size() > MAX;
    return new Verification(
        checked, List.copyOf(tooMany ? all.subList(0, MAX) : all), complete && !tooMany, digest);
  }

  /**
   * One fault.
   *
   * @param seq the entry's number in its subject's chain, or the first one that is gone
   */
  public record Broken(Subject subject, int seq, Fault fault) {}
}
