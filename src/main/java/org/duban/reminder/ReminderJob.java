package org.duban.reminder;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.springframework.stereotype.Component;

/** The daily run; {@code atlassian-plugin.xml} names it by its bean id, {@code reminderJob}. */
@Component
public class ReminderJob implements JobRunner {
  private final ReminderService reminders;

  public ReminderJob(ReminderService reminders) {
    this.reminders = reminders;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    ReminderService.Outcome outcome = reminders.remind();
    return outcome.readOnly()
        ? JobRunnerResponse.aborted("read-only mode: the next run makes up for this one")
        : JobRunnerResponse.success("mails: " + outcome.sent());
  }
}
