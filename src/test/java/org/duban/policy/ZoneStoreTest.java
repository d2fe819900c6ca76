package org.duban.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.duban.audit.AuditFixture;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.organisation.OrganisationFixture;
import org.duban.shared.Refusal;
import org.duban.testing.FakePages;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeUser;
import org.duban.testing.FixedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day of the office, on a server whose clock shows another. */
@WithDatabase
class ZoneStoreTest {
  private final FixedClock server = new FixedClock("2026-03-02");
  private final OfficeClock clock = new OfficeClock(server);
  private PolicyService policies;

  @BeforeEach
  void open(ActiveObjects ao) {
    FakePeople people = new FakePeople();
    FakeUser user = new FakeUser();
    user.is(people.add("clerk", "李四", "duban-office"));
    AccessMode mode = new AccessMode(() -> false);
    PolicyFixture.World world =
        new PolicyFixture.World(
            OrganisationFixture.on(ao, user, people, mode).roles(),
            user,
            new FakePages(user),
            mode,
            AuditFixture.on(ao, clock),
            clock);
    policies = PolicyFixture.on(ao, world, List.of());
    server.setEvening("2026-03-31");
  }

  @Test
  void todayIsTheServersUntilAZoneIsSetAndTheOfficesFromThenOn() {
    assertThat(clock.today()).isEqualTo("2026-03-31");

    policies.set("zone", null, 0, Map.of("zone", "Asia/Shanghai"));

    assertThat(clock.today()).isEqualTo("2026-04-01");
    assertThat(clock.time()).isEqualTo(LocalTime.of(7, 50));
    assertThat(clock.day(server.instant())).isEqualTo("2026-04-01");

    policies.set("zone", null, 1, Collections.singletonMap("zone", null));
    assertThat(clock.today()).isEqualTo("2026-03-31");
  }

  @Test
  void saysWhatTimeItIsAndWarnsWhereTheServerGoesByAnother() {
    assertThat(said()).containsOnlyKeys("now");

    policies.set("zone", null, 0, Map.of("zone", "Asia/Shanghai"));

    assertThat(said().get("now").toString()).contains("2026-04-01 07:50", "Asia/Shanghai");
    assertThat(said().get("server").toString()).contains("2026-03-31 23:50", "15:30");
  }

  @Test
  void refusesZonesThatDoNotExistAndZonesOfASpace() {
    assertThat(refused(null, "Asia/Nowhere").arguments()).contains("Asia/Nowhere");
    assertThat(refused("DUBAN", "Asia/Shanghai").key()).isEqualTo("duban.policy.refusal.wikiWide");
  }

  private Refusal refused(String space, String zone) {
    return catchThrowableOfType(
        Refusal.class, () -> policies.set("zone", space, 0, Map.of("zone", zone)));
  }

  private Map<String, ?> said() {
    return words(policies.get("zone", null));
  }

  private static <T> Map<String, ?> words(Setting<T> setting) {
    return setting.kind().words(setting.value());
  }
}
