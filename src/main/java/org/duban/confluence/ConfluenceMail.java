package org.duban.confluence;

import com.atlassian.confluence.mail.template.ConfluenceMailQueueItem;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ConfluenceMail implements Mail {
  private static final String QUEUE = "mail";

  private final UserAccessor accounts;
  private final MultiQueueTaskManager queues;

  ConfluenceMail(UserAccessor accounts, MultiQueueTaskManager queues) {
    this.accounts = accounts;
    this.queues = queues;
  }

  @Override
  public Optional<String> addressOf(String userKey) {
    return Optional.ofNullable(accounts.getUserByKey(new UserKey(userKey)))
        .map(user -> user.getEmail())
        .filter(address -> address.contains("@"));
  }

  @Override
  public void send(String address, String subject, String html) {
    queues.addTask(QUEUE, new ConfluenceMailQueueItem(address, subject, html, "text/html"));
  }
}
