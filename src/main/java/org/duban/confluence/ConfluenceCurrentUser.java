package org.duban.confluence;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import java.util.Optional;
import org.duban.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class ConfluenceCurrentUser implements CurrentUser {
  private final UserManager users;
  private final UserAccessor accounts;

  ConfluenceCurrentUser(UserManager users, UserAccessor accounts) {
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  public Optional<Viewer> find() {
    return Optional.ofNullable(users.getRemoteUserKey())
        .map(accounts::getUserByKey)
        .map(ConfluencePeople::viewer);
  }

  @Override
  public Viewer get() {
    return find().orElseThrow(() -> Refusal.forbidden("duban.refusal.login"));
  }
}
