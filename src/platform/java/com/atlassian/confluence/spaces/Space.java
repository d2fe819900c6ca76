package com.atlassian.confluence.spaces;

public class Space {
  public String getKey() {
    throw new UnsupportedOperationException("Space#getKey");
  }

  public String getName() {
    throw new UnsupportedOperationException("Space#getName");
  }
}
