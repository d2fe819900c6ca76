package com.atlassian.sal.api.user;

public interface UserManager {
  UserKey getRemoteUserKey();

  boolean isAdmin(UserKey userKey);

  boolean isSystemAdmin(UserKey userKey);

  boolean isUserInGroup(UserKey userKey, String group);
}
