package org.duban.confluence;

import org.duban.shared.PersonRef;

/** The person on whose behalf something is shown or done. {@code key} survives renames. */
public record Viewer(String key, String name, String fullName) {
  public PersonRef asPerson(String post) {
    return new PersonRef(key, fullName, post);
  }
}
