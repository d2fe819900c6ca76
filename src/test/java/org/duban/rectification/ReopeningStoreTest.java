package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cycle that is begun anew stands on its own: its dates, its work, its evidence. */
@WithDatabase
class ReopeningStoreTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-06");

  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void aReopenedMatterIsNotAppliedForOnWhatItWasClosedOn() {
    ItemId id = reopened(office.closed("问题"));
    office.act(office.owner, id, Action.START, ActionInput.NONE);

    Refusal refusal = refused(() -> apply(id));
    BoardItem.Choice choice = choice(id, Action.REQUEST_CLOSE);
    office.as(office.owner, () -> office.records.addEvidence(id, Office.link()));

    assertThat(said(refusal)).isEqualTo("尚缺：本轮至少一份佐证材料（上一轮的不算）。");
    assertThat(ChineseWords.words().text(choice.why())).isEqualTo(said(refusal));
    assertThat(apply(id).status()).as("its measures may stay done").isEqualTo(ItemStatus.REVIEW);
  }

  @Test
  void aReopenedMatterNeedsSomethingNewWhereNoEvidenceIsAskedFor() {
    minEvidence(0);
    ItemId id = reopened(office.closed("问题"));
    office.act(office.owner, id, Action.START, ActionInput.NONE);

    assertThat(said(refused(() -> apply(id)))).contains("本轮至少一份佐证材料");
  }

  @Test
  void theSameLinkThreeTimesIsOnePieceOfEvidence() {
    minEvidence(2);
    ItemId id = office.done("问题");
    office.records.addEvidence(id, Office.link());
    office.records.addEvidence(id, Office.link());

    Refusal refusal = refused(() -> apply(id));
    BoardItem.Choice choice = choice(id, Action.REQUEST_CLOSE);
    office.records.addEvidence(
        id, new NewEvidence(EvidenceKind.LINK, null, null, "https://example.org/b", null, null));

    assertThat(said(refusal)).isEqualTo("尚缺：至少2份佐证材料（现有1份，重复的不算）。");
    assertThat(ChineseWords.words().text(choice.why())).isEqualTo(said(refusal));
    assertThat(apply(id).status()).isEqualTo(ItemStatus.REVIEW);
  }

  @Test
  void progressOfAnEarlierCycleStartsNothing() {
    ItemId id = reopened(office.closed("问题"));

    office.measures.add(id, new NewMeasure("再查一遍", null, null, MeasureKind.NOW));
    ItemStatus before = office.get(id).item().status();
    office.as(office.owner, () -> office.records.addProgress(id, "重新整改", null));

    assertThat(before).isEqualTo(ItemStatus.OPEN);
    assertThat(office.get(id).item().status()).isEqualTo(ItemStatus.DOING);
  }

  @Test
  void aNewDateBeforeTodayIsRefused() {
    ItemId id = office.closed("问题");
    office.time.set(TODAY.toString());

    Refusal refusal = refused(() -> reopen(id, TODAY.minusDays(1)));

    assertThat(said(refusal)).isEqualTo("重启后的时限2026-05-05早于今天（2026-05-06）。请填写今天或以后的日期，或不填、沿用原时限。");
    assertThat(reopen(id, TODAY).content().term().dueOn()).isEqualTo(TODAY);
  }

  /** D3, invariant 3. */
  @Test
  void theFirstDateThatAReopeningSetsMovesOnlyByAnExtensionToo() {
    ItemId id = office.draft("持续整改");
    ItemEdit continuous = office.assignment().termType(TermType.CONTINUOUS).dueOn(null);
    office.items.edit(id, 1, continuous);
    finish(id);
    office.time.set(TODAY.toString());
    Item item = reopen(id, TODAY.plusDays(60));

    assertThat(item.origDueOn()).isEqualTo(TODAY.plusDays(60));
    Refusal refusal =
        refused(
            () -> office.items.edit(id, item.version(), new ItemEdit().dueOn(TODAY.plusDays(90))));
    assertThat(refusal.key()).isEqualTo("duban.rectification.refusal.dueOn");
  }

  private ItemId reopened(ItemId id) {
    office.time.set(TODAY.toString());
    return reopen(id, null).id();
  }

  private Item reopen(ItemId id, LocalDate dueOn) {
    ActionInput input = new ActionInput(null, "回头看发现反弹", null, "督查通报3号", dueOn, Set.of());
    return office.act(office.clerk, id, Action.REOPEN, input);
  }

  private void finish(ItemId id) {
    office.as(office.owner, () -> office.records.addProgress(id, "已开展检查", null));
    office.as(office.owner, () -> office.records.addEvidence(id, Office.link()));
    Measure measure = office.get(id).measures().get(0);
    office.measures.edit(measure.id(), measure.version(), Office.status(MeasureStatus.DONE));
    apply(id);
    office.act(office.leader, id, Action.LEADER_PASS, ActionInput.NONE);
    office.act(office.clerk, id, Action.CLOSE, Office.allConditions());
  }

  private Item apply(ItemId id) {
    return office.act(office.owner, id, Action.REQUEST_CLOSE, Office.statement("已完成"));
  }

  private void minEvidence(int needed) {
    Map<String, Object> fields =
        Map.of(
            "steps", List.of("LEADER", "OFFICE"), "minEvidence", needed, "conditions", List.of());
    office.policyService.set("closeOut", "DUBAN", 0, fields);
  }

  private BoardItem.Choice choice(ItemId id, Action action) {
    return office.as(
        office.owner,
        () ->
            office.get(id).choices().stream()
                .filter(c -> c.action() == action)
                .findFirst()
                .orElseThrow());
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static String said(Refusal refusal) {
    return ChineseWords.words().text(refusal.key(), refusal.arguments());
  }
}
