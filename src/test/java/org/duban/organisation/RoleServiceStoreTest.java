package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import org.duban.confluence.AccessMode;
import org.duban.confluence.Viewer;
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

  @BeforeEach
  void open(ActiveObjects ao) {
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
    office.organisation().map(Role.OFFICE, "AUDIT", "auditors");
    office.organisation().map(Role.DISC, null, "supervisors");

    assertThat(office.roles().rolesOf(clerk.key(), "AUDIT"))
        .containsExactlyInAnyOrder(Role.STAFF, Role.DISC);
    assertThat(office.roles().rolesOf(clerk.key(), "OTHER"))
        .containsExactlyInAnyOrder(Role.STAFF, Role.OFFICE, Role.DISC);
  }

  @Test
  void findsStaffByPartOfTheNameAndUsersByTheirExactName() {
    office.organisation().create(new NewStaff(null, "张三", "科长", null));

    assertThat(office.organisation().search("张", 10))
        .extracting(s -> s.person().name())
        .containsExactly("张三");
    assertThat(office.organisation().search("clerk", 10))
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
}
