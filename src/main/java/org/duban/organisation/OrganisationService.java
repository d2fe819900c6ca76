package org.duban.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.NewEntry;
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

  private static final int STAFF_PAGE = 500;

  private static final Term NAME = Term.of("duban.organisation.field.name");
  private static final Term POST = Term.of("duban.organisation.field.post");

  private final OrganisationStore store;
  private final RoleService roles;
  private final CurrentUser user;
  private final People people;
  private final AccessMode mode;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Remembered<Map<UnitId, Unit>> shown = new Remembered<>();

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
    this.trail = trail;
    this.transactions = transactions;
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
    return Optional.ofNullable(unitsById().get(id))
        .orElseThrow(() -> Refusal.invalid("duban.organisation.refusal.unit", id.value()));
  }

  /** Refuses a second unit of the same name. */
  public Unit create(NewUnit wanted) {
    return transactions.run(
        () -> {
          requireOffice();
          NewUnit unit =
              new NewUnit(
                  Checked.required(NAME, Checked.line(NAME, wanted.name(), PersonRef.MAX_LENGTH)),
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
          created(
              new Subject(OrganisationStore.UNIT, id.value()),
              new Change("name", null, unit.name()),
              new Change("kind", null, unit.kind().name()),
              new Change("parent", null, parent == null ? null : parent.name()),
              new Change("head", null, said(unit.head())));
          return new Unit(id, unit.name(), unit.kind(), unit.parent(), unit.head(), 1);
        });
  }

  /**
   * Names who heads a unit: what it is late with is reported to them. Null takes the head off.
   *
   * @throws Refusal CONFLICT with the unit as it is now, if it was changed since that version
   */
  public Unit nameHead(UnitId id, int version, PersonRef wanted) {
    Unit set =
        transactions.run(
            () -> {
              requireOffice();
              PersonRef head = known(wanted);
              Unit before = store.lockUnit(id, version);
              if (Objects.equals(before.head(), head)) {
                return before;
              }
              Unit after = store.nameHead(before, head);
              Subject subject = new Subject(OrganisationStore.UNIT, id.value());
              List<Change> changes =
                  List.of(
                      new Change("head", said(before.head()), said(after.head())),
                      new Change("unit", null, after.name()));
              trail.append(
                  new NewEntry(subject, Subject.SETTINGS, "SET_HEAD", after.version(), changes),
                  user.get().asPerson(null));
              return after;
            });
    shown.forget();
    return set;
  }

  private void created(Subject subject, Change... changes) {
    trail.appendFirst(
        List.of(new NewEntry(subject, Subject.SETTINGS, "CREATE", 1, List.of(changes))),
        user.get().asPerson(null));
  }

  private static String said(PersonRef person) {
    if (person == null) {
      return null;
    }
    return person.post() == null ? person.name() : person.name() + " (" + person.post() + ")";
  }

  /** Staff whose name contains the text, and the wiki user of exactly that user name. */
  public List<Staff> search(String text, int limit) {
    user.get();
    String part = text == null ? "" : text.strip();
    int size = Math.max(1, Math.min(limit, 50));
    return transactions.run(
        () -> {
          Map<UnitId, Unit> units = unitsById();
          List<Staff> found = new ArrayList<>();
          store
              .staff(part, size)
              .forEach(e -> found.add(new Staff(e.getKey(), units.get(e.getValue()))));
          if (!part.isEmpty()) {
            people
                .byName(part)
                .filter(v -> found.stream().noneMatch(s -> s.person().isUser(v.key())))
                .ifPresent(v -> found.add(0, new Staff(v.asPerson(null), null)));
          }
          return found.subList(0, Math.min(size, found.size()));
        });
  }

  public Staff create(NewStaff wanted) {
    return transactions.run(
        () -> {
          requireOffice();
          String post = Checked.line(POST, wanted.post(), PersonRef.MAX_LENGTH);
          String account = Checked.line(NAME, wanted.userName(), PersonRef.MAX_LENGTH);
          PersonRef person =
              account == null
                  ? new PersonRef(
                      null,
                      Checked.required(
                          NAME, Checked.line(NAME, wanted.name(), PersonRef.MAX_LENGTH)),
                      post)
                  : people
                      .byName(account)
                      .map(v -> v.asPerson(post))
                      .orElseThrow(
                          () -> Refusal.invalid("duban.organisation.refusal.user", account));
          Unit unit = wanted.unit() == null ? null : get(wanted.unit());
          if (person.userKey() != null && !store.staffOf(person.userKey()).isEmpty()) {
            throw Refusal.invalid("duban.organisation.refusal.samePerson", person.name());
          }
          int id = store.create(person, unit == null ? null : unit.id());
          created(
              new Subject(OrganisationStore.PERSON, id),
              new Change("name", null, said(person)),
              new Change("account", null, account),
              new Change("unit", null, unit == null ? null : unit.name()));
          return new Staff(person, unit);
        });
  }

  /** The unit the staff list gives for an account. */
  public Optional<UnitId> unitOf(String userKey) {
    return store.staffOf(userKey).stream()
        .map(Map.Entry::getValue)
        .filter(u -> u != null)
        .findFirst();
  }

  /** Accounts of the staff list that play a role in a space, in the list's order. */
  public List<String> accountsPlaying(Role role, String spaceKey, int limit) {
    return transactions.run(
        () -> {
          List<String> found = new ArrayList<>();
          List<Map.Entry<Integer, String>> page = store.accounts(0, STAFF_PAGE);
          while (!page.isEmpty() && found.size() < limit) {
            List<String> keys = page.stream().map(Map.Entry::getValue).toList();
            found.addAll(roles.playing(role, spaceKey, keys));
            page = store.accounts(page.get(page.size() - 1).getKey(), STAFF_PAGE);
          }
          return found.stream().distinct().limit(limit).toList();
        });
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
    String name = Checked.line(NAME, wanted.name(), PersonRef.MAX_LENGTH);
    return new PersonRef(null, Checked.required(NAME, name), post);
  }

  private void requireOffice() {
    mode.requireWritable();
    Set<Role> mine = roles.rolesOf(user.get().key(), null);
    if (!mine.contains(Role.OFFICE) && !mine.contains(Role.ADMIN)) {
      throw Refusal.forbidden("duban.organisation.refusal.office");
    }
  }
}
