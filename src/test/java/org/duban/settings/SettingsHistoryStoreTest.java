package org.duban.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.audit.AuditFixture;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Transactions;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewStaff;
import org.duban.organisation.NewUnit;
import org.duban.organisation.OrganisationFixture;
import org.duban.organisation.Role;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SettingsHistoryStoreTest {
  private final FakePeople people = new FakePeople();
  private final FakeUser user = new FakeUser();
  private final Viewer clerk = people.add("bgs", "李四", "duban-office");
  private final Viewer admin = people.add("admin", "管理员", "confluence-administrators");
  private SettingsHistory history;

  @BeforeEach
  void changeThis(ActiveObjects ao) {
    OrganisationFixture office =
        OrganisationFixture.on(ao, user, people, new AccessMode(() -> false));
    history =
        new SettingsHistory(
            AuditFixture.on(ao, new OfficeClock()),
            office.roles(),
            user,
            ChineseWords.words(),
            new Transactions(ao));
    user.is(clerk);
    UnitId unit =
        office.organisation().create(new NewUnit("业务科", UnitKind.SECTION, null, null)).id();
    office.organisation().create(new NewStaff(null, "王五", "科员", unit));
    user.is(admin);
    office.mappings().set(null, 0, Map.of(Role.HEAD, List.of("duban-office")));
  }

  @Test
  void tellsTheOfficeWhoSetWhatInWords() {
    user.is(clerk);

    List<?> entries = (List<?>) history.page(Optional.empty(), 10).get("entries");

    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).toString()).contains("管理员", "设置角色对应的用户组", "科室负责人", "duban-office");
    assertThat(entries.get(1).toString()).contains("李四", "新增人员", "王五 (科员)", "业务科");
    assertThat(entries.get(2).toString()).contains("新增单位", "label=单位类型", "after=科室");
  }

  @Test
  void isReadPageByPage() {
    Map<String, Object> first = history.page(Optional.empty(), 2);
    Map<String, Object> second = history.page(Optional.of((String) first.get("next")), 2);

    assertThat((List<?>) first.get("entries")).hasSize(2);
    assertThat((List<?>) second.get("entries")).hasSize(1);
    assertThat(second.get("next")).isNull();
  }

  @Test
  void isForTheOfficeAndAdministratorsAlone() {
    user.is(people.add("luren", "周九"));

    Refusal refused = catchThrowableOfType(Refusal.class, () -> history.page(Optional.empty(), 10));

    assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }
}
