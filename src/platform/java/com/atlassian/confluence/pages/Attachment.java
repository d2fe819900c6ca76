package com.atlassian.confluence.pages;

public class Attachment {
  public long getId() {
    throw new UnsupportedOperationException("Attachment#getId");
  }

  public String getFileName() {
    throw new UnsupportedOperationException("Attachment#getFileName");
  }

  public String getDownloadPath() {
    throw new UnsupportedOperationException("Attachment#getDownloadPath");
  }
}
