package com.atlassian.core.task;

public interface Task {
  void execute() throws Exception;
}
