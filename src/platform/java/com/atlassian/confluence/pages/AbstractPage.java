package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

public abstract class AbstractPage extends SpaceContentEntityObject {
  public boolean isLatestVersion() {
    throw new UnsupportedOperationException("AbstractPage#isLatestVersion");
  }

  public AbstractPage getLatestVersion() {
    throw new UnsupportedOperationException("AbstractPage#getLatestVersion");
  }
}
