package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duban.audit.AuditFixture;
import org.duban.audit.AuditTrail;
import org.duban.audit.Change;
import org.duban.audit.Subject;
import org.duban.confluence.AccessMode;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Viewer;
import org.duban.organisation.OrganisationFixture;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.duban.testing.FakePeople;
import org.duban.testing.FakeUser;
import org.duban.testing.FixedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class CalendarServiceStoreTest {
  private static final String YEAR = "2026-02-14 上班 春节\n2026-02-16 放假 春节\n2026-02-17 放假 春节";

  private final FakePeople people = new FakePeople();
  private final FakeUser user = new FakeUser();
  private final AtomicBoolean readOnly = new AtomicBoolean();
  private final Viewer clerk = people.add("clerk", "李四", "duban-office");
  private AuditTrail audit;
  private CalendarService calendar;

  @BeforeEach
  void open(ActiveObjects ao) {
    AccessMode mode = new AccessMode(readOnly::get);
    audit = AuditFixture.on(ao, new OfficeClock(new FixedClock("2026-03-02")));
    calendar =
        CalendarFixture.on(
            ao, OrganisationFixture.on(ao, user, people, mode).roles(), user, mode, audit);
    user.is(clerk);
  }

  @Test
  void keepsAYearAndCountsByItFromThenOn() {
    assertThat(calendar.calendar().isWorkingDay(LocalDate.parse("2026-02-14"))).isFalse();

    CalendarYear kept = calendar.replace(table(YEAR), 0);

    assertThat(calendar.of(2026))
        .isEqualTo(kept)
        .isEqualTo(new CalendarYear(2026, 1, table(YEAR).days()));
    assertThat(calendar.calendar().isWorkingDay(LocalDate.parse("2026-02-14"))).isTrue();
    assertThat(calendar.calendar().knows(2026)).isTrue();
    assertThat(calendar.of(2027)).isEqualTo(new CalendarYear(2027, 0, List.of()));
  }

  @Test
  void aYearIsReplacedAsAWholeAndTheSameTableAgainChangesNothing() {
    calendar.replace(table(YEAR), 0);
    calendar.replace(table(YEAR), 1);
    calendar.replace(table("2026-10-01 放假 国庆节"), 1);

    assertThat(calendar.of(2026).days()).extracting(SpecialDay::name).containsExactly("国庆节");
    assertThat(audit.history(new Subject("CALENDAR", 2026), Optional.empty(), 10).rows())
        .hasSize(2)
        .first()
        .satisfies(
            e ->
                assertThat(e.changes())
                    .startsWith(
                        new Change("days", "3", "1"), new Change("2026-02-14", "WORK 春节", null))
                    .endsWith(new Change("2026-10-01", null, "OFF 国庆节"))
                    .hasSize(5));
  }

  @Test
  @Rule(value = 3, rows = "CalendarYearRow")
  void whoeverPastesAfterAnotherLearnsOfItAndTheFirstTableStays() {
    calendar.replace(table(YEAR), 0);

    Refusal second = refused(table("2026-10-01 放假 国庆节"), 0);
    CalendarYear kept = calendar.of(2026);
    calendar.replace(table("2026-10-01 放假 国庆节"), kept.version());

    assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(second.details()).containsEntry("version", 1);
    assertThat(kept.days()).hasSize(3);
    assertThat(calendar.of(2026).version()).isEqualTo(2);
  }

  @Test
  void ofTwoWhoPasteAYearAtOnceOneIsRefused() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Refusal> paste =
        () -> {
          user.is(clerk);
          together.await();
          return refused(table(YEAR), 0);
        };
    List<Future<Refusal>> ends = both.invokeAll(List.of(paste, paste));
    both.shutdown();

    List<Refusal> refused = new ArrayList<>();
    for (Future<Refusal> end : ends) {
      refused.add(end.get());
    }
    assertThat(refused).filteredOn(Objects::isNull).hasSize(1);
    assertThat(refused)
        .filteredOn(Objects::nonNull)
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.CONFLICT);
    assertThat(calendar.of(2026)).isEqualTo(new CalendarYear(2026, 1, table(YEAR).days()));
  }

  @Test
  void onlyTheOfficeStoresNothingWithFaultsAndNothingWhileReadOnly() {
    Refusal faults = refused(table("2026-02-30 放假 春节"));
    readOnly.set(true);
    Refusal mode = refused(table(YEAR));
    readOnly.set(false);
    user.is(people.add("luren", "周九"));
    Refusal stranger = refused(table(YEAR));

    assertThat(faults.key()).isEqualTo("duban.calendar.refusal.faults");
    assertThat(mode.key()).isEqualTo("duban.refusal.readOnly");
    assertThat(stranger.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(calendar.of(2026).days()).isEmpty();
  }

  @Test
  void saysWhichYearsAreCountedByWeekends() {
    assertThat(CalendarService.notices(Set.of(2027)))
        .extracting(ChineseWords.words()::text)
        .containsExactly("2027年未导入放假表，按周末推算");
  }

  private static HolidayTable table(String text) {
    return HolidayReader.read(text, 2026);
  }

  private Refusal refused(HolidayTable table) {
    return refused(table, 0);
  }

  private Refusal refused(HolidayTable table, int version) {
    return catchThrowableOfType(Refusal.class, () -> calendar.replace(table, version));
  }
}
