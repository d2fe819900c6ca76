package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.rectification.OwnColumns.Wanted;
import org.duban.shared.Refusal;
import org.duban.testing.ChineseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class OwnColumnsStoreTest {
  private static final ItemField FIRST = ItemField.byWire("own1").orElseThrow();
  private static final ItemField SECOND = ItemField.byWire("own2").orElseThrow();

  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  private OwnColumns edit(Wanted... wanted) {
    int version = office.plans.get(office.plan).version();
    return office
        .planEdits
        .edit(office.plan, version, new PlanEdit().own(List.of(wanted)))
        .more()
        .own();
  }

  private static Wanted added(String name) {
    return new Wanted(null, name, false);
  }

  @Test
  void aPlanNamesColumnsAndItsItemsFillThem() {
    edit(added("问题金额（万元）"), added("备注"));
    ItemId id = office.assigned("问题");
    String amount = "12.5\n其中\"已追缴\"3万元\\";

    office.items.edit(id, 2, new ItemEdit().text(FIRST, amount).grade(ItemField.SEVERITY, 3));
    Item emptied = office.items.edit(id, 3, new ItemEdit().text(SECOND, "无").text(FIRST, " "));
    Item back = office.items.edit(id, 4, new ItemEdit().text(FIRST, amount));

    assertThat(emptied.content().own()).isEqualTo(Map.of(SECOND, "无"));
    assertThat(office.ledger.item(id).item()).isEqualTo(back);
    assertThat(back.content().own()).isEqualTo(Map.of(FIRST, amount, SECOND, "无"));
    assertThat(back.content().severity()).isEqualTo(3);
    assertThat(
            office
                .json
                .history(
                    office.ledger.history(id, Optional.empty(), 5), office.ledger.ownColumns(id))
                .toString())
        .contains("label=问题金额（万元）, before=null, after=12.5", "label=严重程度, before=null, after=严重");
    assertThat(office.check.verify(office.plan).broken()).isEmpty();
  }

  @Test
  void whatStandsInThemIsSealedLikeAllElse(ActiveObjects ao) {
    edit(added("备注"));
    ItemId id = office.assigned("问题");
    office.items.edit(id, 2, new ItemEdit().text(FIRST, "无"));

    ItemRow row = ao.get(ItemRow.class, id.value());
    row.setOwnValues(row.getOwnValues().replace("无", "有"));
    row.save();
    PlanRow plan = ao.get(PlanRow.class, office.plan.value());
    plan.setOwnColumns(plan.getOwnColumns().replace("备注", "说明"));
    plan.save();

    assertThat(office.check.verify(office.plan).broken())
        .extracting(broken -> broken.subject().type())
        .containsExactlyInAnyOrder("ITEM", "PLAN");
  }

  @Test
  void aColumnIsRenamedOrPutAsideAndKeepsWhatWasEntered() {
    edit(added("金额"), added("备注"));
    ItemId id = office.assigned("问题");
    office.items.edit(id, 2, new ItemEdit().text(FIRST, "12").text(SECOND, "无"));

    OwnColumns renamed = edit(new Wanted("own1", "问题金额（万元）", false));
    OwnColumns again = edit(new Wanted("own1", "问题金额（万元）", false), added("备注"));

    assertThat(renamed.shown()).extracting(OwnColumns.Column::name).containsExactly("问题金额（万元）");
    assertThat(renamed.isShown("own2")).isFalse();
    assertThat(again.all())
        .containsExactly(
            new OwnColumns.Column(FIRST, "问题金额（万元）", false),
            new OwnColumns.Column(SECOND, "备注", false));
    assertThat(office.ledger.item(id).item().content().own())
        .isEqualTo(Map.of(FIRST, "12", SECOND, "无"));
    assertThat(office.ledger.history(office.plan, Optional.empty(), 1).rows().get(0).changes())
        .extracting(change -> change.before() + " → " + change.after())
        .containsExactly("问题金额（万元） → 问题金额（万元）、备注");
  }

  @Test
  void whatThePlanDoesNotHaveIsRefused() {
    edit(added("备注"));
    ItemId id = office.draft("问题");
    Wanted[] eleven =
        IntStream.rangeClosed(1, OwnColumns.MAX + 1)
            .mapToObj(i -> added("第" + i + "栏"))
            .toArray(Wanted[]::new);

    assertThat(refused(() -> office.items.edit(id, 1, new ItemEdit().text(SECOND, "x"))).key())
        .isEqualTo("duban.rectification.refusal.ownColumn");
    assertThat(refused(() -> edit(eleven)).key()).isEqualTo("duban.plan.refusal.ownColumn.many");
    assertThat(refused(() -> edit(added("甲"), new Wanted("own1", "甲", false))).key())
        .isEqualTo("duban.plan.refusal.ownColumn.twice");
    assertThat(refused(() -> edit(new Wanted("own7", "甲", false))).key())
        .isEqualTo("duban.rectification.refusal.ownColumn");
    assertThat(refused(() -> edit(added(" "))).kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(office.plans.get(office.plan).more().own().shown()).hasSize(1);
  }

  @Test
  void whoeverIsSecondLearnsWhatTheFirstWroteIntoAColumn() {
    edit(added("备注"));
    ItemId id = office.assigned("问题");
    office.items.edit(id, 2, new ItemEdit().text(FIRST, "甲"));

    Refusal second = refused(() -> office.items.edit(id, 2, new ItemEdit().text(FIRST, "乙")));

    assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(second.details().get("changed").toString())
        .contains("label=备注, base=null, yours=乙, theirs=甲");
  }

  @Test
  void aPageNamesColumnsAsThePlanDoes() {
    OwnColumns own = edit(added("问题金额（万元）"));
    ChecklistWords words = new ChecklistWords(ChineseWords.words(), office.organisation);

    ChecklistParameters wanted =
        ChecklistParameters.of(Map.of("columns", "问题、问题金额（万元）、严重程度"), own, words);

    assertThat(ChecklistColumn.codes(wanted.columns())).isEqualTo("number,problem,own1,severity");
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
