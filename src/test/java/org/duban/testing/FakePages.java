package org.duban.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Pages;
import org.duban.confluence.Viewer;
import org.duban.shared.PageId;

/** One space that all may see and write in, and pages that can be hidden or made read-only. */
public final class FakePages implements Pages {
  public static final String SPACE = "DUBAN";

  private final CurrentUser user;
  private final Map<PageId, PageInfo> pages = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> locked = new HashSet<>();
  private final Map<PageId, List<AttachmentInfo>> attachments = new HashMap<>();

  public FakePages(CurrentUser user) {
    this.user = user;
  }

  public PageId add(long id, String title) {
    PageId page = new PageId(id);
    String creator = user.find().map(Viewer::key).orElse(null);
    pages.put(page, new PageInfo(page, title, SPACE, "/pages/" + id, creator, 1));
    return page;
  }

  public void remove(PageId page) {
    pages.remove(page);
  }

  public void hideFrom(Viewer viewer, PageId page) {
    hidden.add(viewer.key() + page);
  }

  public void lockFor(Viewer viewer, PageId page) {
    locked.add(viewer.key() + page);
  }

  /** Whoever sees a page may edit it again. */
  public void unlock() {
    locked.clear();
  }

  /** Another edit of the page. */
  public void edit(PageId page) {
    pages.computeIfPresent(
        page,
        (id, old) ->
            new PageInfo(id, old.title(), SPACE, old.urlPath(), old.creator(), old.version() + 1));
  }

  public void attach(PageId page, long id, String fileName) {
    attach(page, id, fileName, 1);
  }

  public void attach(PageId page, long id, String fileName, int version) {
    attachments.put(page, List.of(new AttachmentInfo(id, fileName, "/download/" + id, version)));
  }

  public void detachAll(PageId page) {
    attachments.remove(page);
  }

  @Override
  public Optional<PageInfo> find(PageId page) {
    return hidden.contains(key() + page) ? Optional.empty() : Optional.ofNullable(pages.get(page));
  }

  @Override
  public boolean exists(PageId page) {
    return pages.containsKey(page);
  }

  @Override
  public boolean canEdit(PageId page) {
    return find(page).isPresent() && !locked.contains(key() + page);
  }

  @Override
  public boolean canViewSpace(String spaceKey) {
    return SPACE.equals(spaceKey);
  }

  @Override
  public boolean canCreateIn(String spaceKey) {
    return SPACE.equals(spaceKey) && user.find().isPresent();
  }

  @Override
  public List<AttachmentInfo> attachments(PageId page, int limit) {
    return attachments.getOrDefault(page, List.of());
  }

  @Override
  public Optional<String> contentHash(PageId page, AttachmentInfo attachment) {
    return Optional.of("hash of " + attachment.fileName() + " v" + attachment.version());
  }

  private String key() {
    return user.find().map(Viewer::key).orElse("");
  }
}
