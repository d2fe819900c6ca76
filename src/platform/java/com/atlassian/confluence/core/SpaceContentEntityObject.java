package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;

public abstract class SpaceContentEntityObject extends ContentEntityObject {
  public Space getSpace() {
    throw new UnsupportedOperationException("SpaceContentEntityObject#getSpace");
  }

  public String getSpaceKey() {
    throw new UnsupportedOperationException("SpaceContentEntityObject#getSpaceKey");
  }
}
