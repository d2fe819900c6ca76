package org.duban.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.AuditTrail;
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
  private static final int SAME_NAME = 100;

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
          return new Unit(id, unit.name(), unit.kind(), unit.parent(), unit.head(), false, 1);
        });
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
              Corrected changes = new Corrected();
              changes.note("name", before.name(), after.name());
              changes.note("kind", before.kind().name(), after.kind().name());
              changes.note("parent", said(before.parent()), said(after.parent()));
              changes.note("head", Corrected.said(before.head()), Corrected.said(after.head()));
              changes.note(
                  "closed", Corrected.said(before.closed()), Corrected.said(after.closed()));
              told("UNIT", id.value(), written.version(), changes);
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

  private void told(String kind, int id, int version, Corrected changes) {
    Subject subject = new Subject(kind, id);
    trail.append(
        new NewEntry(subject, subject, "EDIT", version, changes.all()), user.get().asPerson(null));
  }

  private String said(UnitId unit) {
    return unit == null ? null : get(unit).name();
  }

  /**
   * Staff whose name contains the text, and the wiki user of exactly that user name.
   *
   * @param withLeft those no longer in office too
   */
  public List<Staff> search(String text, boolean withLeft, int limit) {
    user.get();
    String part = text == null ? "" : text.strip();
    int size = Math.max(1, Math.min(limit, 50));
    return transactions.run(
        () -> {
          Map<UnitId, Unit> units = unitsById();
          List<Staff> found = new ArrayList<>();
          store.staff(part, withLeft, size).forEach(line -> found.add(staff(line, units)));
          if (!part.isEmpty()) {
            people
                .byName(part)
                .filter(v -> found.stream().noneMatch(s -> s.person().isUser(v.key())))
                .ifPresent(v -> found.add(0, new Staff(null, v.asPerson(null), null, false, 0)));
          }
          return found.subList(0, Math.min(size, found.size()));
        });
  }

  private static Staff staff(OrganisationStore.Line line, Map<UnitId, Unit> units) {
    return new Staff(line.id(), line.person(), units.get(line.unit()), line.left(), line.version());
  }

  /**
   * @throws Refusal INVALID for an account that is on the list, and for a name without account that
   *     someone of the same unit has
   */
  public Staff create(NewStaff wanted) {
    return transactions.run(
        () -> {
          requireOffice();
          String post = Checked.line(POST, wanted.post(), PersonRef.MAX_LENGTH);
          String account = Checked.line(NAME, wanted.userName(), PersonRef.MAX_LENGTH);
          PersonRef person =
              account == null
                  ? new PersonRef(null, name(wanted.name()), post)
                  : people
                      .byName(account)
                      .map(v -> v.asPerson(post))
                      .orElseThrow(
                          () -> Refusal.invalid("duban.organisation.refusal.user", account));
          UnitId unit = wanted.unit() == null ? null : get(wanted.unit()).id();
          if (person.userKey() != null && store.staffOf(person.userKey()).isPresent()) {
            throw Refusal.invalid("duban.organisation.refusal.samePerson", person.name());
          }
          requireAlone(null, person, unit);
          return staff(store.create(person, unit), unitsById());
        });
  }

  /**
   * Changes what was entered of someone on the staff list.
   *
   * @throws Refusal CONFLICT if the line was changed since that version
   */
  public Staff change(int id, int version, StaffEdit edit) {
    return transactions.run(
        () -> {
          requireOffice();
          OrganisationStore.Line before = store.lockStaff(id, version);
          OrganisationStore.Line after = edited(before, edit);
          if (after.equals(before)) {
            return staff(before, unitsById());
          }
          if (!after.left()) {
            requireAlone(id, after.person(), after.unit());
          }
          OrganisationStore.Line written = store.write(after);
          Corrected changes = new Corrected();
          changes.note("name", before.person().name(), after.person().name());
          changes.note("post", before.person().post(), after.person().post());
          changes.note("unit", said(before.unit()), said(after.unit()));
          changes.note("left", Corrected.said(before.left()), Corrected.said(after.left()));
          told("PERSON", id, written.version(), changes);
          return staff(written, unitsById());
        });
  }

  private OrganisationStore.Line edited(OrganisationStore.Line line, StaffEdit edit) {
    PersonRef person = line.person();
    if (edit.name() != null && person.userKey() != null && !edit.name().equals(person.name())) {
      throw Refusal.invalid("duban.organisation.refusal.accountName", person.name());
    }
    return new OrganisationStore.Line(
        line.id(),
        new PersonRef(
            person.userKey(),
            edit.name() == null ? person.name() : name(edit.name()),
            edit.post() == null
                ? person.post()
                : Checked.line(POST, edit.post().orElse(null), PersonRef.MAX_LENGTH)),
        edit.unit() == null ? line.unit() : edit.unit().map(u -> get(u).id()).orElse(null),
        edit.left() == null ? line.left() : edit.left(),
        line.version());
  }

  private static String name(String raw) {
    return Checked.required(NAME, Checked.line(NAME, raw, PersonRef.MAX_LENGTH));
  }

  /** Two of one name in one unit could not be told apart where no account does. */
  private void requireAlone(Integer id, PersonRef person, UnitId unit) {
    if (person.userKey() == null
        && store.named(person.name(), SAME_NAME).stream()
            .anyMatch(
                line -> !Objects.equals(line.id(), id) && Objects.equals(line.unit(), unit))) {
      throw Refusal.invalid("duban.organisation.refusal.sameName", person.name());
    }
  }

  /** The unit the staff list gives for an account in office. */
  public Optional<UnitId> unitOf(String userKey) {
    return store.staffOf(userKey).filter(line -> !line.left()).map(OrganisationStore.Line::unit);
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
    return new PersonRef(null, name(wanted.name()), post);
  }

  private void requireOffice() {
    mode.requireWritable();
    Set<Role> mine = roles.rolesOf(user.get().key(), null);
    if (!mine.contains(Role.OFFICE) && !mine.contains(Role.ADMIN)) {
      throw Refusal.forbidden("duban.organisation.refusal.office");
    }
  }
}
