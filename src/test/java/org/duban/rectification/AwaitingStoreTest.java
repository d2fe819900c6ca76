package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.duban.confluence.Viewer;
import org.duban.rectification.Awaiting.Kind;
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

    List<Awaiting.Matter> work = office.as(office.owner, office.awaiting::matters).get(Kind.WORK);

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
            (kind, matters) ->
                titles.put(kind, matters.stream().map(m -> m.item().content().title()).toList()));
    return titles;
  }
}
