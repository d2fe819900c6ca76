package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.approval.RequestStatus;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.organisation.NewStaff;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class CloseOutStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void aProblemGoesFromDraftToClosedThroughThreePeople() {
    ItemId id = office.closed("日常监管有盲区");

    Item item = office.get(id).item();
    assertThat(item.status()).isEqualTo(ItemStatus.CLOSED);
    assertThat(item.closedOn()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(office.ledger.requests(id))
        .singleElement()
        .satisfies(r -> assertThat(r.status()).isEqualTo(RequestStatus.APPROVED))
        .satisfies(r -> assertThat(r.steps()).hasSize(2));
  }

  @Test
  void theTrailKeepsWhichConditionsWereTickedOnClosing() {
    ItemId id = office.closed("问题");

    AuditEntry last = office.ledger.history(id, Optional.empty(), 1).rows().get(0);
    assertThat(last.changes())
        .contains(new Change("conditions", null, "UNDERSTANDING\nDUTY\nMEASURES\nRESULTS"));
    assertThat(
            office
                .json
                .history(office.ledger.history(id, Optional.empty(), 1), OwnColumns.NONE)
                .toString())
        .contains("label=销号条件", "认识")
        .doesNotContain("UNDERSTANDING");
  }

  /** D3, invariant 4. */
  @Test
  void anEndedCycleStaysAsItEndedBesideTheOneThatWasReopened() {
    ItemId id = office.closed("问题");
    office.time.set("2026-04-01");
    office.act(office.clerk, id, Action.REOPEN, Office.reopening("问题反弹", "市委巡察回头看〔2026〕2号"));

    List<Cycle> cycles = office.cycles.of(id);
    assertThat(cycles).hasSize(2);
    assertThat(cycles.get(0).reopening()).isNull();
    assertThat(cycles.get(0).ends())
        .singleElement()
        .satisfies(e -> assertThat(e.outcome()).isEqualTo(ItemStatus.CLOSED))
        .satisfies(e -> assertThat(e.on()).isEqualTo(LocalDate.parse("2026-03-02")));
    assertThat(cycles.get(1).ends()).isEmpty();
    assertThat(cycles.get(1).reopening().basis()).isEqualTo("市委巡察回头看〔2026〕2号");
    office.pages.hideFrom(office.stranger, office.page);
    assertThat(refused(() -> office.as(office.stranger, () -> office.cycles.of(id))).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  /** D3, invariant 2. */
  @Test
  void whoAppliesNeitherReviewsNorCloses() {
    ItemId id = office.done("问题");
    office.act(office.head, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
    ItemId own = office.done("责任领导本人负责");
    int version = office.get(own).item().version();
    office.items.edit(
        own, version, new ItemEdit().person(ItemField.OWNER, Office.person(office.leader)));
    office.act(office.leader, own, Action.REQUEST_CLOSE, Office.statement("已完成"));

    Refusal review =
        refused(() -> office.act(office.leader, own, Action.LEADER_PASS, ActionInput.NONE));

    assertThat(review.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(said(review)).isEqualTo("您是申请人，不能审核。");
    assertThat(choice(own, Action.LEADER_PASS).why().key()).endsWith("why.notLeader");
    assertThat(office.get(own).item().status()).isEqualTo(ItemStatus.REVIEW);
  }

  /** D3, invariant 2. */
  @Test
  void whoReviewedDoesNotClose() {
    ItemId id = office.done("问题");
    office.items.edit(
        id,
        office.get(id).item().version(),
        new ItemEdit().person(ItemField.LEADER, Office.person(office.clerk)));
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
    office.act(office.clerk, id, Action.LEADER_PASS, ActionInput.NONE);

    Refusal refusal =
        refused(() -> office.act(office.clerk, id, Action.CLOSE, Office.allConditions()));

    assertThat(refusal.key()).isEqualTo("duban.approval.why.alreadyPassed");
    Item closed = office.act(office.secondClerk, id, Action.CLOSE, Office.allConditions());
    assertThat(closed.status()).isEqualTo(ItemStatus.CLOSED);
  }

  /** D3, invariant 2. */
  @Test
  void theUndertakingUnitDoesNotCloseItsOwnMatters() {
    office.organisation.create(new NewStaff(office.secondClerk.name(), null, "科员", office.section));
    ItemId id = office.passed("问题");

    Refusal refusal =
        refused(() -> office.act(office.secondClerk, id, Action.CLOSE, Office.allConditions()));

    assertThat(said(refusal)).isEqualTo("您所在（或负责）的科室是牵头或配合单位，不能销号。");
  }

  @Test
  void aReturnNeedsAReasonAndCountsARound() {
    ItemId id = office.done("问题");
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));

    Refusal bare = refused(() -> office.act(office.leader, id, Action.RETURN, ActionInput.NONE));
    Item returned = office.act(office.leader, id, Action.RETURN, Office.reason("佐证不足"));
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已补充"));

    assertThat(said(bare)).isEqualTo("尚缺：理由。");
    assertThat(returned.status()).isEqualTo(ItemStatus.DOING);
    assertThat(returned.round()).isEqualTo(1);
    assertThat(office.ledger.requests(id))
        .extracting(r -> r.round() + " " + r.status())
        .containsExactly("1 RETURNED", "2 SUBMITTED");
    assertThat(office.ledger.requests(id).get(0).steps().get(0).opinion()).isEqualTo("佐证不足");
  }

  @Test
  void applyingNamesEachThingThatIsMissing() {
    ItemId id = office.assigned("问题");
    office.act(office.owner, id, Action.START, ActionInput.NONE);

    Refusal refusal =
        refused(() -> office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement(" ")));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(said(refusal)).isEqualTo("尚缺：1条措施未完成（开展专项检查）；至少一份佐证材料；完成情况说明。");
  }

  @Test
  void closingNamesEachConditionThatIsNotMet() {
    ItemId id = office.passed("问题");
    ActionInput two =
        new ActionInput(null, null, null, null, null, Set.of("UNDERSTANDING", "DUTY"));

    Refusal refusal = refused(() -> office.act(office.clerk, id, Action.CLOSE, two));

    assertThat(said(refusal)).isEqualTo("尚缺：措施落实到位；成果运用到位。");
  }

  @Test
  void onlyALongTermProblemIsKeptUp() {
    ItemId dated = office.passed("限期");
    ItemId lasting = office.done("长期");
    int version = office.get(lasting).item().version();
    office.items.edit(lasting, version, new ItemEdit().longTerm(true));
    office.act(office.owner, lasting, Action.REQUEST_CLOSE, Office.statement("已完成"));
    office.act(office.leader, lasting, Action.LEADER_PASS, ActionInput.NONE);

    Refusal refusal =
        refused(() -> office.act(office.clerk, dated, Action.PHASE_DONE, ActionInput.NONE));
    Item held = office.act(office.clerk, lasting, Action.PHASE_DONE, ActionInput.NONE);

    assertThat(refusal.key()).endsWith("why.notLongTerm");
    assertThat(held.status()).isEqualTo(ItemStatus.HOLD);
    assertThat(
            office.act(office.secondClerk, lasting, Action.CLOSE, Office.allConditions()).status())
        .isEqualTo(ItemStatus.CLOSED);
  }

  /** D3, invariant 4. */
  @Test
  void reopeningLeavesTheOldCycleAndItsFiguresAsTheyWere() {
    ItemId id = office.closed("问题");
    LocalDate from = LocalDate.parse("2026-03-01");
    LocalDate to = LocalDate.parse("2026-03-31");
    assertThat(office.ledger.closedBetween(office.plan, from, to)).isEqualTo(1);
    List<Progress> before = progress(id);
    office.time.set("2026-05-06");

    Item reopened =
        office.act(office.clerk, id, Action.REOPEN, Office.reopening("回头看发现反弹", "督查通报3号"));
    office.as(office.owner, () -> office.records.addProgress(id, "重新整改", null));

    assertThat(reopened.cycle()).isEqualTo(2);
    assertThat(reopened.round()).isZero();
    assertThat(reopened.closedOn()).isNull();
    assertThat(office.ledger.closedBetween(office.plan, from, to)).isEqualTo(1);
    assertThat(progress(id)).endsWith(before.toArray(Progress[]::new));
    assertThat(progress(id)).extracting(Progress::cycle).containsExactly(2, 1);
  }

  @Test
  void reopeningNeedsReasonAndBasis() {
    ItemId id = office.closed("问题");

    Refusal refusal = refused(() -> office.act(office.clerk, id, Action.REOPEN, ActionInput.NONE));

    assertThat(said(refusal)).isEqualTo("尚缺：理由；依据。");
  }

  @Test
  void whatIsClosedTakesNoProgressEvidenceOrEdit() {
    ItemId id = office.closed("问题");
    int version = office.get(id).item().version();

    assertThat(refused(() -> office.records.addProgress(id, "补记", null)).kind())
        .isEqualTo(Refusal.Kind.INVALID);
    assertThat(refused(() -> office.records.addEvidence(id, Office.link())).kind())
        .isEqualTo(Refusal.Kind.INVALID);
    assertThat(
            refused(() -> office.items.edit(id, version, new ItemEdit().text(ItemField.GOAL, "改口")))
                .kind())
        .isEqualTo(Refusal.Kind.INVALID);
    Measure measure = office.get(id).measures().get(0);
    assertThat(
            refused(
                    () ->
                        office.measures.edit(
                            measure.id(), measure.version(), Office.status(MeasureStatus.TODO)))
                .key())
        .endsWith("measureFixed");
  }

  @Test
  void theApplicantMayWithdraw() {
    ItemId id = office.done("问题");
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));

    Refusal refusal = refused(() -> office.act(office.head, id, Action.WITHDRAW, ActionInput.NONE));
    Item item = office.act(office.owner, id, Action.WITHDRAW, ActionInput.NONE);

    assertThat(said(refusal)).isEqualTo("只有申请人赵六可以撤回申请。");
    assertThat(item.status()).isEqualTo(ItemStatus.DOING);
    assertThat(item.round()).isZero();
  }

  @Test
  void cancellingNeedsTheOfficeAndAReason() {
    ItemId id = office.assigned("问题");

    assertThat(
            refused(() -> office.act(office.owner, id, Action.CANCEL, Office.reason("重复"))).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(said(refused(() -> office.act(office.clerk, id, Action.CANCEL, ActionInput.NONE))))
        .isEqualTo("尚缺：理由。");
    assertThat(office.act(office.clerk, id, Action.CANCEL, Office.reason("重复")).status())
        .isEqualTo(ItemStatus.VOID);
  }

  private BoardItem.Choice choice(ItemId id, Action action) {
    return office.get(id).choices().stream()
        .filter(c -> c.action() == action)
        .findFirst()
        .orElseThrow();
  }

  private List<Progress> progress(ItemId id) {
    return office.ledger.progress(id, java.util.Optional.empty(), 50).rows();
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
