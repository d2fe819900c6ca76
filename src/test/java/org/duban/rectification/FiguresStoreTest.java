package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class FiguresStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void theGroupsAddUpToTheWhole() {
    office.closed("一");
    office.assigned("二");
    office.draft("三");

    List<Figures.Group> units = groups(Figures.By.UNIT);
    List<Figures.Group> leaders = groups(Figures.By.LEADER);

    assertThat(units).extracting(Figures.Group::name).containsExactly("业务科", null);
    assertThat(units.get(0).completion().rate()).isEqualTo("50.0%");
    assertThat(leaders).extracting(Figures.Group::name).containsExactly("王五", null);
    assertThat(groups(Figures.By.CATEGORY)).extracting(Figures.Group::key).containsExactly("日常监管");
    for (List<Figures.Group> all : List.of(units, leaders)) {
      assertThat(all.stream().mapToInt(g -> g.completion().total()).sum()).isEqualTo(3);
    }
  }

  @Test
  void ageingCountsActiveOnesByDaysOverdue() {
    office.closed("销");
    office.assigned("一");
    office.assigned("二");
    office.draft("三");

    office.time.set(Office.DUE.plusDays(8).toString());

    Figures.Group group = groups(Figures.By.UNIT).get(0);
    assertThat(group.overdue()).isEqualTo(2);
    assertThat(group.ageing()).containsExactly(0, 0, 2, 0, 0);
    assertThat(group.byLight()).containsEntry(LightColor.RED, 2).containsEntry(LightColor.BLUE, 1);
    assertThat(groups(Figures.By.UNIT).get(1).ageing()).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  void aPastMonthStaysAsItWasWhateverIsReopened() {
    ItemId item = office.closed("一");
    office.closed("二");

    office.time.set("2026-04-20");
    office.act(office.clerk, item, Action.REOPEN, Office.reopening("复查发现反弹", "复查通报"));

    Map<YearMonth, Integer> months =
        office.figures.closedPerMonth(office.figures.ask(List.of(office.plan)), 3);
    assertThat(months)
        .containsExactly(
            Map.entry(YearMonth.of(2026, 2), 0),
            Map.entry(YearMonth.of(2026, 3), 2),
            Map.entry(YearMonth.of(2026, 4), 0));
  }

  @Test
  void whatOneMayNotSeeIsNotFound() {
    office.pages.hideFrom(office.stranger, office.page);
    office.user.is(office.stranger);

    assertThat(catchThrowableOfType(Refusal.class, () -> groups(Figures.By.UNIT)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () ->
                        office.figures.closedPerMonth(office.figures.ask(List.of(office.plan)), 3))
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  private List<Figures.Group> groups(Figures.By by) {
    return office.figures.groups(List.of(office.plan), by);
  }
}
