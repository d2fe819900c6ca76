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
    if (outcome.readOnly()) {
      return JobRunnerResponse.aborted("read-only mode: the next run makes up for this one");
    }
    String sent = "mails: " + outcome.sent();
    return outcome.failed() == 0
        ? JobRunnerResponse.success(sent)
        : JobRunnerResponse.failed(sent + ", failed: " + outcome.failed() + ", see the log");
  }
}
