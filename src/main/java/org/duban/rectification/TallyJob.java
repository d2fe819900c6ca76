package org.duban.rectification;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.springframework.stereotype.Component;

/** Every few minutes; {@code atlassian-plugin.xml} names it by its bean id, {@code tallyJob}. */
@Component
public class TallyJob implements JobRunner {
  private final TallyUpkeep upkeep;

  TallyJob(TallyUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    return upkeep.tidy().response();
  }
}
