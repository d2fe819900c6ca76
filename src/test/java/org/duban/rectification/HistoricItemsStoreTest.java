package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.audit.AuditEntry;
import org.duban.audit.Change;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Today is 2026-03-02. */
@WithDatabase
class HistoricItemsStoreTest {
  private static final LocalDate CLOSED_ON = LocalDate.parse("2025-11-14");
  private static final String BASIS = "市巡察办〔2025〕12号 销号批复";

  @Test
  void takesAClosedMatterOverWithItsDatesAndSaysSo(ActiveObjects ao) {
    Office office = Office.on(ao);

    ItemId id = taken(office, ItemStatus.CLOSED, CLOSED_ON);

    BoardItem board = office.ledger.item(id);
    Item item = board.item();
    assertThat(item.status()).isEqualTo(ItemStatus.CLOSED);
    assertThat(item.closedOn()).isEqualTo(CLOSED_ON);
    assertThat(item.origDueOn()).isEqualTo(LocalDate.parse("2025-09-30"));
    assertThat(item.judgedOn()).isEqualTo(LocalDate.parse("2025-12-31"));
    assertThat(board.takeOver().basis()).isEqualTo(BASIS);
    assertThat(board.takeOver().file()).isEqualTo("2025年台账.xlsx");
    assertThat(board.takeOver().by().name()).isEqualTo("李四");
    assertThat(board.measures()).extracting(Measure::status).containsOnly(MeasureStatus.DONE);
    assertThat(board.latest().text()).isEqualTo("已修订办法并公布");
    assertThat(office.ledger.requests(id)).isEmpty();
  }

  @Test
  void countsItAsClosedInItsOwnMonthAndInTheRate(ActiveObjects ao) {
    Office office = Office.on(ao);

    taken(office, ItemStatus.CLOSED, CLOSED_ON);
    taken(office, ItemStatus.DOING, null);

    LedgerPage page = office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 10);
    assertThat(page.summary().completion().rate()).isEqualTo("50.0%");
    assertThat(
            office.ledger.closedBetween(
                office.plan, LocalDate.parse("2025-11-01"), LocalDate.parse("2025-11-30")))
        .isEqualTo(1);
  }

  @Test
  void leavesATrailThatVerifies(ActiveObjects ao) {
    Office office = Office.on(ao);

    ItemId id = taken(office, ItemStatus.HOLD, CLOSED_ON);

    List<AuditEntry> entries = office.ledger.history(id, Optional.empty(), 10).rows();
    assertThat(entries)
        .extracting(AuditEntry::action)
        .as("newest first, its measure's beginning the last of the lot")
        .containsExactly("CREATE", "TAKE_OVER", "ADD_PROGRESS", "CREATE");
    assertThat(entries.get(1).changes())
        .contains(new Change("basis", null, BASIS), new Change("settledOn", null, "2025-11-14"))
        .contains(new Change("status", "DRAFT", "HOLD"));
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void goesOnLivingHere(ActiveObjects ao) {
    Office office = Office.on(ao);
    ItemId hold = taken(office, ItemStatus.HOLD, CLOSED_ON);
    ItemId closed = taken(office, ItemStatus.CLOSED, CLOSED_ON);

    Item ended = office.act(office.clerk, hold, Action.CLOSE, Office.allConditions());
    Item again =
        office.act(
            office.clerk,
            closed,
            Action.REOPEN,
            new ActionInput(null, "回头看发现反弹", null, "巡察办通报", null, Set.of()));

    assertThat(ended.closedOn()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(again.status()).isEqualTo(ItemStatus.OPEN);
    assertThat(again.cycle()).isEqualTo(2);
    assertThat(office.ledger.closedBetween(office.plan, CLOSED_ON, CLOSED_ON))
        .as("the month it was closed in stays as it was")
        .isEqualTo(1);
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void keepsWhatIsNotBegunAsCompleteAsItIs(ActiveObjects ao) {
    Office office = Office.on(ao);
    HistoricItem bare =
        new HistoricItem(
            new NewItem(null, "尚未分派的问题", null), new ItemEdit(), List.of(), null, Standing.NEW);

    ItemId draft = take(office, bare);
    ItemId open = taken(office, ItemStatus.OPEN, null);

    assertThat(office.get(draft).item().status()).isEqualTo(ItemStatus.DRAFT);
    assertThat(office.get(open).item().status()).isEqualTo(ItemStatus.OPEN);
    assertThat(office.get(open).light().overdueDays()).as("judged by its own date").isPositive();
  }

  @Test
  void refusesWhatCannotStandAsItIsAndWritesNothing(ActiveObjects ao) {
    Office office = Office.on(ao);

    refused(office, standing(office, ItemStatus.CLOSED, null), "historic.settledOn");
    refused(
        office,
        standing(office, ItemStatus.CLOSED, LocalDate.parse("2026-03-03")),
        "historic.future");
    refused(office, standing(office, ItemStatus.REVIEW, null), "historic.status");
    refused(office, standing(office, ItemStatus.VOID, null), "historic.status");
    HistoricItem unled =
        new HistoricItem(
            new NewItem(null, "没有责任领导", null),
            new ItemEdit().leadUnit(office.section),
            List.of(),
            null,
            new Standing(ItemStatus.CLOSED, null, CLOSED_ON));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                office.historic.takeOver(
                    office.plan,
                    BASIS,
                    null,
                    List.of(standing(office, ItemStatus.HOLD, CLOSED_ON), unled)))
        .satisfies(
            refusal ->
                assertThat(refusal.details())
                    .containsEntry("index", 1)
                    .containsEntry("missing", List.of("duban.rectification.missing.leader")));

    assertThat(office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 10).items().rows())
        .isEmpty();
  }

  @Test
  void isOfficeWorkAndNeedsABasis(ActiveObjects ao) {
    Office office = Office.on(ao);
    HistoricItem item = standing(office, ItemStatus.CLOSED, CLOSED_ON);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                office.as(
                    office.owner,
                    () -> office.historic.takeOver(office.plan, BASIS, null, List.of(item))))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> office.historic.takeOver(office.plan, " ", null, List.of(item)))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("duban.refusal.required"));
  }

  @Test
  void mattersThatBeginHereAreAsFarAsTheirWordsTakeThem(ActiveObjects ao) {
    Office office = Office.on(ao);
    NewItem words = new NewItem("党的建设", "谈心谈话制度执行不到位", null);
    NewMeasure step = new NewMeasure("修订办法", null, null, MeasureKind.LASTING);

    List<ItemId> ids =
        office.historic.register(
            office.plan,
            List.of(
                new HistoricItem(words, new ItemEdit(), List.of(), null, Standing.NEW),
                new HistoricItem(words, office.assignment(), List.of(), "已部署", Standing.NEW),
                new HistoricItem(words, office.assignment(), List.of(step), "已部署", Standing.NEW)));

    assertThat(ids)
        .extracting(id -> office.get(id).item().status())
        .containsExactly(ItemStatus.DRAFT, ItemStatus.OPEN, ItemStatus.DOING);
    BoardItem begun = office.get(ids.get(2));
    assertThat(begun.latest().text()).isEqualTo("已部署");
    assertThat(begun.item().origDueOn()).isEqualTo(begun.item().content().term().dueOn());
    assertThat(office.ledger.history(ids.get(2), Optional.empty(), 10).rows())
        .extracting(AuditEntry::action)
        .containsExactly("CREATE", "START", "ADD_PROGRESS", "ASSIGN", "CREATE");
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
    assertThat(office.ledger.page(office.plan, ItemFilter.ALL, Optional.empty(), 10).summary())
        .satisfies(sums -> assertThat(sums.completion().total()).isEqualTo(3));
  }

  @Test
  void oneMeasureAnswersSeveralMattersAndIsDoneWhenAllAreSettled(ActiveObjects ao) {
    Office office = Office.on(ao);
    NewMeasure step = new NewMeasure("修订办法", null, null, null);
    HistoricItem closed = standing(office, ItemStatus.CLOSED, CLOSED_ON);
    HistoricItem doing =
        new HistoricItem(
            closed.words(),
            closed.more(),
            List.of(closed.measures().get(0), step),
            1,
            null,
            new Standing(ItemStatus.DOING, null, null));

    List<ItemId> ids =
        office.historic.takeOver(office.plan, BASIS, null, List.of(closed, doing, doing));

    List<Measure> first = office.get(ids.get(0)).measures();
    List<Measure> second = office.get(ids.get(1)).measures();
    List<Measure> third = office.get(ids.get(2)).measures();
    assertThat(second.get(0).id()).isEqualTo(first.get(first.size() - 1).id());
    assertThat(third.get(0).id()).isEqualTo(second.get(1).id());
    assertThat(second.get(0).status()).isEqualTo(MeasureStatus.TODO);
    assertThat(third).hasSize(2);
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void goesOverTheWire(ActiveObjects ao) {
    Office office = Office.on(ao);
    Posted posted =
        new Posted(
            Map.of(
                "title",
                "制度执行不严",
                "status",
                "CLOSED",
                "settledOn",
                "2025-11-14",
                "leader",
                Map.of("name", "吴一"),
                "leadUnit",
                office.section.value(),
                "measures",
                List.of(Map.of("text", "修订办法"))));

    ItemId id = take(office, posted.historicItem());

    ItemJson json = office.json.item(office.ledger.item(id));
    assertThat(json.status()).isEqualTo("CLOSED");
    assertThat(json.closedOn()).isEqualTo("2025-11-14");
    assertThat(json.takenOver().basis()).isEqualTo(BASIS);
  }

  private static void refused(Office office, HistoricItem item, String why) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> take(office, item))
        .satisfies(
            refusal -> assertThat(refusal.key()).isEqualTo("duban.rectification.refusal." + why));
  }

  private static ItemId taken(Office office, ItemStatus status, LocalDate settledOn) {
    return take(office, standing(office, status, settledOn));
  }

  private static ItemId take(Office office, HistoricItem item) {
    return office.historic.takeOver(office.plan, BASIS, "2025年台账.xlsx", List.of(item)).get(0);
  }

  private static HistoricItem standing(Office office, ItemStatus status, LocalDate settledOn) {
    return new HistoricItem(
        new NewItem("党的建设", "谈心谈话制度执行不到位", null),
        office.assignment().dueOn(LocalDate.parse("2025-12-31")),
        List.of(new NewMeasure("修订谈心谈话办法", null, null, null)),
        "已修订办法并公布",
        new Standing(status, LocalDate.parse("2025-09-30"), settledOn));
  }
}
