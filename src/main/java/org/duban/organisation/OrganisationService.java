package org.duban.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.People;
import org.duban.confluence.Remembered;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.shared.Term;
import org.springframework.stereotype.Component;

/** Units and staff. Every logged-in person may read them; the office and administrators write. */
@Component
public class OrganisationService {
  /** More units than any organ has; the list is small enough to be read as a whole. */
  static final int MAX_UNITS = 1000;

  static final Term NAME = Term.of("duban.organisation.field.name");
  static final Term POST = Term.of("duban.organisation.field.post");

  private final OrganisationStore store;
  private final RoleService roles;
  private final CurrentUser user;
  private final People people;
  private final AccessMode mode;
  private final OrganisationTrail trail;
  private final Transactions transactions;
  private final Remembered<Map<UnitId, Unit>> shown = new Remembered<>();
  private final StaffList staff;

  public OrganisationService(
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
    this.trail = new OrganisationTrail(trail, user);
    this.transactions = transactions;
    this.staff = new StaffList(this, store, roles, user, people, this.trail, transactions);
  }

  /** In the office's order. */
  public List<Unit> units() {
    return transactions.run(() -> store.units(MAX_UNITS));
  }

  public Map<UnitId, Unit> unitsById() {
    Map<UnitId, Unit> byId = new LinkedHashMap<>();
    units().forEach(unit -> byId.put(unit.id(), unit));
    return byId;
  }

  /** For showing these: all units as they were at most ten seconds ago, or now if one is new. */
  public Map<UnitId, Unit> shown(Collection<UnitId> wanted) {
    Map<UnitId, Unit> known = shown.get(this::unitsById);
    if (!known.keySet().containsAll(wanted)) {
      shown.forget();
      return shown.get(this::unitsById);
    }
    return known;
  }

  /**
   * @throws Refusal INVALID naming the id: it is given by a caller who chose it from a list
   */
  public Unit get(UnitId id) {
    return Optional.ofNullable(shown(List.of(id)).get(id))
        .orElseThrow(() -> Refusal.invalid("duban.organisation.refusal.unit", id.value()));
  }

  /** Refuses a second unit of the same name. */
  public Unit create(NewUnit wanted) {
    Unit made =
        transactions.run(
            () -> {
              requireOffice();
              NewUnit unit =
                  new NewUnit(
                      name(wanted.name()),
                      Checked.required(Term.of("duban.organisation.field.kind"), wanted.kind()),
                      wanted.parent() == null ? null : get(wanted.parent()).id(),
                      known(wanted.head()));
              if (store.unitNamed(unit.name()).isPresent()) {
                throw Refusal.invalid("duban.organisation.refusal.sameUnit", unit.name());
              }
              int count = store.countUnits();
              if (count >= MAX_UNITS) {
                throw Refusal.invalid("duban.organisation.refusal.manyUnits", MAX_UNITS);
              }
              UnitId id = store.create(unit, count + 1);
              Unit parent = unit.parent() == null ? null : get(unit.parent());
              trail.created(
                  new Subject(OrganisationStore.UNIT, id.value()),
                  new Change("name", null, unit.name()),
                  new Change("kind", null, unit.kind().name()),
                  new Change("parent", null, parent == null ? null : parent.name()),
                  new Change("head", null, OrganisationTrail.said(unit.head())));
              return new Unit(id, unit.name(), unit.kind(), unit.parent(), unit.head(), false, 1);
            });
    shown.forget();
    return made;
  }

  /**
   * Changes what was entered of a unit; who heads it is told of what it is late with.
   *
   * @throws Refusal CONFLICT with the unit as it is now, if it was changed since that version;
   *     INVALID for the name of another unit, or a parent that lies below
   */
  public Unit change(UnitId id, int version, UnitEdit edit) {
    Unit set =
        transactions.run(
            () -> {
              requireOffice();
              Unit before = store.lockUnit(id, version);
              Unit after = edited(before, edit);
              if (after.equals(before)) {
                return before;
              }
              Unit written = store.write(after);
              List<Change> changes = new ArrayList<>();
              OrganisationTrail.note(changes, "name", before.name(), after.name());
              OrganisationTrail.note(changes, "kind", before.kind().name(), after.kind().name());
              OrganisationTrail.note(
                  changes, "parent", said(before.parent()), said(after.parent()));
              OrganisationTrail.note(
                  changes,
                  "head",
                  OrganisationTrail.said(before.head()),
                  OrganisationTrail.said(after.head()));
              OrganisationTrail.note(
                  changes,
                  "closed",
                  OrganisationTrail.said(before.closed()),
                  OrganisationTrail.said(after.closed()));
              changes.add(new Change("unit", null, written.name()));
              trail.told(OrganisationStore.UNIT, id.value(), written.version(), changes);
              return written;
            });
    shown.forget();
    return set;
  }

  private Unit edited(Unit unit, UnitEdit edit) {
    String name = edit.name() == null ? unit.name() : name(edit.name());
    if (!name.equals(unit.name()) && store.unitNamed(name).isPresent()) {
      throw Refusal.invalid("duban.organisation.refusal.sameUnit", name);
    }
    UnitId parent =
        edit.parent() == null ? unit.parent() : edit.parent().map(p -> get(p).id()).orElse(null);
    Map<UnitId, Unit> all = unitsById();
    Set<UnitId> passed = new HashSet<>();
    for (UnitId above = parent;
        above != null && passed.add(above);
        above = all.get(above).parent()) {
      if (above.equals(unit.id())) {
        throw Refusal.invalid("duban.organisation.refusal.parent", name, all.get(parent).name());
      }
    }
    return new Unit(
        unit.id(),
        name,
        edit.kind() == null ? unit.kind() : edit.kind(),
        parent,
        edit.head() == null ? unit.head() : known(edit.head().orElse(null)),
        edit.closed() == null ? unit.closed() : edit.closed(),
        unit.version());
  }

  String said(UnitId unit) {
    return unit == null ? null : get(unit).name();
  }

  /** See {@link StaffList#search}. */
  public List<Staff> search(String text, boolean withLeft, int limit) {
    return staff.search(text, withLeft, limit);
  }

  /** See {@link StaffList#create}. */
  public Staff create(NewStaff wanted) {
    return staff.create(wanted);
  }

  /** See {@link StaffList#change}. */
  public Staff change(int id, int version, StaffEdit edit) {
    return staff.change(id, version, edit);
  }

  /** See {@link StaffList#accountsPlaying}. */
  public List<String> accountsPlaying(Role role, String spaceKey, int limit) {
    return staff.accountsPlaying(role, spaceKey, limit);
  }

  static String name(String raw) {
    return Checked.required(NAME, Checked.line(NAME, raw, PersonRef.MAX_LENGTH));
  }

  /**
   * The units that an account in office is on the staff of, or the head of; another node's change
   * shows in ten seconds.
   */
  public Set<UnitId> unitsOf(String userKey) {
    Set<UnitId> units = new HashSet<>();
    staff.unitOf(userKey).ifPresent(units::add);
    shown(Set.of()).values().stream()
        .filter(unit -> unit.head() != null && unit.head().isUser(userKey))
        .forEach(unit -> units.add(unit.id()));
    return units;
  }

  /**
   * A person as a client names them, made fit to keep: an account's name is the wiki's own, so that
   * nobody is entered under another's name.
   */
  public PersonRef known(PersonRef wanted) {
    if (wanted == null) {
      return null;
    }
    String post = Checked.line(POST, wanted.post(), PersonRef.MAX_LENGTH);
    if (wanted.userKey() != null && !wanted.userKey().isBlank()) {
      Viewer account =
          people
              .byKey(wanted.userKey())
              .orElseThrow(
                  () -> Refusal.invalid("duban.organisation.refusal.user", wanted.userKey()));
      return account.asPerson(post);
    }
    return new PersonRef(null, name(wanted.name()), post);
  }

  /** The office of a single space does not: units and staff are the wiki's. */
  public boolean mayEdit() {
    Set<Role> mine = roles.rolesOf(user.get().key(), null);
    return !mode.isReadOnly() && (mine.contains(Role.OFFICE) || mine.contains(Role.ADMIN));
  }

  void requireOffice() {
    mode.requireWritable();
    if (!mayEdit()) {
      throw Refusal.forbidden("duban.organisation.refusal.office");
    }
  }
}
