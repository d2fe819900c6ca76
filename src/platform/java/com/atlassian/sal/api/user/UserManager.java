package com.atlassian.sal.api.user;

public interface UserManager {
  UserKey getRemoteUserKey();

  boolean isAdmin(UserKey userKey);

  boolean isSystemAdmin(UserKey userKey);

  Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults);

  boolean isUserInGroup(UserKey userKey, String group);
}
