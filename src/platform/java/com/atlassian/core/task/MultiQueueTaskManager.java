package com.atlassian.core.task;

public interface MultiQueueTaskManager {
  void addTask(String queueName, Task task);
}
