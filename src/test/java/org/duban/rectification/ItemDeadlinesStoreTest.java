package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.time.LocalDate;
import java.util.List;
import org.duban.approval.ExtensionService;
import org.duban.organisation.NewStaff;
import org.duban.organisation.NewUnit;
import org.duban.organisation.UnitId;
import org.duban.organisation.UnitKind;
import org.duban.reminder.Deadline;
import org.duban.reminder.DeadlineSource;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ItemDeadlinesStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  private List<Deadline> all() {
    return office.deadlines.until(Office.DUE, 0, 500);
  }

  @Test
  void givesOpenItemsWithTheirPeopleAndNumbersOnly() {
    UnitId led =
        office
            .organisation
            .create(new NewUnit("综合科", UnitKind.SECTION, null, Office.person(office.head)))
            .id();
    ItemId id = office.draft("日常监管有盲区");
    office.items.edit(id, 1, office.assignment().leadUnit(led));
    office.draft("还没有分派");

    assertThat(all())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo(id.value());
              assertThat(d.dueOn()).isEqualTo(Office.DUE);
              assertThat(d.name())
                  .isEqualTo(
                      Term.of(
                          "duban.rectification.deadline",
                          office.plans.get(office.plan).code(),
                          "1"));
              assertThat(d.doers()).extracting(PersonRef::name).containsExactly("赵六");
              assertThat(d.leaders()).extracting(PersonRef::name).containsExactly("王五");
              assertThat(d.heads()).extracting(PersonRef::name).containsExactly("孙八");
            });
  }

  @Test
  void goesByTheDateThatTheItemIsJudgedOnAfterALateExtension() {
    ItemId id = office.assigned("逾期后才申请延期");
    office.time.set(Office.DUE.plusDays(3).toString());
    office.as(
        office.owner,
        () ->
            office.extensions.request(
                id,
                office.get(id).item().version(),
                new ExtensionService.Wish(Office.DUE.plusDays(60), "招标延后", "已完成一半")));
    office.as(
        office.clerk, () -> office.extensions.grant(id, office.get(id).item().version(), "同意"));

    assertThat(office.get(id).item().content().term().dueOn()).isEqualTo(Office.DUE.plusDays(60));
    assertThat(all()).extracting(Deadline::dueOn).containsExactly(Office.DUE);
  }

  @Test
  void theHeadOrTheLeaderStandsInWhereNoOwnerIsNamed() {
    ItemId id = office.draft("问题");
    office.items.edit(id, 1, office.assignment().person(ItemField.OWNER, null));

    assertThat(all().get(0).doers()).extracting(PersonRef::name).containsExactly("王五");
  }

  @Test
  void leavesOutWhatIsClosedOrLater() {
    office.closed("已销号");
    ItemId open = office.assigned("在整改");

    assertThat(all()).extracting(Deadline::id).containsExactly(open.value());
    assertThat(office.deadlines.until(Office.DUE.minusDays(1), 0, 500)).isEmpty();
  }

  @Test
  void pagesThroughAllPlansById() {
    for (int i = 0; i < 5; i++) {
      office.assigned("问题" + i);
    }
    List<Deadline> first = office.deadlines.until(Office.DUE, 0, 3);
    List<Deadline> second = office.deadlines.until(Office.DUE, first.get(2).id(), 3);

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2);
    assertThat(all()).containsExactlyElementsOf(concat(first, second));
  }

  private static List<Deadline> concat(List<Deadline> first, List<Deadline> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }

  @Test
  void aPlanIsSeenByThoseWhoMayViewItsPageAndByItsKeepersWhenThePageIsGone() {
    DeadlineSource.Place place = office.deadlines.place(office.plan.value());
    office.readers.hideFrom(office.owner, office.page);

    assertThat(place.isSeenBy(office.leader.key())).isTrue();
    assertThat(place.isSeenBy(office.owner.key())).isFalse();
    assertThat(place.path()).isEqualTo("/pages/4711");
    assertThat(place.keeper()).isEqualTo(office.clerk.key());
    office.readers.remove(office.page);
    office.readers.hideSpaceFrom(office.secondClerk, "DUBAN");

    DeadlineSource.Place gone = office.deadlines.place(office.plan.value());
    assertThat(gone.isSeenBy(office.clerk.key())).isTrue();
    assertThat(gone.isSeenBy(office.leader.key())).isFalse();
    assertThat(gone.isSeenBy(office.secondClerk.key())).as("may not view the space").isFalse();
    assertThat(gone.path()).isEqualTo("/display/DUBAN");
  }

  @Test
  void theOfficeIsWhoPlaysItOnTheStaffList() {
    assertThat(office.deadlines.office("DUBAN")).isEmpty();
    for (String name : List.of("bangongshi", "chengban", "bangongshi2")) {
      office.organisation.create(new NewStaff(name, null, null, office.section));
    }

    assertThat(office.deadlines.office("DUBAN"))
        .containsExactly(office.clerk.key(), office.secondClerk.key());
  }

  @Test
  void nothingIsDueYet() {
    assertThat(office.deadlines.until(LocalDate.parse("2026-01-01"), 0, 10)).isEmpty();
  }
}
