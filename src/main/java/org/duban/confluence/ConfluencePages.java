package org.duban.confluence;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import java.util.List;
import java.util.Optional;
import org.duban.shared.PageId;
import org.springframework.stereotype.Component;

@Component
class ConfluencePages implements Pages {
  private final PageManager pages;
  private final SpaceManager spaces;
  private final AttachmentManager attachments;
  private final PermissionManager permissions;
  private final UserManager users;
  private final UserAccessor accounts;

  ConfluencePages(
      PageManager pages,
      SpaceManager spaces,
      AttachmentManager attachments,
      PermissionManager permissions,
      UserManager users,
      UserAccessor accounts) {
    this.pages = pages;
    this.spaces = spaces;
    this.attachments = attachments;
    this.permissions = permissions;
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  public Optional<PageInfo> find(PageId page) {
    return viewable(page)
        .map(
            p ->
                new PageInfo(
                    page, p.getTitle(), p.getSpaceKey(), p.getUrlPath(), key(p.getCreator())));
  }

  @Override
  public boolean exists(PageId page) {
    return current(page).isPresent();
  }

  @Override
  public boolean canEdit(PageId page) {
    return viewable(page)
        .filter(p -> permissions.hasPermission(user(), Permission.EDIT, p))
        .isPresent();
  }

  @Override
  public boolean canViewSpace(String spaceKey) {
    Space space = spaces.getSpace(spaceKey);
    return space != null && permissions.hasPermission(user(), Permission.VIEW, space);
  }

  @Override
  public boolean canCreateIn(String spaceKey) {
    Space space = spaces.getSpace(spaceKey);
    return space != null && permissions.hasCreatePermission(user(), space, Page.class);
  }

  @Override
  public List<AttachmentInfo> attachments(PageId page, int limit) {
    return viewable(page)
        .map(p -> attachments.getLatestVersionsOfAttachments(p))
        .orElse(List.of())
        .stream()
        .limit(limit)
        .map(a -> new AttachmentInfo(a.getId(), a.getFileName(), a.getDownloadPath()))
        .toList();
  }

  private Optional<AbstractPage> viewable(PageId page) {
    return current(page).filter(p -> permissions.hasPermission(user(), Permission.VIEW, p));
  }

  private Optional<AbstractPage> current(PageId page) {
    return Optional.ofNullable(pages.getAbstractPage(page.value())).filter(p -> !p.isDeleted());
  }

  private static String key(ConfluenceUser user) {
    return user == null ? null : user.getKey().getStringValue();
  }

  private ConfluenceUser user() {
    return Optional.ofNullable(users.getRemoteUserKey()).map(accounts::getUserByKey).orElse(null);
  }
}
