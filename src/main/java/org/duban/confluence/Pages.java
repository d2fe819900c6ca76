package org.duban.confluence;

import java.util.List;
import java.util.Optional;
import org.duban.shared.PageId;

/** Wiki pages and spaces as the current user may see and change them. */
public interface Pages {
  /** A page the current user may view; empty if it is missing, in the trash or not for them. */
  Optional<PageInfo> find(PageId page);

  /** True also for a page that is hidden from the current user; false in the trash. */
  boolean exists(PageId page);

  boolean canEdit(PageId page);

  boolean canViewSpace(String spaceKey);

  boolean canCreateIn(String spaceKey);

  /** Latest versions, at most {@code limit}, of a page the current user may view. */
  List<AttachmentInfo> attachments(PageId page, int limit);

  /**
   * The SHA-256 of what an attachment holds in this version, read as a stream; empty if it is no
   * longer there for the current user.
   */
  Optional<String> contentHash(PageId page, AttachmentInfo attachment);

  /**
   * @param urlPath starts with a slash and is relative to the context path
   * @param creator user key, or null for an anonymous one
   */
  record PageInfo(
      PageId id, String title, String spaceKey, String urlPath, String creator, int version) {}

  record AttachmentInfo(long id, String fileName, String downloadPath, int version) {
    /** Where one of its versions is, not only the latest. */
    public String downloadPath(int wanted) {
      return downloadPath.replaceFirst("\\?.*", "") + "?version=" + wanted;
    }
  }
}
