package com.atlassian.confluence.mail.template;

import com.atlassian.core.task.Task;

public class ConfluenceMailQueueItem implements Task {
  private final String toAddress;
  private final String subject;
  private final String body;
  private final String mimeType;

  public ConfluenceMailQueueItem(String toAddress, String subject, String body, String mimeType) {
    this.toAddress = toAddress;
    this.subject = subject;
    this.body = body;
    this.mimeType = mimeType;
  }

  public String getSubject() {
    return subject;
  }

  public String getBody() {
    return body;
  }

  @Override
  public String toString() {
    return mimeType + " to " + toAddress;
  }

  @Override
  public void execute() {
    throw new UnsupportedOperationException("ConfluenceMailQueueItem#execute");
  }
}
