package org.duban.shared;

import java.util.Objects;

/**
 * A person as a record names them: by wiki account if they have one, and by name and post as they
 * were at that time (people of other organs and people who have left stay readable).
 *
 * @param userKey the wiki's stable user key, or null for someone without an account
 * @param name never blank, at most 100 characters
 * @param post may be null, at most 100 characters
 */
public record PersonRef(String userKey, String name, String post) {
  public static final int MAX_LENGTH = 100;

  public PersonRef {
    Objects.requireNonNull(name, "name");
  }

  /** By account where both have one, else by name. */
  public boolean isSameAs(PersonRef other) {
    return other != null
        && (userKey != null && other.userKey != null
            ? userKey.equals(other.userKey)
            : name.equals(other.name));
  }

  public boolean isUser(String otherKey) {
    return userKey != null && userKey.equals(otherKey);
  }

  public String getUserKey() {
    return userKey;
  }

  public String getName() {
    return name;
  }

  public String getPost() {
    return post;
  }
}
