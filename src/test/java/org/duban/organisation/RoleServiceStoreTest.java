package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.duban.audit.AuditFixture;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Viewer;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class RoleServiceStoreTest {
  private final FakePeople people = new FakePeople();
  private final FakeUser user = new FakeUser();
  private final Viewer admin = people.add("admin", "管理员", "confluence-administrators");
  private final Viewer clerk = people.add("clerk", "李四", "duban-office", "supervisors");
  private OrganisationFixture office;
  private ActiveObjects ao;

  @BeforeEach
  void open(ActiveObjects database) {
    ao = database;
    office = OrganisationFixture.on(ao, user, people, new AccessMode(() -> false));
    user.is(admin);
  }

  @Test
  void everyoneIsStaffAndGroupsGiveTheRest() {
    assertThat(office.roles().rolesOf(clerk.key(), null))
        .containsExactlyInAnyOrder(Role.STAFF, Role.OFFICE);
    assertThat(office.roles().rolesOf(admin.key(), null))
        .containsExactlyInAnyOrder(Role.STAFF, Role.ADMIN);
    assertThat(office.roles().rolesOf(null, null)).isEmpty();
  }

  @Test
  void aSpacesOwnMappingWinsOverTheWikis() {
    people.add("auditor", "吴十", "auditors");
    office.mappings().set("AUDIT", 0, Map.of(Role.OFFICE, List.of("auditors")));
    office.mappings().set(null, 0, Map.of(Role.DISC, List.of("supervisors")));

    assertThat(office.roles().rolesOf(clerk.key(), "AUDIT"))
        .containsExactlyInAnyOrder(Role.STAFF, Role.DISC);
    assertThat(office.roles().rolesOf(clerk.key(), "OTHER"))
        .containsExactlyInAnyOrder(Role.STAFF, Role.OFFICE, Role.DISC);
  }

  @Test
  void findsStaffByPartOfTheNameAndUsersByTheirExactName() {
    office.organisation().create(new NewStaff(null, "张三", "科长", null));

    assertThat(office.organisation().search("张", false, 10))
        .extracting(s -> s.person().name())
        .containsExactly("张三");
    assertThat(office.organisation().search("clerk", false, 10))
        .extracting(s -> s.person().userKey())
        .containsExactly(clerk.key());
  }

  @Test
  void onlyTheOfficeAndAdministratorsAddUnitsAndNamesAreUnique() {
    NewUnit unit = new NewUnit("业务科", UnitKind.SECTION, null, null);
    office.organisation().create(unit);

    Refusal twice = catchThrowableOfType(Refusal.class, () -> office.organisation().create(unit));
    user.is(people.add("nobody", "周九"));
    Refusal staff = catchThrowableOfType(Refusal.class, () -> office.organisation().create(unit));

    assertThat(twice.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(staff.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  void aUnitsHeadIsNamedChangedAndTakenOffByTheOfficeAndTold() {
    user.is(clerk);
    UnitId id = office.organisation().create(new NewUnit("业务科", UnitKind.SECTION, null, null)).id();
    PersonRef wanted = new PersonRef(clerk.key(), "别名", "科长");

    Unit named = office.organisation().change(id, 1, UnitEdit.head(wanted));
    Unit same = office.organisation().change(id, 2, UnitEdit.head(wanted));
    Unit none = office.organisation().change(id, 2, UnitEdit.head(null));

    assertThat(named.head()).isEqualTo(clerk.asPerson("科长"));
    assertThat(same.version()).isEqualTo(2);
    assertThat(none.head()).isNull();
    assertThat(office.organisation().get(id)).isEqualTo(none);
    assertThat(AuditFixture.on(ao, new OfficeClock()).since(new Subject("UNIT", id.value()), 0))
        .extracting(entry -> entry.action() + entry.changes().get(0).before())
        .containsExactly("CREATEnull", "EDITnull", "EDIT李四 (科长)");
  }

  @Test
  @Rule(value = 3, rows = "UnitRow")
  void aHeadIsNotSetFromAnOldVersionNorByOthersNorForNoUnit() {
    UnitId id = office.organisation().create(new NewUnit("业务科", UnitKind.SECTION, null, null)).id();
    PersonRef wanted = new PersonRef(null, "吴十一", null);
    office.organisation().change(id, 1, UnitEdit.head(wanted));

    assertThat(head(id, 1, null).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(head(new UnitId(999), 1, wanted).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    user.is(people.add("nobody", "周九"));
    assertThat(head(id, 2, null).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(office.organisation().get(id).head()).isEqualTo(wanted);
  }

  private Refusal head(UnitId id, int version, PersonRef wanted) {
    return catchThrowableOfType(
        Refusal.class, () -> office.organisation().change(id, version, UnitEdit.head(wanted)));
  }

  @Test
  void whatIsSetAtAPlaceCanBeTakenBackAndEachChangeCountsAVersion() {
    office.mappings().set(null, 0, Map.of(Role.OFFICE, List.of("supervisors")));
    RoleMapping set = office.mappings().get("AUDIT");
    RoleMapping back = office.mappings().set(null, 1, Map.of(Role.OFFICE, List.of()));

    assertThat(set.roles().get(Role.OFFICE).names()).containsExactly("supervisors");
    assertThat(set.roles().get(Role.OFFICE).origin()).isEqualTo(RoleMapping.Origin.WIKI);
    assertThat(set.roles()).doesNotContainKeys(Role.STAFF, Role.ADMIN);
    assertThat(back.version()).isEqualTo(2);
    assertThat(back.roles().get(Role.OFFICE).names()).containsExactly("duban-office");
  }

  @Test
  @Rule(value = 3, rows = "RoleMapRow")
  void unknownGroupsOldVersionsAndOthersAreRefused() {
    Refusal unknown = refused(0, Map.of(Role.HEAD, List.of("supervisors", "nobodies")));
    office.mappings().set(null, 0, Map.of(Role.HEAD, List.of("supervisors")));
    Refusal old = refused(0, Map.of(Role.HEAD, List.of()));
    Refusal fixed = refused(1, Map.of(Role.ADMIN, List.of("supervisors")));
    user.is(clerk);
    Refusal other = refused(1, Map.of(Role.HEAD, List.of()));

    assertThat(unknown.details())
        .isEqualTo(Map.of("role", "HEAD", "index", 1, "group", "nobodies"));
    assertThat(old.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(fixed.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(other.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  void theOfficeOfASpaceIsNeverGivenToAGroupWithoutAnybody() {
    people.addGroup("empty");

    Refusal lockOut =
        catchThrowableOfType(
            Refusal.class,
            () -> office.mappings().set("AUDIT", 0, Map.of(Role.OFFICE, List.of("empty"))));
    office.mappings().set("AUDIT", 0, Map.of(Role.OFFICE, List.of("empty", "supervisors")));

    assertThat(lockOut.key()).isEqualTo("duban.organisation.refusal.lockOut");
    assertThat(lockOut.arguments()).containsExactly("empty");
    assertThat(office.roles().rolesOf(clerk.key(), "AUDIT")).contains(Role.OFFICE);
  }

  @Test
  void whoLeavesAGroupLosesItsRoleAtOnce() {
    assertThat(office.roles().rolesOf(clerk.key(), "AUDIT")).contains(Role.OFFICE);

    people.remove(clerk, "duban-office");

    assertThat(office.roles().rolesOf(clerk.key(), "AUDIT")).containsExactly(Role.STAFF);
  }

  @Test
  void theOfficeIsNeverLeftWithoutAGroup() {
    FakePeople few = new FakePeople();
    user.is(few.add("admin", "管理员", "confluence-administrators", "clerks"));
    OrganisationFixture small = OrganisationFixture.on(ao, user, few, new AccessMode(() -> false));
    small.mappings().set(null, 0, Map.of(Role.OFFICE, List.of("clerks")));

    Refusal lockOut =
        catchThrowableOfType(
            Refusal.class, () -> small.mappings().set(null, 1, Map.of(Role.OFFICE, List.of())));

    assertThat(lockOut.key()).isEqualTo("duban.organisation.refusal.lockOut");
    assertThat(small.mappings().get(null).roles().get(Role.OFFICE).names())
        .containsExactly("clerks");
  }

  private Refusal refused(int version, Map<Role, List<String>> wanted) {
    return catchThrowableOfType(Refusal.class, () -> office.mappings().set(null, version, wanted));
  }
}
