package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.scheduler.status.RunOutcome;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.java.ao.Query;
import org.duban.confluence.EachForItself;
import org.duban.confluence.Transactions;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class TallyStoreTest {
  private Office office;
  private ActiveObjects ao;

  @BeforeEach
  void open(ActiveObjects given) {
    ao = given;
    office = Office.on(ao);
  }

  @Test
  void followsAnItemThroughItsLife() {
    ItemId closed = office.closed("一");
    office.assigned("二");
    ItemId draft = office.draft("三");
    office.act(office.clerk, draft, Action.CANCEL, Office.reason("重复立项"));
    assertRight();

    office.time.set("2026-07-05");
    office.act(office.clerk, closed, Action.REOPEN, Office.reopening("反弹", "通报"));

    assertRight();
    LedgerPage.Summary summary = summary();
    assertThat(summary.completion().of(ItemStatus.OPEN)).isEqualTo(2);
    assertThat(summary.completion().of(ItemStatus.VOID)).isEqualTo(1);
    assertThat(summary.overdue()).isEqualTo(2);
  }

  @Test
  void isTheSameAfterAddingUpAndLeavesNoSingleRow() {
    office.closed("一");
    ItemId second = office.assigned("二");
    List<Figures.Group> before = groups();
    LedgerPage.Summary summary = summary();

    office.upkeep.fold(office.plan);
    readAnew(second);

    assertThat(rows(TallyRow.EACH)).isZero();
    assertThat(rows(Dimension.ALL.name())).isEqualTo(3);
    assertThat(groups()).isEqualTo(before);
    assertThat(summary()).isEqualTo(summary);
    office.assigned("三");
    office.upkeep.fold(office.plan);
    assertThat(rows(Dimension.ALL.name())).as("summed into the same rows").isEqualTo(3);
    assertRight();
  }

  @Test
  void aPlanThatFailsKeepsNoOtherFromBeingPutRight() {
    PlanId broken = Office.anotherPlan(office.plans, office.pages.add(4712, "整改清单"));
    PlanId whole = Office.anotherPlan(office.plans, office.pages.add(4713, "整改清单"));
    for (PlanId plan : List.of(office.plan, broken, whole)) {
      office.items.createAll(
          plan, List.of(new NewItem("日常监管", "问题", "监管有盲区")), List.of(), List.of());
    }
    ao.deleteWithSQL(TallyRow.class, "ID > ?", 0);
    RectificationFixture.damage(ao, broken);

    EachForItself tidied = office.upkeep.tidy();
    EachForItself mended = office.upkeep.mendAll();

    assertThat(tidied.done()).isEqualTo(2);
    assertThat(tidied.failed()).isEqualTo(1);
    assertThat(tidied.response().getRunOutcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(mended.failed()).isEqualTo(1);
    assertThat(office.upkeep.faults(whole)).contains(0);
  }

  @Test
  void aRefusedWriteLeavesNoTrace() {
    ItemId id = office.assigned("一");
    int before = rows(TallyRow.EACH);

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                Refusal.class, () -> office.items.edit(id, 99, office.assignment())))
        .isNotNull();

    assertThat(rows(TallyRow.EACH)).isEqualTo(before);
    assertRight();
  }

  @Test
  void aPlanFromBeforeTheTallyIsCountedUntilItIsTakenIn() {
    office.closed("一");
    ItemId second = office.assigned("二");
    NewMeasure loose = new NewMeasure("健全制度", null, null, null);
    office.items.createAll(office.plan, List.of(), List.of(loose), List.of());
    LedgerPage.Summary before = summary();
    List<Figures.Group> groups = groups();
    Unpaired unpaired = unpaired();
    assertThat(unpaired.measures()).extracting(Measure::text).containsExactly("健全制度");
    ao.deleteWithSQL(TallyRow.class, "PLAN_ID = ?", office.plan.value());
    ao.deleteWithSQL(LooseRow.class, "PLAN_ID = ?", office.plan.value());
    readAnew(second);
    assertThat(summary()).isEqualTo(before);
    assertThat(unpaired()).isEqualTo(unpaired);
    assertThat(groups()).isEqualTo(groups);

    assertThat(office.upkeep.tidy().done()).isEqualTo(1);

    assertThat(rows(TallyRow.READY)).isEqualTo(1);
    readAnew(second);
    assertThat(summary()).isEqualTo(before);
    assertThat(groups()).isEqualTo(groups);
    assertThat(ao.count(LooseRow.class, Query.select().where("PLAN_ID = ?", office.plan.value())))
        .isEqualTo(2);
    assertThat(unpaired()).isEqualTo(unpaired);
    assertRight();
    assertThat(office.upkeep.tidy().done()).as("nothing left to do").isZero();
  }

  @Test
  void whatAnOlderNodeWroteIsPutRight() {
    ItemId id = office.assigned("一");
    for (ItemRow row : ao.find(ItemRow.class, Query.select().where("ID = ?", id.value()))) {
      row.setStatus(ItemStatus.DOING.name());
      row.setJudgedOn("2026-05-31");
      row.save();
    }
    assertThat(office.upkeep.faults(office.plan)).contains(4 * 4);

    assertThat(office.upkeep.mendAll().done()).isEqualTo(1);

    assertRight();
    assertThat(summary().completion().of(ItemStatus.DOING)).isEqualTo(1);
    assertThat(office.upkeep.mendAll().done()).isZero();
  }

  /** Writers, one who adds up and one who takes the plan in, all at once. */
  @Test
  void losesNothingWhileManyWriteAndItIsAddedUp() throws Exception {
    List<ItemId> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(office.draft("问题" + i));
    }
    ao.deleteWithSQL(TallyRow.class, "PLAN_ID = ?", office.plan.value());
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      Future<Integer> upkeep =
          threads.submit(
              () -> {
                int rounds = 0;
                while (!over.get()) {
                  office.upkeep.mend(office.plan);
                  office.upkeep.fold(office.plan);
                  rounds++;
                }
                return rounds;
              });
      List<Future<Integer>> writers = new ArrayList<>();
      for (int w = 0; w < 5; w++) {
        int seed = w;
        writers.add(threads.submit(() -> write(ids, seed)));
      }
      int written = 0;
      for (Future<Integer> writer : writers) {
        written += writer.get();
      }
      over.set(true);
      assertThat(written).isGreaterThan(50);
      assertThat(upkeep.get()).isPositive();
    } finally {
      threads.shutdownNow();
    }
    office.upkeep.mend(office.plan);
    assertThat(rows(TallyRow.READY)).isEqualTo(1);
    assertRight();
    LedgerPage.Summary kept = summary();
    office.upkeep.fold(office.plan);
    readAnew(ids.get(0));
    assertThat(summary()).isEqualTo(kept);
    assertRight();
  }

  /** Writes what no figure depends on: a reader has then to ask the database again. */
  private void readAnew(ItemId id) {
    String goal = "标准" + office.get(id).item().version();
    office.items.edit(
        id, office.get(id).item().version(), new ItemEdit().text(ItemField.GOAL, goal));
  }

  private int write(List<ItemId> ids, int seed) {
    office.user.is(office.clerk);
    Random random = new Random(seed);
    int written = 0;
    for (int i = 0; i < 40; i++) {
      ItemId id = ids.get(random.nextInt(ids.size()));
      ItemEdit edit =
          new ItemEdit()
              .text(ItemField.CATEGORY, "类别" + random.nextInt(4))
              .person(ItemField.LEADER, new PersonRef(null, "领导" + random.nextInt(4), null))
              .leadUnit(office.section);
      try {
        office.items.edit(id, office.get(id).item().version(), edit);
        written++;
      } catch (Refusal conflict) {
        // another writer was first
      }
    }
    return written;
  }

  private void assertRight() {
    assertThat(office.upkeep.faults(office.plan)).contains(0);
  }

  private LedgerPage.Summary summary() {
    return office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 1).summary();
  }

  private Unpaired unpaired() {
    return office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 1).unpaired();
  }

  private List<Figures.Group> groups() {
    List<Figures.Group> all = new ArrayList<>();
    for (Figures.By by : Figures.By.values()) {
      all.addAll(office.figures.groups(List.of(office.plan), by));
    }
    return all;
  }

  private int rows(String kind) {
    return new Transactions(ao)
        .run(
            () ->
                ao.count(
                    TallyRow.class,
                    Query.select().where("PLAN_ID = ? AND KIND = ?", office.plan.value(), kind)));
  }
}
