package org.duban.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.People;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Which wiki groups play which roles, for administrators alone. */
@Component
public class RoleMappingService {
  /** Everyone is staff, and who administers is the wiki's affair. */
  private static final Set<Role> FIXED = EnumSet.of(Role.STAFF, Role.ADMIN);

  private static final int MAX_GROUPS = 20;
  private static final Term GROUP = Term.of("duban.organisation.field.group");

  private final OrganisationStore store;
  private final RoleService roles;
  private final CurrentUser user;
  private final People people;
  private final AccessMode mode;
  private final AuditTrail trail;
  private final Transactions transactions;

  public RoleMappingService(
      OrganisationStore store,
      RoleService roles,
      CurrentUser user,
      People people,
      AccessMode mode,
      AuditTrail trail,
      Transactions transactions) {
    this.store = store;
    this.roles = roles;
    this.user = user;
    this.people = people;
    this.mode = mode;
    this.trail = trail;
    this.transactions = transactions;
  }

  public RoleMapping get(String spaceKey) {
    requireAdministrator();
    return transactions.run(() -> mapping(spaceKey));
  }

  /**
   * A role that is absent stays as it is; an empty list inherits again. Groups must exist, and the
   * office is never left without a person.
   */
  public RoleMapping set(String spaceKey, int version, Map<Role, List<String>> wanted) {
    mode.requireWritable();
    Viewer me = requireAdministrator();
    Map<Role, List<String>> checked = new EnumMap<>(Role.class);
    wanted.forEach((role, groups) -> checked.put(role, checked(role, groups)));
    RoleMapping set =
        transactions.run(
            () -> {
              int id = store.lockMap(spaceKey, version);
              RoleMapping before = mapping(spaceKey);
              checked.forEach((role, groups) -> store.replace(spaceKey, role, groups));
              RoleMapping after = mapping(spaceKey);
              requireOffice(after);
              Subject subject = new Subject("ROLES", id);
              List<Change> changes = new ArrayList<>();
              changes.add(new Change("space", null, spaceKey));
              for (Role role : checked.keySet()) {
                changes.add(new Change(role.name(), said(before, role), said(after, role)));
              }
              trail.append(
                  new NewEntry(subject, Subject.SETTINGS, "SET", after.version(), changes),
                  me.asPerson(null));
              return after;
            });
    roles.forget();
    return set;
  }

  private List<String> checked(Role role, List<String> groups) {
    if (FIXED.contains(role)) {
      throw Refusal.invalid("duban.organisation.refusal.fixedRole", role.term());
    }
    if (groups.size() > MAX_GROUPS) {
      throw Refusal.invalid("duban.organisation.refusal.manyGroups", role.term(), MAX_GROUPS);
    }
    List<String> checked = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      String group = Checked.required(GROUP, Checked.line(GROUP, groups.get(i), Checked.LINE));
      if (!people.isGroup(group)) {
        Serializable place = i + 1;
        throw Refusal.invalid("duban.organisation.refusal.noGroup", role.term(), place, group)
            .with(Map.of("role", role.name(), "index", i, "group", group));
      }
      if (!checked.contains(group)) {
        checked.add(group);
      }
    }
    return checked;
  }

  private void requireOffice(RoleMapping after) {
    List<String> office = after.roles().get(Role.OFFICE).names();
    if (office.stream().noneMatch(people::hasMembers)) {
      throw Refusal.invalid("duban.organisation.refusal.lockOut", String.join(" ", office));
    }
  }

  private RoleMapping mapping(String spaceKey) {
    List<OrganisationStore.Mapping> all = store.mappings(spaceKey);
    Map<Role, RoleMapping.Groups> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (FIXED.contains(role)) {
        continue;
      }
      List<String> space = RoleService.groups(all, role, true);
      List<String> wiki = RoleService.groups(all, role, false);
      List<String> shipped = List.of(role.defaultGroup());
      List<String> above = spaceKey == null || wiki.isEmpty() ? shipped : wiki;
      RoleMapping.Origin origin =
          !space.isEmpty()
              ? RoleMapping.Origin.SPACE
              : wiki.isEmpty() ? RoleMapping.Origin.DEFAULT : RoleMapping.Origin.WIKI;
      List<String> names =
          switch (origin) {
            case SPACE -> space;
            case WIKI -> wiki;
            case DEFAULT -> shipped;
          };
      roles.put(role, new RoleMapping.Groups(names, origin, above));
    }
    return new RoleMapping(spaceKey, store.mapVersion(spaceKey), roles);
  }

  private static String said(RoleMapping mapping, Role role) {
    return String.join(" ", mapping.roles().get(role).names());
  }

  private Viewer requireAdministrator() {
    Viewer viewer = user.get();
    if (!people.isAdministrator(viewer.key())) {
      throw Refusal.forbidden("duban.organisation.refusal.admin");
    }
    return viewer;
  }
}
