package org.duban.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.confluence.People;
import org.duban.confluence.Remembered;
import org.duban.confluence.Transactions;
import org.springframework.stereotype.Component;

/**
 * Which roles a person plays: by wiki groups, a space's own mapping winning over the wiki's. Costs
 * no query while the mapping is remembered; who is in a group is asked of the wiki each time.
 */
@Component
public class RoleService {
  private final OrganisationStore store;
  private final People people;
  private final Transactions transactions;
  private final Remembered<List<OrganisationStore.Mapping>> remembered = new Remembered<>();

  public RoleService(OrganisationStore store, People people, Transactions transactions) {
    this.store = store;
    this.people = people;
    this.transactions = transactions;
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
    List<OrganisationStore.Mapping> mappings = mappings(spaceKey);
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
    List<String> groups = groups(mappings(spaceKey), role);
    return userKeys.stream()
        .filter(key -> groups.stream().anyMatch(group -> people.isInGroup(key, group)))
        .toList();
  }

  /** What was set is known on this node at once, and on the others within ten seconds. */
  void forget() {
    remembered.forget();
  }

  private List<OrganisationStore.Mapping> mappings(String spaceKey) {
    return remembered.get(() -> transactions.run(store::mappings)).stream()
        .filter(m -> m.spaceKey() == null || m.spaceKey().equals(spaceKey))
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
