package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.confluence.Viewer;
import org.duban.organisation.NewStaff;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitEdit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D3, invariant 2, from all sides; and that a matter never waits for ever for all the same. */
@WithDatabase
class SeparationStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void theOfficeReturnsWhatWaitsForALeaderWhoHasLeft() {
    ItemId id = applied();

    Refusal bare = refused(() -> office.act(office.clerk, id, Action.RETURN, ActionInput.NONE));
    Item returned = office.act(office.clerk, id, Action.RETURN, Office.reason("责任领导已调离"));

    assertThat(said(bare)).isEqualTo("尚缺：理由。");
    assertThat(returned.status()).isEqualTo(ItemStatus.DOING);
    assertThat(returned.round()).isEqualTo(1);
  }

  @Test
  void whoAppliedDoesNotReturnTheirOwnApplication() {
    ItemId id = office.done("办公室的人负责");
    int version = office.get(id).item().version();
    office.items.edit(
        id, version, new ItemEdit().person(ItemField.OWNER, Office.person(office.clerk)));
    office.act(office.clerk, id, Action.REQUEST_CLOSE, Office.statement("已完成"));

    assertThat(
            said(refused(() -> office.act(office.clerk, id, Action.RETURN, Office.reason("退回")))))
        .isEqualTo("您是申请人，不能审核。");
    assertThat(office.act(office.secondClerk, id, Action.RETURN, Office.reason("材料不全")).status())
        .isEqualTo(ItemStatus.DOING);
  }

  @Test
  void theLeadingGroupClosesWhatTheOfficeItselfUndertakes() {
    staff(office.clerk, office.section);
    staff(office.secondClerk, office.section);
    ItemId id = office.passed("办公室承办");
    ItemId other = office.passed("办公室承办之二");

    assertThat(ChineseWords.words().text(office.get(id).waitingFor())).isEqualTo("等待办公室或领导小组销号");
    assertThat(close(office.clerk, id)).endsWith("why.ownUnit");
    assertThat(close(office.secondClerk, id)).endsWith("why.ownUnit");
    assertThat(close(office.chief, id)).isNull();
    assertThat(office.act(office.clerk, other, Action.RETURN, Office.reason("佐证不足")).status())
        .as("a return favours nobody")
        .isEqualTo(ItemStatus.DOING);
  }

  @Test
  void theSecretaryWhoPassedAMatterAsItsLeaderDoesNotCloseIt() {
    ItemId id = office.done("书记负责");
    int version = office.get(id).item().version();
    office.items.edit(
        id, version, new ItemEdit().person(ItemField.LEADER, Office.person(office.chief)));
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
    office.act(office.chief, id, Action.LEADER_PASS, ActionInput.NONE);

    assertThat(close(office.chief, id)).endsWith("why.alreadyPassed");
  }

  @Test
  void aPlaceMayLeaveTheLastStepToOneAlone() {
    ItemId id = office.passed("问题");
    closer("GROUP");

    assertThat(ChineseWords.words().text(office.get(id).waitingFor())).isEqualTo("等待领导小组销号");
    assertThat(close(office.clerk, id)).endsWith("why.notCloser.GROUP");
    closer("OFFICE");
    assertThat(close(office.chief, id)).endsWith("why.notCloser.OFFICE");
    assertThat(close(office.clerk, id)).isNull();
  }

  @Test
  void neitherHeadNorHelperNorThePersonInChargeCloses() {
    office.user.is(office.clerk);
    UnitId helping =
        office.organisation.create(new NewUnit("配合科", UnitKind.SECTION, null, null)).id();
    staff(office.secondClerk, helping);
    ItemId helped = office.draft("配合");
    office.items.edit(helped, 1, office.assignment().coUnits(List.of(helping)));
    Viewer third = office.people.add("bangongshi3", "冯十一", "duban-office");
    ItemId headed = office.passed("负责人不在名单上");
    office.organisation.change(office.section, 1, UnitEdit.head(Office.person(third)));
    finish(helped);

    assertThat(close(office.secondClerk, helped)).endsWith("why.ownUnit");
    assertThat(close(third, headed)).endsWith("why.ownUnit");
    ItemId own = office.passed("责任人不申请");
    ItemId owned = office.done("他人申请");
    office.items.edit(
        owned,
        office.get(owned).item().version(),
        new ItemEdit().person(ItemField.OWNER, Office.person(office.secondClerk)));
    office.act(office.head, owned, Action.REQUEST_CLOSE, Office.statement("已完成"));
    office.act(office.leader, owned, Action.LEADER_PASS, ActionInput.NONE);
    assertThat(close(office.secondClerk, owned)).endsWith("why.ownMatter");
    assertThat(close(office.secondClerk, own)).as("that of another").isNull();
  }

  @Test
  void whatIsKeptUpTakesAnotherPersonInChargeAndNoOtherWord() {
    ItemId id = held("长期坚持");
    int version = office.get(id).item().version();
    NewMeasure more = new NewMeasure("再加一条", null, null, MeasureKind.NOW);
    Measure old = office.get(id).measures().get(0);
    MeasureEdit words = new MeasureEdit("换个说法", null, null, null, null);

    List<ThrowingCallable> edits =
        List.of(
            () -> office.items.edit(id, version, new ItemEdit().leadUnit(office.section)),
            () -> office.items.edit(id, version, new ItemEdit().text(ItemField.GOAL, "新目标")),
            () -> office.items.link(id, version, List.of()),
            () -> office.measures.add(id, more),
            () -> office.measures.edit(old.id(), old.version(), words));

    assertThat(edits).allSatisfy(edit -> assertThat(refused(edit)).isNotNull());
    Item named = office.items.assignOwner(id, version, Office.person(office.stranger));
    assertThat(named.content().owner().name()).isEqualTo("周九");
  }

  @Test
  void closingWhatIsKeptUpWaitsForItsMeasures() {
    NewMeasure lasting = new NewMeasure("定期检查", null, null, MeasureKind.LASTING);
    List<ItemId> both =
        office.items.createAll(
            office.plan,
            List.of(new NewItem(null, "长期坚持", null), new NewItem(null, "另一个", null)),
            List.of(lasting),
            List.of(new Link(0, 0), new Link(1, 0)));
    office.items.edit(both.get(0), 1, office.assignment().longTerm(true));
    finish(both.get(0));
    office.act(office.clerk, both.get(0), Action.PHASE_DONE, ActionInput.NONE);
    Measure shared = office.get(both.get(1)).measures().get(0);
    Optional<MeasureKind> now = Optional.of(MeasureKind.NOW);
    office.measures.edit(
        shared.id(), shared.version(), new MeasureEdit(null, null, null, now, null));

    Refusal refusal =
        refused(
            () ->
                office.act(office.secondClerk, both.get(0), Action.CLOSE, Office.allConditions()));

    assertThat(said(refusal)).isEqualTo("尚缺：1条措施未完成（定期检查）。");
  }

  private ItemId applied() {
    ItemId id = office.done("问题");
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
    return id;
  }

  private ItemId held(String title) {
    ItemId id = office.done(title);
    office.items.edit(id, office.get(id).item().version(), new ItemEdit().longTerm(true));
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
    office.act(office.leader, id, Action.LEADER_PASS, ActionInput.NONE);
    office.act(office.clerk, id, Action.PHASE_DONE, ActionInput.NONE);
    return id;
  }

  /** From assigned to awaiting the last step. */
  private void finish(ItemId id) {
    office.as(office.owner, () -> office.records.addProgress(id, "已开展检查", null));
    office.as(office.owner, () -> office.records.addEvidence(id, Office.link()));
    for (Measure measure : office.get(id).measures()) {
      if (measure.hindersClosing()) {
        office.as(
            office.owner,
            () ->
                office.measures.edit(
                    measure.id(), measure.version(), Office.status(MeasureStatus.DONE)));
      }
    }
    office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
    office.act(office.leader, id, Action.LEADER_PASS, ActionInput.NONE);
  }

  private void staff(Viewer viewer, UnitId unit) {
    office.organisation.create(new NewStaff(viewer.name(), null, "科员", unit));
  }

  private void closer(String closer) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("steps", List.of("LEADER", "OFFICE"));
    fields.put("closer", closer);
    fields.put("minEvidence", 1);
    fields.put("conditions", new ArrayList<>());
    int version = office.policyService.get("closeOut", "DUBAN").version();
    office.policyService.set("closeOut", "DUBAN", version, fields);
  }

  /** The key of why not, or null once it is closed. */
  private String close(Viewer viewer, ItemId id) {
    Refusal refusal = refused(() -> office.act(viewer, id, Action.CLOSE, Office.allConditions()));
    return refusal == null ? null : refusal.key();
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
