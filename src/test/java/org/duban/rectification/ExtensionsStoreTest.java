package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import architecture.Rule;
import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.approval.Extension;
import org.duban.approval.ExtensionService.Wish;
import org.duban.approval.ExtensionStatus;
import org.duban.audit.AuditEntry;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ExtensionsStoreTest {
  private static final LocalDate LATER = Office.DUE.plusMonths(1);

  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  /** D3, invariant 3. */
  @Test
  void aGrantedExtensionMovesTheDueDateAndKeepsTheOriginal() {
    ItemId id = office.assigned("问题");
    request(office.owner, id, LATER);
    assertThat(item(id).content().term().dueOn()).isEqualTo(Office.DUE);
    assertThat(ChineseWords.words().text(office.get(id).waitingFor())).isEqualTo("等待批复延期");

    grant(office.leader, id);

    Item item = item(id);
    assertThat(item.content().term().dueOn()).isEqualTo(LATER);
    assertThat(item.origDueOn()).isEqualTo(Office.DUE);
    assertThat(item.judgedOn()).isEqualTo(LATER);
    assertThat(office.get(id).extensionsLeft()).isEqualTo(1);
    assertThat(office.get(id).extensions())
        .singleElement()
        .satisfies(e -> assertThat(e.status()).isEqualTo(ExtensionStatus.GRANTED))
        .satisfies(e -> assertThat(e.decidedBy().name()).isEqualTo("王五"));
    assertThat(office.ledger.history(id, Optional.empty(), 5).rows().get(0).changes().toString())
        .contains(Office.DUE.toString(), LATER.toString());
  }

  /** D3, invariant 3. */
  @Test
  void nothingElseMovesAFixedDueDate() {
    ItemId id = office.assigned("问题");

    Refusal refusal =
        refused(() -> office.items.edit(id, version(id), new ItemEdit().dueOn(LATER)));

    assertThat(refusal.key()).isEqualTo("duban.rectification.refusal.dueOn");
  }

  @Test
  void aLateApplicationIsMarkedAndTheItemStaysJudgedOnTheOriginalDate() {
    ItemId id = office.assigned("问题");
    office.time.set("2026-07-05");
    request(office.owner, id, LATER);
    grant(office.clerk, id);

    BoardItem row = office.get(id);
    assertThat(row.extensions()).singleElement().matches(Extension::late);
    assertThat(row.item().content().term().dueOn()).isEqualTo(LATER);
    assertThat(row.item().judgedOn()).isEqualTo(Office.DUE);
    assertThat(row.light().color()).isEqualTo(LightColor.RED);
    assertThat(row.light().overdueDays()).isEqualTo(5);
    LedgerPage red =
        office.ledger.page(
            office.plan,
            new ItemFilter(Set.of(), null, null, LightColor.RED, null, List.of()),
            Optional.empty(),
            10);
    assertThat(red.items().rows()).hasSize(1);
    assertThat(red.summary().overdue()).isEqualTo(1);
    assertThat(office.json.item(row).judgedOn()).isEqualTo("2026-06-30");
  }

  @Test
  void onTheDueDateItselfAnApplicationIsInTime() {
    ItemId id = office.assigned("问题");
    office.time.set(Office.DUE.toString());
    request(office.owner, id, LATER);

    assertThat(office.get(id).extensions()).singleElement().matches(e -> !e.late());
  }

  @Test
  void everyRefusalSaysWhy() {
    ItemId id = office.assigned("问题");
    Viewer reader = office.people.add("dangwu", "冯十", "duban-party");
    assertThat(said(() -> request(reader, id, LATER))).isEqualTo("须由责任人或科室负责人申请。");
    assertThat(said(() -> request(office.owner, id, Office.DUE)))
        .isEqualTo("新时限 2026-06-30 须晚于 2026-06-30。");
    assertThat(said(() -> request(office.owner, id, new Wish(LATER, " ", "已做一半")))).contains("理由");
    assertThat(said(() -> request(office.owner, id, new Wish(LATER, "雨季停工", null))))
        .contains("工作进展");
    assertThat(said(() -> grant(office.clerk, id))).isEqualTo("没有待批复的延期申请。");
    request(office.owner, id, LATER);
    assertThat(said(() -> request(office.head, id, LATER))).isEqualTo("赵六的延期申请正在等待批复。");
    assertThat(said(() -> grant(reader, id))).isEqualTo("须由办公室、党组书记或责任领导批复。");
    assertThat(said(() -> refuse(office.clerk, id, null))).contains("理由");
    refuse(office.clerk, id, "工期充足");
    for (int i = 1; i <= 2; i++) {
      request(office.owner, id, LATER.plusDays(i));
      grant(office.clerk, id);
    }
    assertThat(said(() -> request(office.owner, id, LATER.plusYears(1))))
        .isEqualTo("延期次数已用完（最多2次）。");
    assertThat(choice(office.owner, id, Action.REQUEST_EXTENSION).why().key())
        .isEqualTo("duban.approval.extension.why.limit");
  }

  @Test
  void theApplicantDoesNotDecideWhateverTheirOffice() {
    ItemId id = office.draft("问题");
    office.items.edit(
        id, 1, office.assignment().person(ItemField.OWNER, Office.person(office.clerk)));
    request(office.clerk, id, LATER);

    assertThat(said(() -> grant(office.clerk, id))).contains("您是申请人");
    assertThat(choice(office.clerk, id, Action.GRANT_EXTENSION).isAllowed()).isFalse();
    assertThat(choice(office.secondClerk, id, Action.GRANT_EXTENSION).isAllowed()).isTrue();
    grant(office.secondClerk, id);
  }

  @Test
  void aPolicyOfTheSpaceLimitsNumberLengthAndLateness() {
    office.policyService.set(
        "extension", "DUBAN", 0, Map.of("max", 1, "lateAllowed", false, "maxDays", 10));
    ItemId id = office.assigned("问题");

    assertThat(said(() -> request(office.owner, id, LATER))).contains("最多延期10天", "2026-07-10");
    office.time.set("2026-07-01");
    assertThat(said(() -> request(office.owner, id, LATER))).contains("不受理逾期申请");
  }

  @Test
  void theApplicantTakesAnUndecidedApplicationBackAndUsesNoneUp() {
    ItemId id = office.assigned("问题");
    assertThat(said(() -> withdraw(office.owner, id))).isEqualTo("没有待批复的延期申请。");
    request(office.owner, id, LATER);
    assertThat(said(() -> withdraw(office.head, id))).isEqualTo("只有申请人赵六可以撤回申请。");
    assertThat(choice(office.owner, id, Action.WITHDRAW_EXTENSION).isAllowed()).isTrue();

    withdraw(office.owner, id);

    assertThat(item(id).content().term().dueOn()).isEqualTo(Office.DUE);
    assertThat(office.get(id).extensionsLeft()).isEqualTo(2);
    assertThat(office.get(id).waitingFor()).isNull();
    assertThat(office.get(id).extensions())
        .singleElement()
        .satisfies(e -> assertThat(e.status()).isEqualTo(ExtensionStatus.WITHDRAWN))
        .satisfies(e -> assertThat(e.opinion()).isEqualTo("工期有变"));
    AuditEntry entry = office.ledger.history(id, Optional.empty(), 1).rows().get(0);
    assertThat(entry.action()).isEqualTo("WITHDRAW_EXTENSION");
    assertThat(entry.changes().toString()).contains(LATER.toString(), "工期有变");
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
    assertThat(said(() -> grant(office.leader, id))).isEqualTo("没有待批复的延期申请。");
    request(office.owner, id, LATER);
  }

  @Test
  void noDateMovesWhileAMatterIsReviewed() {
    ItemId id = office.done("问题");
    request(office.owner, id, LATER);
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已落实"));

    assertThat(said(() -> request(office.owner, id, LATER))).contains("待审核", "申请延期");
    assertThat(said(() -> grant(office.leader, id))).contains("待审核", "同意延期");
    assertThat(item(id).content().term().dueOn()).isEqualTo(Office.DUE);

    office.act(office.leader, id, Action.RETURN, Office.reason("材料不全"));
    grant(office.leader, id);
    assertThat(item(id).content().term().dueOn()).isEqualTo(LATER);
  }

  @Test
  void aSecondLateExtensionDoesNotForgiveTheFirst() {
    ItemId id = office.assigned("问题");
    office.time.set("2026-07-05");
    request(office.owner, id, LATER);
    grant(office.clerk, id);
    request(office.owner, id, LATER.plusMonths(1));
    assertThat(office.get(id).extensions().get(1).late()).isFalse();
    grant(office.clerk, id);

    assertThat(item(id).judgedOn()).isEqualTo(Office.DUE);
    assertThat(item(id).origDueOn()).isEqualTo(Office.DUE);
    assertThat(office.get(id).light().overdueDays()).isEqualTo(5);
  }

  @Test
  void whatNobodyDecidedLapsesWithTheMatter() {
    ItemId id = office.assigned("问题");
    request(office.owner, id, LATER);
    office.act(office.clerk, id, Action.CANCEL, Office.reason("并入他项"));

    assertThat(office.ledger.extensions(id))
        .extracting(Extension::status)
        .containsExactly(ExtensionStatus.LAPSED);
  }

  @Test
  void aReopenedMatterIsJudgedAfresh() {
    ItemId id = office.done("问题");
    office.time.set("2026-07-05");
    request(office.owner, id, LATER);
    grant(office.clerk, id);
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已落实"));
    office.act(office.leader, id, Action.LEADER_PASS, ActionInput.NONE);
    office.act(office.clerk, id, Action.CLOSE, Office.allConditions());
    office.act(office.clerk, id, Action.REOPEN, Office.reopening("反弹", "回头看"));

    assertThat(item(id).judgedOn()).isEqualTo(LATER);
    assertThat(office.get(id).extensions()).isEmpty();
    assertThat(office.get(id).extensionsLeft()).isEqualTo(2);
    assertThat(office.ledger.extensions(id)).hasSize(1);
  }

  /** D3, invariant 15. */
  @Test
  @Rule(value = 3, rows = "ExtensionRow")
  void ofTwoWhoDecideOneDecides() throws Exception {
    ItemId id = office.assigned("问题");
    request(office.owner, id, LATER);
    int version = version(id);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<Object> granted =
        threads.submit(
            deciding(office.clerk, start, () -> office.extensions.grant(id, version, null)));
    Future<Object> refused =
        threads.submit(
            deciding(office.leader, start, () -> office.extensions.refuse(id, version, "不必")));
    List<Object> results = List.of(granted.get(), refused.get());
    threads.shutdown();

    assertThat(results).filteredOn(Item.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refusal.class::isInstance)
        .singleElement()
        .satisfies(r -> assertThat(((Refusal) r).kind()).isEqualTo(Refusal.Kind.CONFLICT));
    boolean won = granted.get() instanceof Item;
    assertThat(item(id).content().term().dueOn()).isEqualTo(won ? LATER : Office.DUE);
  }

  private Callable<Object> deciding(Viewer viewer, CyclicBarrier start, Callable<Item> work) {
    return () -> {
      office.user.is(viewer);
      start.await();
      try {
        return work.call();
      } catch (Refusal refusal) {
        return refusal;
      }
    };
  }

  private void request(Viewer viewer, ItemId id, LocalDate newDue) {
    request(viewer, id, new Wish(newDue, "雨季停工", "已完成一半"));
  }

  private void request(Viewer viewer, ItemId id, Wish wish) {
    int version = version(id);
    office.as(viewer, () -> office.extensions.request(id, version, wish));
  }

  private void grant(Viewer viewer, ItemId id) {
    int version = version(id);
    office.as(viewer, () -> office.extensions.grant(id, version, null));
  }

  private void refuse(Viewer viewer, ItemId id, String reason) {
    int version = version(id);
    office.as(viewer, () -> office.extensions.refuse(id, version, reason));
  }

  private void withdraw(Viewer viewer, ItemId id) {
    int version = version(id);
    office.as(viewer, () -> office.extensions.withdraw(id, version, "工期有变"));
  }

  private BoardItem.Choice choice(Viewer viewer, ItemId id, Action action) {
    return office.as(viewer, () -> office.get(id)).choices().stream()
        .filter(c -> c.action() == action)
        .findFirst()
        .orElseThrow();
  }

  private Item item(ItemId id) {
    return office.get(id).item();
  }

  private int version(ItemId id) {
    return item(id).version();
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static String said(ThrowingCallable call) {
    Refusal refusal = refused(call);
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
