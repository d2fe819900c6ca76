package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.java.ao.Query;
import org.duban.confluence.Viewer;
import org.duban.rectification.Awaiting.Kind;
import org.duban.shared.PageId;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class AwaitingStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void eachStepWaitsForWhoeverMayTakeIt() {
    office.assigned("待整改");
    office.draft("待交办");
    ItemId applied = office.done("待审核");
    office.act(office.owner, applied, Action.REQUEST_CLOSE, Office.statement("已落实"));
    office.passed("待销号");

    assertThat(titles(office.owner)).isEqualTo(Map.of(Kind.WORK, List.of("待整改")));
    assertThat(titles(office.leader))
        .isEqualTo(Map.of(Kind.REVIEW, List.of("待审核"), Kind.LEAD, List.of("待整改")));
    assertThat(titles(office.clerk))
        .isEqualTo(Map.of(Kind.CLOSE, List.of("待销号"), Kind.ASSIGN, List.of("待交办")));
    assertThat(titles(office.stranger)).isEmpty();
  }

  @Test
  void theLongestOverdueComesFirstAndWhatHasNoDateLast() {
    ItemId later = office.assigned("晚");
    ItemId sooner = office.draft("早");
    office.items.edit(sooner, 1, office.assignment().dueOn(Office.DUE.minusDays(40)));
    office.time.set("2026-06-20");

    List<Awaiting.Matter> work =
        office.as(office.owner, office.awaiting::matters).get(Kind.WORK).matters();

    assertThat(work).extracting(m -> m.item().id()).containsExactly(sooner, later);
    assertThat(work.get(0).light().color()).isEqualTo(LightColor.RED);
  }

  @Test
  void aMeasureOfMineIsWorkUntilItIsDone() {
    ItemId item = office.assigned("问题");
    Measure measure = office.get(item).measures().get(0);
    office.measures.edit(
        measure.id(),
        measure.version(),
        new MeasureEdit(null, java.util.Optional.of(Office.person(office.head)), null, null, null));

    assertThat(titles(office.head)).isEqualTo(Map.of(Kind.WORK, List.of("问题")));

    Measure mine = office.get(item).measures().get(0);
    office.measures.edit(mine.id(), mine.version(), Office.status(MeasureStatus.DONE));
    assertThat(titles(office.head)).isEmpty();
  }

  @Test
  void whatOneMayNotSeeDoesNotWait() {
    office.assigned("问题");
    office.pages.hideFrom(office.owner, office.page);

    assertThat(titles(office.owner)).isEmpty();
  }

  @Test
  void whatWaitsForAnotherLeaderNeverHidesMine(ActiveObjects ao) {
    drafts(office.plan, 201);
    for (ItemRow row : ao.find(ItemRow.class, Query.select())) {
      row.setStatus(ItemStatus.REVIEW.name());
      row.setLeaderKey("someone-else");
      row.setJudgedOn("2020-01-01");
      row.save();
    }
    ItemId mine = office.done("待审核");
    office.act(office.owner, mine, Action.REQUEST_CLOSE, Office.statement("已落实"));

    assertThat(titles(office.leader)).isEqualTo(Map.of(Kind.REVIEW, List.of("待审核")));
  }

  @Test
  void draftsOfAPlanIMayNotSeeNeverHideThoseOfMine() {
    PageId hidden = office.pages.add(4712, "另一清单");
    drafts(office.plans.create(new NewPlan("DUBAN", hidden, "另一方案", null, null, null, null)), 401);
    office.draft("待交办");
    office.pages.hideFrom(office.clerk, hidden);

    assertThat(titles(office.clerk)).isEqualTo(Map.of(Kind.ASSIGN, List.of("待交办")));
  }

  @Test
  void saysThatThereIsMoreThanItLists() {
    drafts(office.plan, 200);
    assertThat(assign().more()).isFalse();

    drafts(office.plan, 1);
    assertThat(assign().more()).isTrue();
    assertThat(assign().matters()).hasSize(200);
  }

  private Awaiting.Group assign() {
    return office.as(office.clerk, office.awaiting::matters).get(Kind.ASSIGN);
  }

  private void drafts(PlanId plan, int count) {
    office.items.createAll(
        plan,
        IntStream.range(0, count).mapToObj(i -> new NewItem(null, "问题" + i, null)).toList(),
        List.of(),
        List.of());
  }

  @Test
  void nobodyInParticularHasNothingWaiting() {
    office.user.is(null);

    assertThat(catchThrowableOfType(Refusal.class, office.awaiting::matters).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private Map<Kind, List<String>> titles(Viewer viewer) {
    Map<Kind, List<String>> titles = new java.util.EnumMap<>(Kind.class);
    office
        .as(viewer, office.awaiting::matters)
        .forEach(
            (kind, group) ->
                titles.put(
                    kind, group.matters().stream().map(m -> m.item().content().title()).toList()));
    return titles;
  }
}
