package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.audit.AuditFixture;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was entered of units and staff is corrected, and nobody loses what another wrote. */
@WithDatabase
class CorrectionsStoreTest {
  private final FakePeople people = new FakePeople();
  private final FakeUser user = new FakeUser();
  private final Viewer clerk = people.add("clerk", "赵六", "duban-office");
  private OrganisationService organisation;
  private ActiveObjects ao;
  private UnitId section;
  private UnitId other;

  @BeforeEach
  void open(ActiveObjects database) {
    ao = database;
    organisation =
        OrganisationFixture.on(ao, user, people, new AccessMode(() -> false)).organisation();
    user.is(clerk);
    section = organisation.create(new NewUnit("综合课", UnitKind.SECTION, null, null)).id();
    other = organisation.create(new NewUnit("人事科", UnitKind.SECTION, null, null)).id();
  }

  @Test
  void aUnitIsRenamedMovedAndClosedAndTheTrailTells() {
    UnitEdit edit = new UnitEdit("综合科", UnitKind.SUBORDINATE, Optional.of(other), null, true);

    Unit set = organisation.change(section, 1, edit);

    assertThat(set).isEqualTo(new Unit(section, "综合科", UnitKind.SUBORDINATE, other, null, true, 2));
    assertThat(organisation.get(section)).isEqualTo(set);
    assertThat(entries("UNIT", section.value()))
        .containsExactly(
            "name null 综合课",
            "kind null SECTION",
            "name 综合课 综合科",
            "kind SECTION SUBORDINATE",
            "parent null 人事科",
            "closed null true",
            "unit null 综合科");
  }

  @Test
  void aUnitTakesNeitherAnothersNameNorAParentBelowIt() {
    organisation.change(other, 1, new UnitEdit(null, null, Optional.of(section), null, null));

    assertThat(refused(section, new UnitEdit("人事科", null, null, null, null)).key())
        .isEqualTo("duban.organisation.refusal.sameUnit");
    assertThat(refused(section, new UnitEdit(null, null, Optional.of(other), null, null)).key())
        .isEqualTo("duban.organisation.refusal.parent");
    assertThat(refused(section, new UnitEdit(null, null, Optional.of(section), null, null)).key())
        .isEqualTo("duban.organisation.refusal.parent");
  }

  @Test
  void someoneChangesSectionAndPostAndLeavesAndComesBack() {
    Staff entered = organisation.create(new NewStaff("clerk", null, "科员", section));

    Staff moved =
        organisation.change(
            entered.id(), 1, new StaffEdit(null, Optional.of("科长"), Optional.of(other), null));
    assertThat(moved.person()).isEqualTo(clerk.asPerson("科长"));
    assertThat(organisation.unitsOf(clerk.key())).containsExactly(other);

    organisation.change(entered.id(), 2, new StaffEdit(null, null, null, true));
    assertThat(organisation.unitsOf(clerk.key())).isEmpty();
    assertThat(organisation.search("赵六", false, 10)).isEmpty();
    assertThat(organisation.search("赵六", true, 10)).extracting(Staff::left).containsExactly(true);
    assertThat(organisation.accountsPlaying(Role.OFFICE, null, 5)).isEmpty();

    organisation.change(entered.id(), 3, new StaffEdit(null, null, null, false));
    assertThat(organisation.accountsPlaying(Role.OFFICE, null, 5)).containsExactly(clerk.key());
    assertThat(entries("PERSON", entered.id()))
        .contains("post 科员 科长", "unit 综合课 人事科", "left null true", "left true null")
        .startsWith("name null 赵六 (科员)", "account null clerk", "unit null 综合课");
  }

  @Test
  void ofManyWhoEnterOneUnitOrAccountAtOnceOneIsTakenAndTheOthersAreTold() throws Exception {
    NewUnit unit = new NewUnit("法规科", UnitKind.SECTION, null, null);
    NewStaff staff = new NewStaff("clerk", null, null, null);

    List<String> units = together(() -> organisation.create(unit).name());
    List<String> people = together(() -> organisation.create(staff).person().name());

    assertThat(units).containsOnly("法规科", "duban.organisation.refusal.sameUnit");
    assertThat(units).containsOnlyOnce("法规科");
    assertThat(people).containsOnly("赵六", "duban.organisation.refusal.samePerson");
    assertThat(people).containsOnlyOnce("赵六");
  }

  private List<String> together(Callable<String> one) throws Exception {
    Callable<String> told =
        () -> {
          user.is(clerk);
          try {
            return one.call();
          } catch (Refusal refusal) {
            return refusal.key();
          }
        };
    ExecutorService all = Executors.newFixedThreadPool(6);
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> each : all.invokeAll(Collections.nCopies(6, told))) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      all.shutdownNow();
    }
  }

  @Test
  void twoOfOneNameInOneUnitAreToldApartOrRefused() {
    Staff first = organisation.create(new NewStaff(null, "李四", "科员", section));
    Staff elsewhere = organisation.create(new NewStaff(null, "李四", "科员", other));

    assertThat(refused(() -> organisation.create(new NewStaff(null, "李四", null, section))).key())
        .isEqualTo("duban.organisation.refusal.sameName");
    StaffEdit move = new StaffEdit(null, null, Optional.of(section), null);
    assertThat(refused(() -> organisation.change(elsewhere.id(), 1, move)).key())
        .isEqualTo("duban.organisation.refusal.sameName");

    organisation.change(first.id(), 1, new StaffEdit("李四（大）", null, null, null));
    assertThat(organisation.change(elsewhere.id(), 1, move).unit().id()).isEqualTo(section);
  }

  @Test
  @Rule(value = 3, rows = "PersonRow")
  void onlyTheOfficeCorrectsAndOnlyWhatItHasSeen() {
    Staff entered = organisation.create(new NewStaff("clerk", null, "科员", section));
    StaffEdit edit = new StaffEdit(null, Optional.empty(), null, null);

    assertThat(refused(() -> organisation.change(entered.id(), 7, edit)).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refused(() -> organisation.change(999, 1, edit)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    StaffEdit renamed = new StaffEdit("赵七", null, null, null);
    assertThat(refused(() -> organisation.change(entered.id(), 1, renamed)).key())
        .isEqualTo("duban.organisation.refusal.accountName");
    user.is(people.add("nobody", "周九"));
    assertThat(refused(() -> organisation.change(entered.id(), 1, edit)).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private Refusal refused(UnitId id, UnitEdit edit) {
    return refused(() -> organisation.change(id, 1, edit));
  }

  private static Refusal refused(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run);
  }

  private List<String> entries(String kind, int id) {
    return AuditFixture.on(ao, new OfficeClock()).since(new Subject(kind, id), 0).stream()
        .flatMap(entry -> entry.changes().stream())
        .map(change -> change.field() + " " + change.before() + " " + change.after())
        .toList();
  }
}
