package org.duban.confluence;

import java.util.Optional;

/** The wiki's user directory. */
public interface People {
  Optional<Viewer> byKey(String userKey);

  Optional<Viewer> byName(String userName);

  boolean isGroup(String name);

  /** Whether someone is in it, directly or by a group within it. */
  boolean hasMembers(String group);

  boolean isInGroup(String userKey, String group);

  /** A Confluence administrator, who configures the app. */
  boolean isAdministrator(String userKey);
}
