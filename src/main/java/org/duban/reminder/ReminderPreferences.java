package org.duban.reminder;

import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.Transactions;
import org.springframework.stereotype.Component;

/** Whether the current user wants reminders by mail. Everybody does until they say otherwise. */
@Component
public class ReminderPreferences {
  private final ReminderStore store;
  private final CurrentUser user;
  private final AccessMode mode;
  private final Transactions transactions;

  public ReminderPreferences(
      ReminderStore store, CurrentUser user, AccessMode mode, Transactions transactions) {
    this.store = store;
    this.user = user;
    this.mode = mode;
    this.transactions = transactions;
  }

  public boolean byMail() {
    String me = user.get().key();
    return !transactions.run(() -> store.isMuted(me));
  }

  public void byMail(boolean wanted) {
    mode.requireWritable();
    store.mute(user.get().key(), !wanted);
  }
}
