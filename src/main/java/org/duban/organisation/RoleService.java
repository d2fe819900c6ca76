package org.duban.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.confluence.People;
import org.springframework.stereotype.Component;

/** Which roles a person plays: by wiki groups, a space's own mapping winning over the wiki's. */
@Component
public class RoleService {
  private final OrganisationStore store;
  private final People people;

  public RoleService(OrganisationStore store, People people) {
    this.store = store;
    this.people = people;
  }

  /**
   * @param userKey null for anonymous viewers, who play none
   * @param spaceKey null asks for the whole wiki
   */
  public Set<Role> rolesOf(String userKey, String spaceKey) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (userKey == null) {
      return roles;
    }
    List<OrganisationStore.Mapping> mappings = store.mappings(spaceKey);
    for (Role role : Role.values()) {
      if (switch (role) {
        case STAFF -> true;
        case ADMIN -> people.isAdministrator(userKey);
        default ->
            groups(mappings, role).stream().anyMatch(group -> people.isInGroup(userKey, group));
      }) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** Which of these accounts play a role that groups give; the mapping is read once. */
  List<String> playing(Role role, String spaceKey, List<String> userKeys) {
    List<String> groups = groups(store.mappings(spaceKey), role);
    return userKeys.stream()
        .filter(key -> groups.stream().anyMatch(group -> people.isInGroup(key, group)))
        .toList();
  }

  private static List<String> groups(List<OrganisationStore.Mapping> mappings, Role role) {
    List<String> own = groups(mappings, role, true);
    List<String> wiki = own.isEmpty() ? groups(mappings, role, false) : own;
    return wiki.isEmpty() ? List.of(role.defaultGroup()) : wiki;
  }

  static List<String> groups(List<OrganisationStore.Mapping> mappings, Role role, boolean ofSpace) {
    return mappings.stream()
        .filter(m -> m.role() == role && (m.spaceKey() != null) == ofSpace)
        .map(OrganisationStore.Mapping::group)
        .toList();
  }
}
