package org.duban.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.confluence.People;
import org.duban.confluence.Viewer;

/** Accounts whose key is {@code key-NAME}. */
public final class FakePeople implements People {
  private final Map<String, Viewer> byName = new HashMap<>();
  private final Set<String> memberships = new HashSet<>();

  public Viewer add(String name, String fullName, String... groups) {
    Viewer viewer = new Viewer("key-" + name, name, fullName);
    byName.put(name, viewer);
    for (String group : groups) {
      memberships.add(viewer.key() + "@" + group);
    }
    return viewer;
  }

  @Override
  public Optional<Viewer> byKey(String userKey) {
    return byName.values().stream().filter(v -> v.key().equals(userKey)).findFirst();
  }

  @Override
  public Optional<Viewer> byName(String userName) {
    return Optional.ofNullable(byName.get(userName));
  }

  /** A group without members. */
  public void addGroup(String name) {
    memberships.add("@" + name);
  }

  public void remove(Viewer viewer, String group) {
    memberships.remove(viewer.key() + "@" + group);
    addGroup(group);
  }

  @Override
  public boolean hasMembers(String group) {
    return byName.values().stream().anyMatch(viewer -> isInGroup(viewer.key(), group));
  }

  @Override
  public boolean isGroup(String name) {
    return memberships.stream().anyMatch(m -> m.endsWith("@" + name));
  }

  @Override
  public boolean isInGroup(String userKey, String group) {
    return memberships.contains(userKey + "@" + group);
  }

  @Override
  public boolean isAdministrator(String userKey) {
    return isInGroup(userKey, "confluence-administrators");
  }
}
