package host.content;

import java.time.Instant;

/**
 * The current version of a page.
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
    Instant edited) {}
