package com.atlassian.plugin.util;

/** Linked by Active Objects 6 to name the calling plugin in metrics; nobody reads it here. */
public final class PluginKeyStack {
  private PluginKeyStack() {}

  public static String getFirstPluginKey() {
    return null;
  }
}
