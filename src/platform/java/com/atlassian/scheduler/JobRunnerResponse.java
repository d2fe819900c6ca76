package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;

public final class JobRunnerResponse {
  private final RunOutcome runOutcome;
  private final String message;

  private JobRunnerResponse(RunOutcome runOutcome, String message) {
    this.runOutcome = runOutcome;
    this.message = message;
  }

  public static JobRunnerResponse success(String message) {
    return new JobRunnerResponse(RunOutcome.SUCCESS, message);
  }

  public static JobRunnerResponse aborted(String message) {
    return new JobRunnerResponse(RunOutcome.ABORTED, message);
  }

  public static JobRunnerResponse failed(String message) {
    return new JobRunnerResponse(RunOutcome.FAILED, message);
  }

  public RunOutcome getRunOutcome() {
    return runOutcome;
  }

  public String getMessage() {
    return message;
  }
}
