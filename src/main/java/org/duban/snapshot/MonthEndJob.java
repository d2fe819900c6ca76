package org.duban.snapshot;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.springframework.stereotype.Component;

/**
 * Every hour, since only the office's clock tells when its month ends; {@code atlassian-plugin.xml}
 * names it by its bean id, {@code monthEndJob}.
 */
@Component
public class MonthEndJob implements JobRunner {
  private final MonthEnds months;

  public MonthEndJob(MonthEnds months) {
    this.months = months;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    MonthEnds.Outcome outcome = months.takeAll();
    if (outcome.readOnly()) {
      return JobRunnerResponse.aborted("read-only mode: the next run makes up for this one");
    }
    String taken = "month ends taken: " + outcome.taken();
    return outcome.failed() == 0
        ? JobRunnerResponse.success(taken)
        : JobRunnerResponse.failed(taken + ", " + outcome.failed() + " plans failed, see the log");
  }
}
