package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.duban.confluence.OfficeClock;
import org.duban.shared.PersonRef;
import org.duban.testing.FixedClock;
import org.junit.jupiter.api.Test;

@WithDatabase
class AuditTrailStoreTest {
  private static final Subject ITEM = new Subject("ITEM", 1);
  private static final Subject PLAN = new Subject("PLAN", 9);
  private static final PersonRef WHO = new PersonRef("k", "张三", null);

  private final OfficeClock clock = new OfficeClock(new FixedClock("2026-03-02"));

  @Test
  void chainsTheEntriesOfASubject(ActiveObjects ao) {
    AuditTrail trail = AuditFixture.on(ao, clock);
    trail.appendFirst(List.of(entry("CREATE", 1, null, "甲\"\\\n乙")), WHO);
    trail.append(entry("EDIT", 2, "甲", "丙"), WHO);

    AuditRow[] rows = ao.find(AuditRow.class, Query.select().order("SEQ ASC"));

    assertThat(rows[0].getPrevHash()).isEqualTo(AuditChain.START);
    assertThat(rows[1].getPrevHash()).isEqualTo(rows[0].getHash());
    assertThat(Arrays.stream(rows).map(AuditRow::getHash)).doesNotHaveDuplicates();
    assertThat(trail.history(ITEM, Optional.empty(), 1).next()).contains("2");
    assertThat(trail.history(ITEM, Optional.of("2"), 5).rows().get(0).changes())
        .containsExactly(new Change("title", null, "甲\"\\\n乙"));
  }

  @Test
  void severalFirstEntriesOfASubjectFollowEachOther(ActiveObjects ao) {
    AuditTrail trail = AuditFixture.on(ao, clock);

    trail.appendFirst(
        List.of(
            entry("CREATE", 1, null, "甲"), entry("EDIT", 2, "甲", "乙"), entry("EDIT", 3, "乙", "丙")),
        WHO);

    assertThat(trail.history(ITEM, Optional.empty(), 5).rows())
        .extracting(AuditEntry::seq)
        .containsExactly(3, 2, 1);
    assertThat(
            trail.verify(Optional.of(PLAN), List.of(new Witness(ITEM, 3, 3)), List.of()).broken())
        .isEmpty();
  }

  @Test
  void tellsWhatHappenedSinceAVersion(ActiveObjects ao) {
    AuditTrail trail = AuditFixture.on(ao, clock);
    trail.append(entry("CREATE", 1, null, "甲"), WHO);
    trail.append(entry("EDIT", 2, "甲", "乙"), WHO);
    trail.append(entry("EDIT", 3, "乙", "丙"), WHO);

    assertThat(trail.since(ITEM, 1)).extracting(AuditEntry::version).containsExactly(2, 3);
    assertThat(trail.latestIds(PLAN, 64)).hasSize(3);
    assertThat(trail.latestIds(new Subject("PLAN", 8), 64)).isEmpty();
  }

  private static NewEntry entry(String action, int version, String before, String after) {
    return new NewEntry(
        ITEM,
        PLAN,
        action,
        version,
        List.of(new Change("title", before, after), new Change("goal", "同", "同")));
  }
}
