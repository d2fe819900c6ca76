package org.duban.confluence;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Group;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ConfluencePeople implements People {
  private final UserAccessor accounts;
  private final UserManager users;

  ConfluencePeople(UserAccessor accounts, UserManager users) {
    this.accounts = accounts;
    this.users = users;
  }

  static Viewer viewer(ConfluenceUser user) {
    return new Viewer(user.getKey().getStringValue(), user.getName(), user.getFullName());
  }

  @Override
  public Optional<Viewer> byKey(String userKey) {
    return Optional.ofNullable(accounts.getUserByKey(new UserKey(userKey)))
        .map(ConfluencePeople::viewer);
  }

  @Override
  public Optional<Viewer> byName(String userName) {
    return Optional.ofNullable(accounts.getUserByName(userName)).map(ConfluencePeople::viewer);
  }

  @Override
  public boolean isGroup(String name) {
    // the exact name comes first among those that begin with it
    for (String found : users.findGroupNamesByPrefix(name, 0, 10)) {
      if (found.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasMembers(String group) {
    Group found = accounts.getGroup(group);
    return found != null && !accounts.getMemberNamesAsList(found).isEmpty();
  }

  @Override
  public boolean isInGroup(String userKey, String group) {
    return users.isUserInGroup(new UserKey(userKey), group);
  }

  @Override
  public boolean isAdministrator(String userKey) {
    return users.isAdmin(new UserKey(userKey));
  }
}
