package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;

public abstract class ContentEntityObject {
  public long getId() {
    throw new UnsupportedOperationException("ContentEntityObject#getId");
  }

  public long getLatestVersionId() {
    throw new UnsupportedOperationException("ContentEntityObject#getLatestVersionId");
  }

  public int getVersion() {
    throw new UnsupportedOperationException("ContentEntityObject#getVersion");
  }

  public String getTitle() {
    throw new UnsupportedOperationException("ContentEntityObject#getTitle");
  }

  public String getBodyAsString() {
    throw new UnsupportedOperationException("ContentEntityObject#getBodyAsString");
  }

  public String getUrlPath() {
    throw new UnsupportedOperationException("ContentEntityObject#getUrlPath");
  }

  public ConfluenceUser getCreator() {
    throw new UnsupportedOperationException("ContentEntityObject#getCreator");
  }

  public boolean isDeleted() {
    throw new UnsupportedOperationException("ContentEntityObject#isDeleted");
  }
}
