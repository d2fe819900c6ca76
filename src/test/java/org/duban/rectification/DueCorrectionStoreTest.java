package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.approval.ExtensionService;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 更正时限: a slip is mended while nobody has worked by it. */
@WithDatabase
class DueCorrectionStoreTest {
  private static final LocalDate RIGHT = LocalDate.parse("2026-09-30");

  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void theOfficeMendsASlipAndTheTrailKeepsBothDates() {
    ItemId id = office.assigned("问题");

    Item item = correct(office.clerk, id, RIGHT, "月份写错");

    assertThat(item.content().term().dueOn()).isEqualTo(RIGHT);
    assertThat(item.origDueOn()).isEqualTo(RIGHT);
    AuditEntry last = office.ledger.history(id, Optional.empty(), 1).rows().get(0);
    assertThat(last.action()).isEqualTo("CORRECT_DUE");
    assertThat(last.changes())
        .contains(
            new Change("dueOn", "2026-06-30", "2026-09-30"),
            new Change("origDueOn", "2026-06-30", "2026-09-30"),
            new Change("reason", null, "月份写错"));
  }

  @Test
  void nobodyElseMendsItAndNobodyWithoutAReason() {
    ItemId id = office.assigned("问题");

    for (Viewer other : new Viewer[] {office.owner, office.head, office.leader, office.chief}) {
      assertThat(refused(() -> correct(other, id, RIGHT, "月份写错")).kind())
          .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
    assertThat(refused(() -> correct(office.clerk, id, RIGHT, " ")).key())
        .isEqualTo("duban.refusal.required");
    assertThat(refused(() -> correct(office.clerk, id, null, "月份写错")).key())
        .isEqualTo("duban.refusal.required");
  }

  @Test
  void onceThereIsProgressOnlyAnExtensionMovesTheDate() {
    ItemId id = office.assigned("问题");
    office.as(office.owner, () -> office.records.addProgress(id, "已部署", null));

    Refusal refusal = refused(() -> correct(office.clerk, id, RIGHT, "月份写错"));

    assertThat(ChineseWords.words().text(refusal.key(), refusal.arguments()))
        .isEqualTo("本轮已有进展或延期申请，时限不再更正；如需调整请申请延期。");
    assertThat(isOffered(id)).isFalse();
  }

  @Test
  void onceAnExtensionWasAskedForTheDateIsNotMendedAnyMore() {
    ItemId id = office.assigned("问题");
    assertThat(isOffered(id)).isTrue();
    office.as(
        office.owner,
        () ->
            office.extensions.request(
                id,
                office.get(id).item().version(),
                new ExtensionService.Wish(RIGHT, "招标延后", "已完成一半")));

    assertThat(refused(() -> correct(office.clerk, id, RIGHT, "月份写错")).key())
        .endsWith("dueLivedBy");
    assertThat(isOffered(id)).isFalse();
  }

  @Test
  void theDateOfALaterCycleIsMendedAndTheOriginalOneStays() {
    ItemId id = office.closed("问题");
    office.act(office.clerk, id, Action.REOPEN, Office.reopening("反弹", "督查通报3号"));

    Item item = correct(office.clerk, id, RIGHT, "月份写错");

    assertThat(item.content().term().dueOn()).isEqualTo(RIGHT);
    assertThat(item.origDueOn()).isEqualTo(Office.DUE);
  }

  private Item correct(Viewer viewer, ItemId id, LocalDate day, String reason) {
    int version = office.get(id).item().version();
    return office.as(viewer, () -> office.extensions.correct(id, version, day, reason));
  }

  private boolean isOffered(ItemId id) {
    return office.get(id).choices().stream().anyMatch(c -> c.action() == Action.CORRECT_DUE);
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
