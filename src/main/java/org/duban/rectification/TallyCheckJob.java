package org.duban.rectification;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.springframework.stereotype.Component;

/**
 * Every night: a node of an older version, as there is one during a rolling upgrade, writes items
 * and no tally. Named by its bean id, {@code tallyCheckJob}.
 */
@Component
public class TallyCheckJob implements JobRunner {
  private final TallyUpkeep upkeep;

  TallyCheckJob(TallyUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    return upkeep.mendAll().response();
  }
}
