package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.activeobjects.external.ActiveObjects;
import host.testing.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.confluence.Viewer;
import org.duban.shared.Refusal;
import org.duban.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class LedgerStoreTest {
  private Office office;

  @BeforeEach
  void open(ActiveObjects ao) {
    office = Office.on(ao);
  }

  @Test
  void aPageCostsTheSameNumberOfQueriesHoweverLong() {
    fill(4);
    LedgerPage[] pages = new LedgerPage[2];
    page(ItemFilter.ALL, 1);
    fill(1);
    List<String> few = Statements.of(() -> pages[0] = page(ItemFilter.ALL, 50));
    fill(45);
    List<String> many = Statements.of(() -> pages[1] = page(ItemFilter.ALL, 50));

    assertThat(pages[0].items().rows()).hasSize(5);
    assertThat(pages[1].items().rows())
        .hasSize(50)
        .allSatisfy(row -> assertThat(row.measures()).hasSize(1))
        .allSatisfy(row -> assertThat(row.latest()).isNotNull());
    assertThat(few).hasSizeBetween(5, 14);
    assertThat(many).hasSameSizeAs(few);
    assertThat(Statements.of(() -> page(ItemFilter.ALL, 50))).as("known by now").hasSizeLessThan(7);
  }

  @Test
  void whoeverPlaysARolePaysNothingForWhatOthersMayNotSee() {
    fill(3);
    page(ItemFilter.ALL, 50);
    List<String> narrow = Statements.of(() -> page(ItemFilter.ALL, 50));
    office.policyService.set("view", null, 0, Map.of("staff", "ALL"));
    page(ItemFilter.ALL, 50);

    assertThat(Statements.of(() -> page(ItemFilter.ALL, 50))).isEqualTo(narrow);
    office.user.is(office.stranger);
    assertThat(page(ItemFilter.ALL, 50).items().rows()).hasSize(3);
  }

  @Test
  void aPollThatFindsNothingNewAsksOnce() {
    fill(3);
    office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");

    List<String> asked =
        Statements.of(() -> office.ledger.fingerprint(office.plan, ItemFilter.ALL, ""));

    assertThat(asked).singleElement().asString().contains("AUDIT");
  }

  @Test
  void aPollNoticesAtOnceWhoMayNoLongerSeeThePlan() {
    fingerprint();
    office.pages.hideFrom(office.clerk, office.page);

    assertThatThrownBy(this::fingerprint).isInstanceOf(Refusal.class);
  }

  @Test
  void theFingerprintChangesWithEveryWriteViewerAndDay() {
    ItemId id = office.assigned("问题");
    String before = fingerprint();
    assertThat(fingerprint()).isEqualTo(before);

    office.as(office.owner, () -> office.records.addProgress(id, "进展", null));
    String afterProgress = fingerprint();
    office.time.set("2026-03-03");

    assertThat(afterProgress).isNotEqualTo(before);
    assertThat(fingerprint()).isNotEqualTo(afterProgress);
    assertThat(office.as(office.owner, this::fingerprint)).isNotEqualTo(fingerprint());
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    fill(7);

    List<Integer> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      LedgerPage page = office.ledger.page(office.plan, ItemFilter.ALL, cursor, 3);
      page.items().rows().forEach(row -> seen.add(row.item().seq()));
      cursor = page.items().next();
    } while (cursor.isPresent());

    assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void asksForALightByTheDatesThatGiveIt() {
    ItemId green = office.assigned("绿");
    ItemId yellow = office.draft("黄");
    office.items.edit(
        yellow, 1, office.assignment().dueOn(Office.DUE.withMonth(3).withDayOfMonth(5)));
    office.draft("未定");
    ItemId closed = office.closed("办结");

    assertThat(ids(light(LightColor.GREEN))).containsExactly(green);
    assertThat(ids(light(LightColor.YELLOW))).containsExactly(yellow);
    assertThat(ids(light(LightColor.BLUE))).containsExactly(closed);
    assertThat(ids(light(LightColor.RED))).isEmpty();
    office.time.set("2026-03-10");
    assertThat(ids(light(LightColor.RED))).containsExactly(yellow);
    LedgerPage.Summary summary = page(ItemFilter.ALL, 50).summary();
    assertThat(summary.overdue()).isEqualTo(1);
    assertThat(summary.completion().rate()).isEqualTo("25.0%");
    assertThat(summary.byLight())
        .containsEntry(LightColor.BLUE, 1)
        .containsEntry(LightColor.NONE, 1);
  }

  @Test
  void filtersByStateUnitLeaderAndWords() {
    ItemId open = office.assigned("监管有盲区 ABC");
    ItemId draft = office.draft("方式缺少创新");

    assertThat(ids(new ItemFilter(Set.of(ItemStatus.OPEN), null, null, null, null, List.of())))
        .containsExactly(open);
    assertThat(ids(new ItemFilter(Set.of(), office.section, null, null, null, List.of())))
        .containsExactly(open);
    assertThat(ids(new ItemFilter(Set.of(), null, "王五", null, null, List.of())))
        .containsExactly(open);
    assertThat(ids(new ItemFilter(Set.of(), null, null, null, "盲区 abc", List.of())))
        .containsExactly(open);
    assertThat(ids(new ItemFilter(Set.of(), null, null, null, null, List.of(draft))))
        .containsExactly(draft);
  }

  @Test
  void whatOneMayNotSeeIsNotFound() {
    ItemId id = office.assigned("问题");
    Measure measure = office.get(id).measures().get(0);
    office.pages.hideFrom(office.stranger, office.page);
    office.user.is(office.stranger);

    List<ThrowingCallable> calls =
        List.of(
            () -> office.plans.get(office.plan),
            () -> page(ItemFilter.ALL, 50),
            () -> fingerprint(),
            () -> office.ledger.item(id),
            () -> office.ledger.history(id, Optional.empty(), 5),
            () -> office.ledger.progress(id, Optional.empty(), 5),
            () -> office.ledger.evidence(id),
            () -> office.ledger.requests(id),
            () -> office.records.addProgress(id, "进展", null),
            () -> office.items.edit(id, 2, new ItemEdit()),
            () -> office.closeOut.act(id, 2, Action.START, ActionInput.NONE),
            () -> office.measures.edit(measure.id(), 1, Office.status(MeasureStatus.DONE)));

    assertThat(calls)
        .extracting(call -> catchThrowableOfType(Refusal.class, call).kind())
        .containsOnly(Refusal.Kind.NOT_FOUND);
    assertThat(office.plans.findByPage(office.page)).isEmpty();
  }

  @Test
  void onceItsPageIsGoneOnlyOfficeAdministratorsAndItsMakerSeeThePlan() {
    ItemId id = office.assigned("问题");
    Viewer admin = office.people.add("guanliyuan", "吴十", "confluence-administrators");
    office.pages.hideFrom(office.stranger, office.page);
    office.pages.remove(office.page);

    assertThat(office.as(office.secondClerk, () -> office.plans.find(office.plan))).isPresent();
    assertThat(office.as(admin, () -> office.plans.find(office.plan))).isPresent();
    for (Viewer other : List.of(office.owner, office.leader, office.head, office.stranger)) {
      assertThat(office.as(other, () -> office.plans.find(office.plan))).isEmpty();
      assertThat(catchThrowableOfType(Refusal.class, () -> office.as(other, () -> office.get(id))))
          .isNotNull();
    }
  }

  @Test
  void aRestoredPageShowsThePlanToThoseWhoSawItBefore() {
    office.pages.hideFrom(office.stranger, office.page);
    office.pages.remove(office.page);
    office.pages.add(office.page.value(), "整改清单");

    assertThat(office.as(office.owner, () -> office.plans.find(office.plan))).isPresent();
    assertThat(office.as(office.stranger, () -> office.plans.find(office.plan))).isEmpty();
  }

  @Test
  void aMeasureWithoutAProblemIsShownUntilItIsPaired() {
    List<NewMeasure> measures =
        List.of(new NewMeasure("健全制度", null, null, null), new NewMeasure("开展培训", null, null, null));
    ItemId item =
        office
            .items
            .createAll(
                office.plan,
                List.of(new NewItem(null, "检查不够", null)),
                measures,
                List.of(new Link(0, 0)))
            .get(0);
    List<MeasureId> both = new ArrayList<>();
    office.ledger.item(item).measures().forEach(m -> both.add(m.id()));
    Unpaired before = unpaired(Optional.empty());
    before.measures().forEach(m -> both.add(m.id()));

    office.items.link(item, 1, both);

    assertThat(before.total()).isEqualTo(1);
    assertThat(before.measures()).extracting(Measure::text).containsExactly("开展培训");
    assertThat(unpaired(Optional.empty()).total()).isZero();
    office.items.link(item, 2, List.of());
    assertThat(unpaired(Optional.empty()).total()).isEqualTo(2);
    assertThat(unpaired(Optional.of("0-0")).total()).as("said once").isZero();
  }

  private Unpaired unpaired(Optional<String> cursor) {
    return office.ledger.page(office.plan, ItemFilter.ALL, cursor, 50).unpaired();
  }

  private void fill(int count) {
    List<NewItem> items =
        IntStream.range(0, count).mapToObj(i -> new NewItem(null, "问题" + i, null)).toList();
    List<NewMeasure> measures =
        IntStream.range(0, count)
            .mapToObj(i -> new NewMeasure("措施" + i, null, null, null))
            .toList();
    List<Link> links = IntStream.range(0, count).mapToObj(i -> new Link(i, i)).toList();
    for (ItemId id : office.items.createAll(office.plan, items, measures, links)) {
      office.records.addProgress(id, "进展", null);
    }
  }

  private LedgerPage page(ItemFilter filter, int limit) {
    return office.ledger.page(office.plan, filter, Optional.empty(), limit);
  }

  private String fingerprint() {
    return office.ledger.fingerprint(office.plan, ItemFilter.ALL, "");
  }

  private static ItemFilter light(LightColor color) {
    return new ItemFilter(Set.of(), null, null, color, null, List.of());
  }

  private List<ItemId> ids(ItemFilter filter) {
    return page(filter, 50).items().rows().stream().map(row -> row.item().id()).toList();
  }
}
