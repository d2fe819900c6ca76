package org.duban.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.rectification.Figures;
import org.duban.rectification.HistoricItem;
import org.duban.rectification.ItemEdit;
import org.duban.rectification.ItemField;
import org.duban.rectification.ItemFilter;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.LedgerPage;
import org.duban.rectification.LightColor;
import org.duban.rectification.NewItem;
import org.duban.rectification.Plan;
import org.duban.rectification.PlanId;
import org.duban.rectification.ProgressFigure;
import org.duban.rectification.RectificationFixture;
import org.duban.rectification.Standing;
import org.duban.rectification.TermType;
import org.duban.shared.PersonRef;
import org.duban.shared.Refusal;
import org.duban.snapshot.SnapshotFixture;
import org.duban.testing.ChineseWords;
import org.duban.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan is of March 2026. */
@WithDatabase
class BoardsStoreTest {
  private RectificationFixture world;
  private SnapshotFixture months;
  private Boards boards;
  private List<Plan> plans;

  @BeforeEach
  void open(ActiveObjects ao) {
    world = RectificationFixture.on(ao);
    months = SnapshotFixture.on(ao, world);
    boards =
        new Boards(
            world.plans(),
            world.figures(),
            world.results(),
            world.ledger(),
            new PastBoards(months.service(), world.figures(), world.clock(), ChineseWords.words()),
            world.clock(),
            ChineseWords.words());
    plans = List.of(world.plans().get(world.plan()));
  }

  @Test
  void manyPlansCostOneQuestionEachWhileNothingChanges() {
    List<PlanId> ids = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      PlanId plan = world.anotherPlan(world.page().value() + i);
      world.items().createAll(plan, List.of(new NewItem("日常监管", "问题", null)), List.of(), List.of());
      ids.add(plan);
    }
    String named = String.join(",", ids.stream().map(id -> String.valueOf(id.value())).toList());
    SummaryParameters wanted =
        SummaryParameters.of(Map.of("plan", named, "by", "unit,leader,category"));
    List<Plan> twenty = boards.plans(wanted, Optional.empty());
    boards.fingerprint(twenty, wanted);
    boards.board(twenty, wanted);

    List<String> polled =
        Statements.of(() -> boards.fingerprint(boards.plans(wanted, Optional.empty()), wanted));
    List<String> shown = Statements.of(() -> boards.board(twenty, wanted));

    assertThat(polled).hasSizeLessThanOrEqualTo(ids.size() + 1);
    assertThat(shown).hasSizeLessThanOrEqualTo(ids.size() + 4);
  }

  @Test
  void thePastIsAsItWasTakenAndTheMonthBetweenIsMarked() {
    world.time().setEvening("2026-03-31");
    taken("三月销号", ItemStatus.CLOSED, "2026-03-10");
    taken("在办", ItemStatus.OPEN, null);
    months.job().takeAll();
    world.time().set("2026-05-20");
    taken("五月销号", ItemStatus.CLOSED, "2026-05-06");

    Board board = boards.board(plans, wanted(Map.of("months", "4")));

    assertThat(board.months())
        .containsExactly(
            new Board.Month(YearMonth.of(2026, 2), 0, null),
            new Board.Month(YearMonth.of(2026, 3), 1, new Board.Kept(Board.Kind.MONTH_END, 2, 1)),
            new Board.Month(YearMonth.of(2026, 4), 0, null),
            new Board.Month(YearMonth.of(2026, 5), 1, new Board.Kept(Board.Kind.NOW, 3, 2)));
    assertThat(board.missing())
        .as("the office may note down what lies after the first closing")
        .containsExactly(YearMonth.of(2026, 4));
    world.user().is(world.stranger());
    assertThat(boards.board(plans, wanted(Map.of())).missing()).isEmpty();
  }

  @Test
  void theEndOfAMonthIsShownBesideWhatIsNow() {
    world.time().setEvening("2026-03-31");
    taken("三月销号", ItemStatus.CLOSED, "2026-03-10");
    taken("逾期", ItemStatus.OPEN, null);
    months.job().takeAll();
    world.time().set("2026-05-20");
    taken("五月销号", ItemStatus.CLOSED, "2026-05-06");

    Board board = boards.board(plans, wanted(Map.of("asOf", "2026-03")));

    assertThat(board.isComplete()).isTrue();
    assertThat(board.total().completion().rate()).isEqualTo("50.0%");
    assertThat(board.total().overdue()).isEqualTo(1);
    assertThat(board.past().now().completion().rate()).isEqualTo("66.7%");
    Board.Row unit = board.parts().get("unit").get(0);
    assertThat(unit.label()).isEqualTo("业务科");
    assertThat(unit.tally().closed()).isEqualTo(1);
    assertThat(unit.now().closed()).isEqualTo(2);
    assertThat(board.months()).last().extracting(Board.Month::month).hasToString("2026-03");
  }

  @Test
  void aMonthThatWasOvertakenShowsOnlyWhatIsCertainAndSaysSo() {
    world.time().set("2026-03-31");
    taken("三月销号", ItemStatus.CLOSED, "2026-03-10");
    world.time().set("2026-04-02");
    taken("四月", ItemStatus.OPEN, null);
    months.job().takeAll();

    Board board = boards.board(plans, wanted(Map.of("asOf", "2026-03")));

    assertThat(board.isComplete()).isFalse();
    assertThat(board.parts()).isEmpty();
    assertThat(board.total().completion().rate()).isEqualTo("100.0%");
    assertThat(board.notices()).singleElement().asString().contains("补记于2026-04-02");
  }

  @Test
  void resultsAreThoseOfTheMonthsEndAndLeftOutWhereNobodyAsks() {
    world.time().setEvening("2026-03-31");
    taken("在办", ItemStatus.OPEN, null);
    report("3");
    months.job().takeAll();
    world.time().set("2026-04-02");
    report("1");

    assertThat(results(Map.of())).containsExactly("完善制度 4");
    assertThat(results(Map.of("asOf", "2026-03"))).containsExactly("完善制度 3");
    assertThat(results(Map.of("show", "trend"))).isEmpty();
  }

  private List<String> results(Map<String, String> given) {
    return boards.board(plans, wanted(given)).results().stream()
        .map(result -> result.name() + " " + result.totalText())
        .toList();
  }

  private void report(String regulations) {
    LedgerPage page = world.ledger().page(world.plan(), ItemFilter.ALL, Optional.empty(), 1);
    world
        .records()
        .addProgress(
            page.items().rows().get(0).item().id(),
            "已修订",
            null,
            List.of(new ProgressFigure.Given("完善制度", "项", regulations)));
  }

  @Test
  void aMonthNobodyTookIsRefusedWithTheCure() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> boards.board(plans, wanted(Map.of("asOf", "2025-12"))));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal.key()).isEqualTo("duban.snapshot.refusal.none");
  }

  @Test
  void theColoursHaveThePolicysOwnWords() {
    Board board = boards.board(plans, wanted(Map.of()));

    assertThat(board.lights())
        .extracting(Board.Named::color)
        .containsExactly(
            LightColor.RED, LightColor.YELLOW, LightColor.GREEN, LightColor.BLUE, LightColor.NONE);
    assertThat(board.lights().get(0).label()).isEqualTo("逾期");
    assertThat(figures().yearsWithoutTable()).as("calendar days need no table").isEmpty();
  }

  private Figures.Legend figures() {
    return world.figures().legend(world.figures().ask(List.of(world.plan())));
  }

  private static SummaryParameters wanted(Map<String, String> given) {
    return SummaryParameters.of(given);
  }

  /** Due on 1 February 2026. */
  private void taken(String title, ItemStatus status, String settledOn) {
    ItemEdit edit =
        new ItemEdit()
            .person(ItemField.LEADER, new PersonRef(null, "王五", null))
            .leadUnit(world.section())
            .termType(TermType.DATED)
            .dueOn(LocalDate.parse("2026-02-01"));
    LocalDate day = settledOn == null ? null : LocalDate.parse(settledOn);
    world
        .historic()
        .takeOver(
            world.plan(),
            "批复",
            null,
            List.of(
                new HistoricItem(
                    new NewItem("党的建设", title, null),
                    edit,
                    List.of(),
                    null,
                    new Standing(status, null, day))));
  }
}
