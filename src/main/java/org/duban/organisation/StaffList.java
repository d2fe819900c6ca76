package org.duban.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.audit.Change;
import org.duban.audit.Subject;
import org.duban.confluence.CurrentUser;
import org.duban.confluence.People;
import org.duban.confluence.Remembered;
import org.duban.confluence.Transactions;
import org.duban.shared.Checked;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;

/** The staff list: who is of which unit, with what post, with or without an account. */
final class StaffList {
  private static final int STAFF_PAGE = 500;
  private static final int SAME_NAME = 100;

  private final OrganisationService units;
  private final OrganisationStore store;
  private final RoleService roles;
  private final CurrentUser user;
  private final People people;
  private final OrganisationTrail trail;
  private final Transactions transactions;
  private final Remembered<Map<String, Optional<UnitId>>> staffUnits = new Remembered<>();

  StaffList(
      OrganisationService units,
      OrganisationStore store,
      RoleService roles,
      CurrentUser user,
      People people,
      OrganisationTrail trail,
      Transactions transactions) {
    this.units = units;
    this.store = store;
    this.roles = roles;
    this.user = user;
    this.people = people;
    this.trail = trail;
    this.transactions = transactions;
  }

  /**
   * Staff whose name contains the text, and the wiki user of exactly that user name.
   *
   * @param withLeft those no longer in office too
   */
  List<Staff> search(String text, boolean withLeft, int limit) {
    user.get();
    String part = text == null ? "" : text.strip();
    int size = Math.max(1, Math.min(limit, 50));
    return transactions.run(
        () -> {
          Map<UnitId, Unit> byId = units.unitsById();
          List<Staff> found = new ArrayList<>();
          store.staff(part, withLeft, size).forEach(line -> found.add(staff(line, byId)));
          if (!part.isEmpty()) {
            people
                .byName(part)
                .filter(v -> found.stream().noneMatch(s -> s.person().isUser(v.key())))
                .ifPresent(v -> found.add(0, new Staff(null, v.asPerson(null), null, false, 0)));
          }
          return found.subList(0, Math.min(size, found.size()));
        });
  }

  private static Staff staff(OrganisationStore.Line line, Map<UnitId, Unit> byId) {
    return new Staff(line.id(), line.person(), byId.get(line.unit()), line.left(), line.version());
  }

  /**
   * @throws Refusal INVALID for an account that is on the list, and for a name without account that
   *     someone of the same unit has
   */
  Staff create(NewStaff wanted) {
    Staff made =
        transactions.run(
            () -> {
              units.requireOffice();
              String post =
                  Checked.line(OrganisationService.POST, wanted.post(), PersonRef.MAX_LENGTH);
              String account =
                  Checked.line(OrganisationService.NAME, wanted.userName(), PersonRef.MAX_LENGTH);
              PersonRef person =
                  account == null
                      ? new PersonRef(null, OrganisationService.name(wanted.name()), post)
                      : people
                          .byName(account)
                          .map(v -> v.asPerson(post))
                          .orElseThrow(
                              () -> Refusal.invalid("duban.organisation.refusal.user", account));
              UnitId unit = wanted.unit() == null ? null : units.get(wanted.unit()).id();
              if (person.userKey() != null && store.staffOf(person.userKey()).isPresent()) {
                throw Refusal.invalid("duban.organisation.refusal.samePerson", person.name());
              }
              requireAlone(null, person, unit);
              OrganisationStore.Line line = store.create(person, unit);
              trail.created(
                  new Subject(OrganisationStore.PERSON, line.id()),
                  new Change("name", null, OrganisationTrail.said(person)),
                  new Change("account", null, account),
                  new Change("unit", null, units.said(unit)));
              return staff(line, units.unitsById());
            });
    staffUnits.forget();
    return made;
  }

  /**
   * Changes what was entered of someone on the staff list.
   *
   * @throws Refusal CONFLICT if the line was changed since that version
   */
  Staff change(int id, int version, StaffEdit edit) {
    Staff changed =
        transactions.run(
            () -> {
              units.requireOffice();
              OrganisationStore.Line before = store.lockStaff(id, version);
              OrganisationStore.Line after = edited(before, edit);
              if (after.equals(before)) {
                return staff(before, units.unitsById());
              }
              if (!after.left()) {
                requireAlone(id, after.person(), after.unit());
              }
              OrganisationStore.Line written = store.write(after);
              List<Change> changes = new ArrayList<>();
              OrganisationTrail.note(
                  changes, "name", before.person().name(), after.person().name());
              OrganisationTrail.note(
                  changes, "post", before.person().post(), after.person().post());
              OrganisationTrail.note(
                  changes, "unit", units.said(before.unit()), units.said(after.unit()));
              OrganisationTrail.note(
                  changes,
                  "left",
                  OrganisationTrail.said(before.left()),
                  OrganisationTrail.said(after.left()));
              changes.add(new Change("person", null, OrganisationTrail.said(written.person())));
              trail.told(OrganisationStore.PERSON, id, written.version(), changes);
              return staff(written, units.unitsById());
            });
    staffUnits.forget();
    return changed;
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
            edit.name() == null ? person.name() : OrganisationService.name(edit.name()),
            edit.post() == null
                ? person.post()
                : Checked.line(
                    OrganisationService.POST, edit.post().orElse(null), PersonRef.MAX_LENGTH)),
        edit.unit() == null ? line.unit() : edit.unit().map(u -> units.get(u).id()).orElse(null),
        edit.left() == null ? line.left() : edit.left(),
        line.version());
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

  /** Of an account in office, as the list had it at most ten seconds ago. */
  Optional<UnitId> unitOf(String userKey) {
    Map<String, Optional<UnitId>> known = staffUnits.get(ConcurrentHashMap::new);
    Optional<UnitId> unit = known.get(userKey);
    if (unit == null) {
      unit =
          transactions
              .run(() -> store.staffOf(userKey))
              .filter(line -> !line.left())
              .map(OrganisationStore.Line::unit);
      known.put(userKey, unit);
    }
    return unit;
  }

  /** Accounts of the staff list that play a role in a space, in the list's order. */
  List<String> accountsPlaying(Role role, String spaceKey, int limit) {
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
}
