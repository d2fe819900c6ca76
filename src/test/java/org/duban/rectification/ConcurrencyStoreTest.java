package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.approval.RequestStatus;
import org.duban.confluence.Viewer;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ConcurrencyStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  /** D3, invariant 15. */
  @Test
  @Rule(value = 3, rows = "ItemRow")
  void ofTwoWhoEditOneItemExactlyOneWinsAndTheOtherIsToldWhatChanged() throws Exception {
    ItemId id = office.assigned("问题");
    int version = office.get(id).item().version();

    List<Object> results =
        together(
            as(office.clerk, () -> office.items.edit(id, version, goal("甲的标准"))),
            as(office.secondClerk, () -> office.items.edit(id, version, goal("乙的标准"))));

    Item winner = only(results, Item.class);
    Refusal loser = only(results, Refusal.class);
    assertThat(loser.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    String theirs = winner.content().goal();
    String yours = theirs.equals("甲的标准") ? "乙的标准" : "甲的标准";
    assertThat(loser.details().get("changed").toString())
        .contains("field=goal", "base=null", "yours=" + yours, "theirs=" + theirs);
    assertThat(((ItemJson) loser.details().get("current")).goal()).isEqualTo(theirs);
    assertThat(office.get(id).item().version()).isEqualTo(version + 1);
  }

  /** D3, invariant 15. */
  @Test
  @Rule(value = 3, rows = "CloseRequestRow")
  void ofTwoWhoCloseOneItemOneClosesIt() throws Exception {
    ItemId id = office.passed("问题");
    int version = office.get(id).item().version();

    List<Object> results =
        together(
            as(
                office.clerk,
                () -> office.closeOut.act(id, version, Action.CLOSE, Office.allConditions())),
            as(
                office.secondClerk,
                () -> office.closeOut.act(id, version, Action.CLOSE, Office.allConditions())));

    assertThat(only(results, Item.class).status()).isEqualTo(ItemStatus.CLOSED);
    assertThat(only(results, Refusal.class).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(office.ledger.closedBetween(office.plan, Office.DUE.minusYears(1), Office.DUE))
        .isEqualTo(1);
    assertThat(office.ledger.requests(id))
        .singleElement()
        .satisfies(r -> assertThat(r.status()).isEqualTo(RequestStatus.APPROVED))
        .satisfies(r -> assertThat(r.steps()).hasSize(2));
  }

  @Test
  void progressOfManyAtOnceIsAllKeptAndTheTrailStaysOneChain() throws Exception {
    ItemId id = office.assigned("问题");
    List<Callable<Object>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "进展" + i;
      all.add(as(office.owner, () -> office.records.addProgress(id, text, null)));
    }

    List<Object> results = together(all);

    assertThat(results).allMatch(Progress.class::isInstance);
    assertThat(office.get(id).item().progressCount()).isEqualTo(8);
    assertThat(office.get(id).item().status()).isEqualTo(ItemStatus.DOING);
    assertThat(office.ledger.history(id, java.util.Optional.empty(), 50).rows())
        .filteredOn(e -> e.subject().equals(Trail.subject(id)))
        .extracting(e -> e.seq())
        .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
  }

  /** Neither a matter begun anew nor a new one is left open in a plan that has just ended. */
  @Test
  void noMatterIsLeftOpenInAPlanThatEndsAtTheSameMoment() throws Exception {
    for (int i = 0; i < 6; i++) {
      ItemId id = office.closed("问题" + i);
      int version = office.get(id).item().version();
      int ofPlan = office.plans.get(office.plan).version();
      boolean anew = i % 2 == 0;
      together(
          as(office.clerk, () -> office.planEnds.end(office.plan, ofPlan, "均已销号", false)),
          as(
              office.secondClerk,
              () ->
                  anew
                      ? office.closeOut.act(
                          id, version, Action.REOPEN, Office.reopening("抽查", "回头看"))
                      : office.draft("新的")));

      int open =
          office
              .ledger
              .page(office.plan, ItemFilter.ALL, Optional.empty(), 50)
              .items()
              .rows()
              .stream()
              .filter(row -> row.item().status().isActive())
              .toList()
              .size();
      boolean ended = office.plans.get(office.plan).isEnded();
      assertThat(ended).as("ended with %d open", open).isEqualTo(open == 0);
      if (ended) {
        office.planEnds.reopen(office.plan, ofPlan + 1, "继续");
      } else {
        settle();
      }
    }
  }

  private void settle() {
    for (BoardItem row :
        office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 50).items().rows()) {
      if (row.item().status().isActive()) {
        office.act(office.clerk, row.item().id(), Action.CANCEL, Office.reason("重复"));
      }
    }
  }

  @Test
  void plansMadeAtOnceHaveDifferentCodes() throws Exception {
    List<Callable<Object>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(
          as(
              office.clerk,
              () -> office.plans.create(new NewPlan("DUBAN", null, "方案", null, null, null, null))));
    }

    assertThat(together(all)).allMatch(PlanId.class::isInstance);
    assertThat(office.plans.search("DUBAN", "ZG-2026"))
        .extracting(Plan::code)
        .hasSize(9)
        .doesNotHaveDuplicates()
        .contains("ZG-2026-001", "ZG-2026-009");
  }

  @Test
  void ofTwoWhoStartAPlanOnOnePageAtOnceTheSecondIsTold() throws Exception {
    for (int i = 1; i <= 5; i++) {
      PageId page = office.pages.add(5000 + i, "清单");
      NewPlan wanted = new NewPlan("DUBAN", page, "方案", null, null, null, null);

      List<Object> outcomes =
          together(
              as(office.clerk, () -> office.plans.create(wanted)),
              as(office.secondClerk, () -> office.plans.create(wanted)));

      PlanId made = office.plans.findByPage(page).get(0).id();
      assertThat(office.plans.findByPage(page)).hasSize(1);
      assertThat(outcomes).contains(made);
      assertThat(outcomes)
          .filteredOn(Refusal.class::isInstance)
          .singleElement()
          .satisfies(
              told -> assertThat(((Refusal) told).details()).containsEntry("plan", made.value()));
    }
  }

  @Test
  void theFirstPlansOfAYearMadeAtOnceHaveDifferentCodes() throws Exception {
    office.time.set("2027-01-04");
    List<Callable<Object>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          as(
              office.clerk,
              () -> office.plans.create(new NewPlan("DUBAN", null, "方案", null, null, null, null))));
    }

    assertThat(together(all)).allMatch(PlanId.class::isInstance);
    assertThat(office.plans.search("DUBAN", "ZG-2027"))
        .extracting(Plan::code)
        .containsExactlyInAnyOrder("ZG-2027-001", "ZG-2027-002", "ZG-2027-003", "ZG-2027-004");
  }

  /** As a page made with the blueprint does it: the plan's transaction is that of the page. */
  @Test
  void theFirstPlansOfAYearMadeWithTheirPagesAtOnceAreAllMade(ActiveObjects ao) throws Exception {
    for (int year = 2028; year < 2034; year++) {
      office.time.set(year + "-01-04");
      CyclicBarrier begun = new CyclicBarrier(4);
      List<Callable<Object>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(as(office.clerk, () -> ao.executeInTransaction(() -> afterAll(begun))));
      }

      assertThat(together(all)).allMatch(PlanId.class::isInstance);
      String series = "ZG-" + year;
      assertThat(office.plans.search("DUBAN", series))
          .extracting(Plan::code)
          .containsExactlyInAnyOrder(
              series + "-001", series + "-002", series + "-003", series + "-004");
    }
  }

  /** A plan in a transaction that is as old as those of the others. */
  private PlanId afterAll(CyclicBarrier begun) {
    assertThat(office.plans.get(office.plan)).isNotNull();
    try {
      begun.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return office.plans.create(new NewPlan("DUBAN", null, "方案", null, null, null, null));
  }

  @Test
  void aFirstPlanThatIsGivenUpLeavesTheNumbersWithoutAGap(ActiveObjects ao) {
    office.time.set("2035-01-04");
    assertThatThrownBy(
            () ->
                ao.executeInTransaction(
                    () -> {
                      office.plans.create(new NewPlan("DUBAN", null, "方案", null, null, null, null));
                      throw new IllegalStateException("the page was not made");
                    }))
        .hasMessage("the page was not made");

    PlanId next = office.plans.create(new NewPlan("DUBAN", null, "方案", null, null, null, null));
    assertThat(office.plans.get(next).code()).isEqualTo("ZG-2035-001");
  }

  @Test
  void figuresOfManyWhoReportAtOnceAllCount() throws Exception {
    List<Callable<Object>> work = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ItemId id = office.assigned("问题" + i);
      List<ProgressFigure.Given> figures =
          new ArrayList<>(
              List.of(
                  new ProgressFigure.Given("完善制度", "项", "2"),
                  new ProgressFigure.Given("追缴资金", "万元", "0.25")));
      if (i % 2 == 0) {
        Collections.reverse(figures);
      }
      work.add(as(office.clerk, () -> office.records.addProgress(id, "一", null, figures)));
    }
    together(work);
    together(work);

    assertThat(office.results.of(List.of(office.plan), null, null))
        .extracting(r -> r.name() + r.totalText() + " " + r.count())
        .containsExactly("完善制度24 12", "追缴资金3 12");
  }

  private static ItemEdit goal(String text) {
    return new ItemEdit().text(ItemField.GOAL, text);
  }

  private Callable<Object> as(Viewer viewer, Callable<Object> work) {
    return () -> {
      office.user.is(viewer);
      try {
        return work.call();
      } catch (Refusal refusal) {
        return refusal;
      }
    };
  }

  @SafeVarargs
  private static List<Object> together(Callable<Object>... work) throws Exception {
    return together(List.of(work));
  }

  private static List<Object> together(List<Callable<Object>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    CyclicBarrier start = new CyclicBarrier(work.size());
    try {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Object> one : work) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      List<Object> results = new ArrayList<>();
      for (Future<Object> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T only(List<Object> results, Class<T> type) {
    List<T> found = results.stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).as("results %s", results).hasSize(1);
    return found.get(0);
  }
}
