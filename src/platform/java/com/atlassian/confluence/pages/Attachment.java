package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

public class Attachment extends SpaceContentEntityObject {
  public String getFileName() {
    throw new UnsupportedOperationException("Attachment#getFileName");
  }

  public String getDownloadPath() {
    throw new UnsupportedOperationException("Attachment#getDownloadPath");
  }
}
