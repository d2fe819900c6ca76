package org.duban.reminder;

import java.time.LocalDate;
import java.util.List;

/** A register whose matters have due dates. It answers for all people, not for the current user. */
public interface DeadlineSource {
  /**
   * Matters still to be done whose date is not after {@code last}, by rising id.
   *
   * @param afterId 0 for the first page
   * @return fewer than {@code limit} on the last page; a constant number of queries
   */
  List<Deadline> until(LocalDate last, int afterId, int limit);

  Place place(int id);

  /** Keys of the accounts that do the office's work in a space, at most 20; may be empty. */
  List<String> office(String spaceKey);

  /** The same for who heads the organ (党组织主要负责人). */
  List<String> chiefs(String spaceKey);

  /** What matters of one plan or list have in common: who may see them, and where they stand. */
  interface Place {
    boolean isSeenBy(String userKey);

    /** Address within the wiki, from a slash on. */
    String path();

    String spaceKey();

    /** The account that is told when the space has no office. */
    String keeper();
  }
}
