package org.duban.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.status.RunOutcome;
import host.db.Database;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.audit.Fault;
import org.duban.audit.Verification;
import org.duban.rectification.Action;
import org.duban.rectification.ActionInput;
import org.duban.rectification.Figures;
import org.duban.rectification.HistoricItem;
import org.duban.rectification.ItemEdit;
import org.duban.rectification.ItemField;
import org.duban.rectification.ItemId;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.NewItem;
import org.duban.rectification.PlanId;
import org.duban.rectification.RectificationFixture;
import org.duban.rectification.Standing;
import org.duban.rectification.TermType;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SnapshotsStoreTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private RectificationFixture world;
  private PlanId plan;
  private SnapshotTaking taking;
  private SnapshotService service;
  private MonthEnds months;

  @BeforeEach
  void open(ActiveObjects ao) {
    world = RectificationFixture.on(ao);
    plan = world.plan();
    SnapshotFixture feature = SnapshotFixture.on(ao, world);
    taking = feature.taking();
    service = feature.service();
    months = feature.job();
    // the plan is of 2 March
    world.time().set("2026-03-25");
  }

  @Test
  void onTheLastEveningTheJobWritesEveryFigureDown() {
    taken("已销", ItemStatus.CLOSED, "2026-03-10");
    taken("逾期", ItemStatus.OPEN, null);
    world.time().set("2026-03-31");
    assertThat(months.takeAll().taken()).as("in the morning").isZero();
    world.time().setEvening("2026-03-31");

    assertThat(months.takeAll().taken()).isEqualTo(1);
    assertThat(months.takeAll().taken()).as("once").isZero();

    Snapshot march = service.get(plan, MARCH, Figures.By.UNIT);
    assertThat(march.late()).isFalse();
    assertThat(march.total().total()).isEqualTo(2);
    assertThat(march.total().rate()).isEqualTo("50.0%");
    assertThat(march.total().more().overdue()).isEqualTo(1);
    assertThat(march.total().more().ageing()).containsExactly(0, 0, 0, 1, 0);
    assertThat(march.rows()).extracting(Snapshot.Row::name).containsExactly("业务科");
    assertThat(march.rows().get(0).figures()).isEqualTo(march.total());
  }

  @Test
  void aPastMonthIsTheSameHoweverOftenAskedAndWhateverHappensSince() {
    ItemId closed = taken("已销", ItemStatus.CLOSED, "2026-03-10");
    ItemId open = taken("在办", ItemStatus.OPEN, null);
    world.time().setEvening("2026-03-31");
    months.takeAll();
    Snapshot before = service.get(plan, MARCH, Figures.By.LEADER);

    world.time().set("2026-05-04");
    act(closed, Action.REOPEN);
    act(open, Action.CANCEL);
    world.items().edit(closed, 3, new ItemEdit().person(ItemField.LEADER, person("郑十")));
    taken("新发现", ItemStatus.CLOSED, "2026-03-20");
    months.takeAll();

    assertThat(service.get(plan, MARCH, Figures.By.LEADER)).isEqualTo(before);
    assertThat(service.take(plan, MARCH, Figures.By.LEADER)).isEqualTo(before);
    assertThat(world.check().verify(plan).broken()).isEmpty();
  }

  @Test
  void theCheckFindsAFigureThatWasChangedAfterwards(Database database) {
    taken("已销号", ItemStatus.CLOSED, "2026-03-20");
    world.time().set("2026-03-31");
    taking.take(plan, MARCH, null);
    assertThat(world.check().verify(plan).broken()).isEmpty();

    String table =
        database
            .jdbc()
            .queryForObject(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_NAME LIKE 'AO\\_%\\_MONTH_END'",
                String.class);
    database.jdbc().update("UPDATE \"" + table + "\" SET \"CLOSED_COUNT\" = 9");

    assertThat(world.check().verify(plan).broken())
        .extracting(Verification.Broken::fault)
        .containsExactly(Fault.ALTERED);
  }

  @Test
  void aMissedMonthIsWholeWhereNothingWasDoneSince() {
    taken("逾期", ItemStatus.OPEN, null);
    world.time().set("2026-04-03");

    months.takeAll();

    Snapshot march = service.get(plan, MARCH, Figures.By.UNIT);
    assertThat(march.late()).isTrue();
    assertThat(march.isComplete()).isTrue();
    assertThat(march.total().more().ageing())
        .as("58 days late on 31 March, whatever the day it is noted")
        .containsExactly(0, 0, 0, 1, 0);
  }

  @Test
  void aMissedMonthThatWasOvertakenKeepsOnlyWhatIsCertain() {
    ItemId closed = taken("三月已销，四月重启", ItemStatus.CLOSED, "2026-03-10");
    taken("二月已销", ItemStatus.CLOSED, "2026-02-10");
    taken("巩固", ItemStatus.HOLD, "2026-03-20");
    ItemId cancelled = taken("四月撤销", ItemStatus.OPEN, null);
    world.time().set("2026-04-08");
    act(closed, Action.REOPEN);
    act(cancelled, Action.CANCEL);
    taken("四月才写下", ItemStatus.CLOSED, "2026-04-02");

    Snapshot march = service.take(plan, MARCH, Figures.By.UNIT);
    Snapshot february = service.take(plan, YearMonth.of(2026, 2), Figures.By.UNIT);
    world.time().set("2026-05-01");
    Snapshot april = service.take(plan, YearMonth.of(2026, 4), Figures.By.UNIT);

    assertThat(march.isComplete()).isFalse();
    assertThat(march.rows()).isEmpty();
    assertThat(march.total()).isEqualTo(new Snapshot.Figures(4, 4, 2, 1, null));
    assertThat(february.total())
        .as("one of the ledger was closed by then: it is known to have existed, whole")
        .isEqualTo(new Snapshot.Figures(4, 4, 1, 0, null));
    assertThat(april.isComplete()).isTrue();
    assertThat(april.total().total()).isEqualTo(5);
    assertThat(april.total().counted()).isEqualTo(4);
    assertThat(april.total().closed()).isEqualTo(2);
  }

  @Test
  void eachMissedMonthFromThePlansFirstOnIsMadeUpFor() {
    world.time().set("2026-06-15");

    assertThat(months.takeAll().taken()).isEqualTo(3);
    assertThat(service.since(List.of(plan), YearMonth.of(2020, 1)))
        .extracting(Snapshot::month)
        .containsExactly(MARCH, YearMonth.of(2026, 4), YearMonth.of(2026, 5));
  }

  @Test
  void aPlanThatFailsKeepsNoOtherFromBeingTaken(ActiveObjects ao) {
    PlanId broken = world.anotherPlan(4712);
    world.anotherPlan(4713);
    RectificationFixture.damage(ao, broken);
    world.time().setEvening("2026-03-31");

    MonthEnds.Outcome outcome = months.takeAll();
    JobRunnerResponse response = new MonthEndJob(months).runJob(null);

    assertThat(outcome).isEqualTo(new MonthEnds.Outcome(false, 2, 1));
    assertThat(response.getRunOutcome()).isEqualTo(RunOutcome.FAILED);
  }

  @Test
  void twoWhoTakeItAtOnceTakeItOnce() throws Exception {
    world.time().set("2026-03-31");
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> one = () -> taking.take(plan, MARCH, null);
      List<Boolean> wrote = new java.util.ArrayList<>();
      for (Future<Boolean> each : nodes.invokeAll(List.of(one, one))) {
        wrote.add(each.get());
      }
      assertThat(wrote).containsExactlyInAnyOrder(true, false);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(service.since(List.of(plan), MARCH)).hasSize(1);
    assertThat(world.check().verify(plan).broken()).isEmpty();
  }

  @Test
  void refusesMonthsNotOverAndThoseWhoMayNot() {
    assertThat(refusal(() -> service.take(plan, MARCH, Figures.By.UNIT)).key())
        .isEqualTo("duban.snapshot.refusal.early");
    assertThat(refusal(() -> service.get(plan, MARCH, Figures.By.UNIT)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    world.time().set("2026-03-31");
    assertThat(refusal(() -> service.take(plan, MARCH, Figures.By.UNIT)).arguments())
        .as("the last day is not over")
        .containsExactly("2026-03", "2026-04-01");
    world.user().is(world.stranger());
    assertThat(refusal(() -> service.take(plan, MARCH, Figures.By.UNIT)).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    world.pages().hideFrom(world.stranger(), world.page());
    assertThat(refusal(() -> service.since(List.of(plan), MARCH)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  private static Refusal refusal(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run);
  }

  private void act(ItemId id, Action action) {
    int version = world.ledger().item(id).item().version();
    world
        .closeOut()
        .act(id, version, action, new ActionInput(null, "反弹", null, "通报", null, Set.of()));
  }

  /** Due on 1 February 2026. */
  private ItemId taken(String title, ItemStatus status, String settledOn) {
    ItemEdit edit =
        new ItemEdit()
            .person(ItemField.LEADER, person("王五"))
            .leadUnit(world.section())
            .termType(TermType.DATED)
            .dueOn(LocalDate.parse("2026-02-01"));
    Standing standing =
        new Standing(status, null, settledOn == null ? null : LocalDate.parse(settledOn));
    return world
        .historic()
        .takeOver(
            plan,
            "批复",
            null,
            List.of(
                new HistoricItem(
                    new NewItem("党的建设", title, null), edit, List.of(), null, standing)))
        .get(0);
  }

  private static PersonRef person(String name) {
    return new PersonRef(null, name, null);
  }
}
