package host.content;

import java.time.Instant;

/**
 * The current version of a page, or {@link #at} an older one.
 *
 * @param parentId null at the top
 * @param body storage format; empty in lists
 * @param deleted in the trash
 * @param creator user key, or null for an anonymous author
 */
public record StoredPage(
    long id,
    String spaceKey,
    Long parentId,
    String title,
    String body,
    int version,
    boolean deleted,
    String creator,
    Instant created,
    String editor,
    Instant edited) {
  /** The page as one of its versions was; its place and its author are those of today. */
  public StoredPage at(PageVersion old) {
    return new StoredPage(
        id,
        spaceKey,
        parentId,
        old.title(),
        old.body(),
        old.version(),
        deleted,
        creator,
        created,
        old.editor(),
        old.edited());
  }
}
