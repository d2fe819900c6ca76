package org.duban.confluence;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.duban.shared.PageId;
import org.springframework.stereotype.Component;

@Component
class ConfluenceReaders implements Readers {
  private final PageManager pages;
  private final SpaceManager spaces;
  private final PermissionManager permissions;
  private final UserAccessor accounts;

  ConfluenceReaders(
      PageManager pages,
      SpaceManager spaces,
      PermissionManager permissions,
      UserAccessor accounts) {
    this.pages = pages;
    this.spaces = spaces;
    this.permissions = permissions;
    this.accounts = accounts;
  }

  @Override
  public boolean mayView(String userKey, PageId page) {
    return current(page).filter(p -> sees(userKey, p)).isPresent();
  }

  @Override
  public boolean mayViewSpace(String userKey, String spaceKey) {
    Space space = spaces.getSpace(spaceKey);
    return space != null && sees(userKey, space);
  }

  @Override
  public Optional<String> pathOf(PageId page) {
    return current(page).map(AbstractPage::getUrlPath);
  }

  /** An account that is gone must not be asked for as null: that would be anonymous. */
  private boolean sees(String userKey, Object target) {
    ConfluenceUser user = accounts.getUserByKey(new UserKey(userKey));
    return user != null && permissions.hasPermission(user, Permission.VIEW, target);
  }

  private Optional<AbstractPage> current(PageId page) {
    return Optional.ofNullable(pages.getAbstractPage(page.value())).filter(p -> !p.isDeleted());
  }
}
